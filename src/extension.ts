import * as vscode from 'vscode';

import type { Files, Ports } from './app/ports.js';
import type { Checklist, StepPlatform } from './core/checklist/checklist.js';
import { GitExtensionIdentity } from './vscode/adapters/gitIdentity.js';
import { type ExitStatus, GitProgramView } from './vscode/adapters/gitView.js';
import { HostPace } from './vscode/adapters/hostPace.js';
import { createMementoMemory } from './vscode/adapters/mementoMemory.js';
import { systemClock } from './vscode/adapters/systemClock.js';
import { systemRandom } from './vscode/adapters/systemRandom.js';
import { readVariables } from './vscode/adapters/checklistSettings.js';
import type { ShellProcess } from './vscode/adapters/taskRunner.js';
import { WorkspaceCodeFiles } from './vscode/adapters/workspaceCodeFiles.js';
import { WorkspaceSurroundings } from './vscode/adapters/workspaceSurroundings.js';
import { createCommands } from './vscode/commands.js';
import { followCodeNotes } from './vscode/codeNotes/followCodeNotes.js';
import { offerProblemNotes } from './vscode/codeNotes/problemActions.js';
import { Funnel } from './vscode/kit/funnel.js';
import { registerLanguageModelTools } from './vscode/languageModel/tools.js';
import { coveragePages } from './vscode/coverage/showCoverage.js';
import { digestPages } from './vscode/digest/showDigest.js';
import { CurrentFolder } from './vscode/folder/currentFolder.js';
import { registerFileHelp } from './vscode/fileHelp/fileHelp.js';
import { showProblems } from './vscode/fileHelp/problemsPanel.js';
import { showRoadmapHints } from './vscode/roadmap/roadmapHints.js';
import { InsidePlaces, type LeadsOutside } from './vscode/folder/insidePlaces.js';
import { registerLinks } from './vscode/links/registerLinks.js';
import { recordVerifications } from './vscode/verification/recordVerifications.js';
import { watchPrivacy } from './vscode/privacy/watchPrivacy.js';
import { UndoNotice } from './vscode/changes/undoNotice.js';
import { personPages } from './vscode/people/personPages.js';
import { PeopleTree } from './vscode/people/peopleTree.js';
import { ProgressStatus } from './vscode/checklist/statusBar.js';

/** What differs between hosts. */
export interface Host {
  readonly createFiles: (root: vscode.Uri) => Files;
  readonly platform: StepPlatform;
  /** Runs programs; absent where none can be run. */
  readonly exitStatusOf?: ExitStatus;
  /** Whether a path leads out of a folder; absent where links can’t be resolved. */
  readonly leadsOutside?: LeadsOutside;
  /** The process that runs shell commands; absent where none can be run. */
  readonly shellProcess?: ShellProcess;
}

/** The composition root of every host: builds each object once, connects them, and hands them over for disposal. */
export function activateOnboarding(context: vscode.ExtensionContext, host: Host): void {
  const funnel = new Funnel();
  const places = new InsidePlaces(host.leadsOutside);
  const makePorts = (root: vscode.Uri): Ports => portsOf(context, host, root, places);
  const current = new CurrentFolder(makePorts, context.workspaceState, places);
  const notice = new UndoNotice();
  const { shellProcess } = host;
  const commands = createCommands({ context, current, funnel, notice, shellProcess });
  context.subscriptions.push(
    ...[funnel, current, notice, commands, funnel.register(commands.handlers)],
    new PeopleTree(current),
    personPages(current),
    registerLanguageModelTools(current, notice),
    coveragePages(current),
    digestPages(current),
    showProblems(current),
    registerFileHelp(current),
    offerProblemNotes(current),
  );
  const { extensionUri } = context;
  const reading = setTimeout(() => {
    const codeNotes = followCodeNotes({ current, funnel, extensionUri });
    context.subscriptions.push(...startReading(current, funnel, notice), codeNotes);
  }, 0);
  context.subscriptions.push({ dispose: () => clearTimeout(reading) });
}

/** What activation need not wait for: follows the folder's files, and shows progress without an open view. */
function startReading(current: CurrentFolder, funnel: Funnel, notice: UndoNotice): readonly vscode.Disposable[] {
  void funnel.run(() => current.preferStarted());
  const follow = current.follow(({ folder }) => {
    const watch = folder.watch();
    void funnel.run(() => folder.sweep().then(() => folder.readAll()));
    return watch;
  });
  return [
    follow,
    recordVerifications(current, funnel, notice),
    new ProgressStatus(current),
    showRoadmapHints(current, funnel),
    watchPrivacy(current, funnel),
    registerLinks(current, funnel),
  ];
}

function portsOf(context: vscode.ExtensionContext, host: Host, root: vscode.Uri, places: InsidePlaces): Ports {
  return {
    files: host.createFiles(root),
    clock: systemClock,
    random: systemRandom,
    pace: new HostPace(),
    identity: new GitExtensionIdentity(root),
    memory: createMementoMemory(context.workspaceState, root),
    surroundings: new WorkspaceSurroundings(root, places),
    codeFiles: new WorkspaceCodeFiles(root, places),
    git: new GitProgramView(root, host.exitStatusOf),
    platform: host.platform,
    variables: () => readVariables(root),
    readBuiltInChecklist: () => readBuiltInChecklist(context.extensionUri),
  };
}

/** The built-in checklist, already parsed by `npm run build`. */
async function readBuiltInChecklist(extensionUri: vscode.Uri): Promise<Checklist> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/checklist.json'));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is as our own build wrote it
  return JSON.parse(new TextDecoder().decode(bytes)) as Checklist;
}
