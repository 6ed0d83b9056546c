import * as vscode from 'vscode';

import type { Ports } from './app/onboardingFolder.js';
import type { Files } from './app/ports.js';
import type { Checklist, StepPlatform } from './core/checklist/checklist.js';
import { GitExtensionIdentity } from './vscode/adapters/gitIdentity.js';
import { HostPace } from './vscode/adapters/hostPace.js';
import { createMementoMemory } from './vscode/adapters/mementoMemory.js';
import { systemClock } from './vscode/adapters/systemClock.js';
import { systemRandom } from './vscode/adapters/systemRandom.js';
import { NoteCapture } from './vscode/commands/captureNote.js';
import { ChecklistCustomization } from './vscode/commands/customizeChecklist.js';
import { Funnel } from './vscode/commands/funnel.js';
import { commandHandlers } from './vscode/commands/handlers.js';
import { ChecklistImport } from './vscode/commands/importChecklist.js';
import { StepMarking } from './vscode/commands/markSteps.js';
import { Starting } from './vscode/commands/start.js';
import { CurrentFolder } from './vscode/currentFolder.js';
import { registerFileHelp } from './vscode/editor/fileHelp.js';
import { showProblems } from './vscode/editor/problemsPanel.js';
import { UndoNotice } from './vscode/undoNotice.js';
import { ChecklistTree } from './vscode/views/checklistTree.js';
import { NotesTree } from './vscode/views/notesTree.js';
import { ProgressStatus } from './vscode/views/statusBar.js';

/** What differs between hosts. */
export interface Host {
  readonly createFiles: (root: vscode.Uri) => Files;
  readonly platform: StepPlatform;
}

/** The composition root of every host: builds each object once, joins them, and hands them over for disposal. */
export function activateOnboarding(context: vscode.ExtensionContext, host: Host): void {
  const funnel = new Funnel();
  const current = new CurrentFolder((root) => portsOf(context, host, root), context.workspaceState);
  const notice = new UndoNotice();
  const starting = new Starting(current);
  const marking = new StepMarking(current, starting, notice);
  const checklist = new ChecklistTree(current, (ticks) => funnel.run(() => marking.tick(ticks)));
  const notes = new NotesTree(current);
  const builtInFile = vscode.Uri.joinPath(context.extensionUri, 'media/checklist.yaml');
  const capture = new NoteCapture(current, notice);
  context.subscriptions.push(
    funnel,
    current,
    checklist,
    notes,
    notice,
    showProblems(current),
    registerFileHelp(current),
    funnel.register(
      commandHandlers({
        ...{ current, checklist, notes, notice, capture, starting, marking },
        checklistImport: new ChecklistImport(current, marking, notice),
        customization: new ChecklistCustomization(current, notice, builtInFile),
      }),
    ),
  );
  const reading = setTimeout(() => context.subscriptions.push(...startReading(current, funnel)), 0);
  context.subscriptions.push({ dispose: () => clearTimeout(reading) });
}

/** What activation need not wait for: follows the folder's files, and shows progress without a view being opened. */
function startReading(current: CurrentFolder, funnel: Funnel): readonly vscode.Disposable[] {
  void funnel.run(() => current.preferStarted());
  const follow = current.follow((folder) => {
    const watch = folder.watch();
    void funnel.run(() => folder.readAll());
    return watch;
  });
  return [follow, new ProgressStatus(current)];
}

function portsOf(context: vscode.ExtensionContext, host: Host, root: vscode.Uri): Ports {
  return {
    files: host.createFiles(root),
    clock: systemClock,
    random: systemRandom,
    pace: new HostPace(),
    identity: new GitExtensionIdentity(root),
    memory: createMementoMemory(context.workspaceState, root),
    platform: host.platform,
    readBuiltInChecklist: () => readBuiltInChecklist(context.extensionUri),
  };
}

/** The checklist that ships with the extension; `npm run build` has read its YAML already. */
async function readBuiltInChecklist(extensionUri: vscode.Uri): Promise<Checklist> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist/checklist.json'));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is as our own build wrote it
  return JSON.parse(new TextDecoder().decode(bytes)) as Checklist;
}
