import * as vscode from 'vscode';

import type { OnboardingFolder, Ports } from './app/onboardingFolder.js';
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
import { CurrentFolder } from './vscode/currentFolder.js';
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
  const log = vscode.window.createOutputChannel('SRE Onboarding', { log: true });
  const funnel = new Funnel(log);
  const current = new CurrentFolder((root) => portsOf(context, host, root), context.workspaceState);
  const notice = new UndoNotice();
  const marking = new StepMarking(current, notice);
  const checklist = new ChecklistTree(current, (ticks) => funnel.run(() => marking.tick(ticks)));
  const notes = new NotesTree(current);
  const builtInFile = vscode.Uri.joinPath(context.extensionUri, 'media/checklist.yaml');
  const capture = new NoteCapture(current, notice);
  context.subscriptions.push(
    log,
    current,
    checklist,
    notes,
    notice,
    new ProgressStatus(current),
    showProblems(current),
    current.follow((folder) => {
      void funnel.run(() => readFolder(folder));
      return { dispose: () => undefined };
    }),
    funnel.register(
      commandHandlers({
        ...{ current, checklist, notes, notice, capture, marking },
        checklistImport: new ChecklistImport(current, marking, notice),
        customization: new ChecklistCustomization(current, notice, builtInFile),
      }),
    ),
  );
  void funnel.run(() => current.preferStarted());
}

/** Reads a folder's files after activation, so that problems and progress show without a view being opened. */
async function readFolder(folder: OnboardingFolder): Promise<void> {
  await folder.checklist.state();
  await folder.people.all();
  await folder.notes.all();
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
  const checklist: Checklist = JSON.parse(new TextDecoder().decode(bytes));
  return checklist;
}
