import * as vscode from 'vscode';

import { NoteFinders } from '../app/finding/noteFinders.js';
import type { ShellProcess } from './adapters/taskRunner.js';
import { RoadmapBoard } from './board/roadmapBoard.js';
import { NoteCapture } from './capture/captureNote.js';
import type { UndoNotice } from './changes/undoNotice.js';
import { ChecklistTree } from './checklist/checklistTree.js';
import { ChecklistCustomizer } from './checklist/checklistCustomizer.js';
import { StepEditor } from './checklist/stepEditor.js';
import { exportChecklist } from './checklist/exportChecklist.js';
import { StepMarker } from './checklist/stepMarker.js';
import { OnboardingStarter } from './checklist/onboardingStarter.js';
import { captureProblem } from './codeNotes/captureProblem.js';
import { CodeNoteCommands } from './codeNotes/codeNotes.js';
import { ConflictResolver } from './conflicts/conflictResolver.js';
import { CommandConsent } from './consent/commandConsent.js';
import { showCoverage } from './coverage/showCoverage.js';
import { DeferredWorkSearch } from './deferred/findDeferredWork.js';
import { copyDigest, showDigest } from './digest/showDigest.js';
import { RoadmapExport } from './export/exportRoadmap.js';
import { ItemDocuments } from './export/itemDocuments.js';
import { NoteBrowser } from './finding/noteBrowser.js';
import { NoteSearch } from './finding/findNote.js';
import type { CurrentFolder } from './folder/currentFolder.js';
import { selectFolder } from './folder/selectFolder.js';
import { NoteGrouper } from './grouping/noteGrouper.js';
import { openFile } from './guide/guideTargets.js';
import { StepGuide } from './guide/stepGuide.js';
import { ChecklistImport } from './import/importChecklist.js';
import type { Funnel, Handlers } from './kit/funnel.js';
import { SuggestionCommands } from './languageModel/suggestionCommands.js';
import { SuggestionPages } from './languageModel/suggestionPages.js';
import { NoteChanger } from './notes/noteChanger.js';
import { NotesTree } from './notes/notesTree.js';
import { ignorePrivate, untrackPrivate } from './privacy/mendPrivacy.js';
import { RoadmapItemAdder } from './roadmap/roadmapItemAdder.js';
import { RoadmapChanger } from './roadmap/roadmapChanger.js';
import { BuyInRecorder } from './roadmap/buyInRecorder.js';
import { RoadmapReviewer } from './roadmap/roadmapReviewer.js';
import { RoadmapCommands } from './roadmap/roadmapCommands.js';
import { RoadmapEditor } from './roadmap/roadmapEditor.js';
import { RoadmapTree } from './roadmap/roadmapTree.js';
import { AnswerCapture } from './sessions/captureAnswers.js';
import { SessionRecorder } from './sessions/sessionRecorder.js';
import { NoteSharer } from './sharing/noteSharer.js';
import { NoteSorter } from './sorting/noteSorter.js';
import { ChecklistCommands } from './verification/checklistCommands.js';
import { StepVerifier } from './verification/stepVerifier.js';

export interface Shell {
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>;
  readonly current: CurrentFolder;
  readonly funnel: Funnel;
  readonly notice: UndoNotice;
  /** The process that runs shell commands; absent where none can be run. */
  readonly shellProcess: ShellProcess | undefined;
}

/** The handlers of all commands in package.json, and the views to dispose with them. */
export interface Commands extends vscode.Disposable {
  readonly handlers: Handlers;
}

/** Builds the objects behind the commands, each once. Each contributes its own command table. */
export function createCommands({ context, current, funnel, notice, shellProcess }: Shell): Commands {
  const { extensionUri, workspaceState } = context;
  const finders = new NoteFinders();
  const starter = new OnboardingStarter(current);
  const marker = new StepMarker(current, starter, notice);
  const checklist = new ChecklistTree(current, (ticks) => funnel.run(() => marker.tick(ticks)));
  const checklistCommands = new ChecklistCommands(new CommandConsent(workspaceState), shellProcess);
  const verifier = new StepVerifier(current, starter, checklistCommands);
  const recorder = new SessionRecorder(current);
  const capture = new NoteCapture(current, notice);
  const customizer = new ChecklistCustomizer(
    current,
    notice,
    vscode.Uri.joinPath(extensionUri, 'media/checklist.yaml'),
  );
  const guide = new StepGuide({
    extensionUri,
    current,
    funnel,
    checklist,
    starter,
    marker,
    verifier,
    recorder,
    capture,
    checklistCommands,
  });
  const changer = new NoteChanger(current, notice, () => notes.rowsAtKeyboard());
  const notes = new NotesTree(current, finders, (paths, changes) => funnel.run(() => changer.apply(paths, changes)));
  const editor = new RoadmapEditor(current, notice);
  const tree = new RoadmapTree(current, workspaceState, {
    addEvidence: (itemPath, notePaths) => funnel.run(() => editor.addEvidence([itemPath], notePaths)),
    moveItems: (paths, changes) => funnel.run(() => editor.edit(paths, changes)),
  });
  const adder = new RoadmapItemAdder(current, editor, notice);
  const board = new RoadmapBoard({ extensionUri, current, funnel, editor, adder });
  const suggestions = new SuggestionPages(notice);
  const handlers = {
    ...guide.commands,
    ...marker.commands,
    ...verifier.commands,
    ...recorder.commands,
    'sreOnboarding.beginToggle': () => checklist.beginToggle(),
    'sreOnboarding.toggleStep': () => marker.toggle(checklist.endToggle()),
    ...customizer.commands,
    ...new StepEditor(current, customizer).commands,
    ...new ChecklistImport(current, marker, notice).commands,
    'sreOnboarding.exportChecklist': () => exportChecklist(current),
    ...new AnswerCapture(current, notice).commands,
    ...capture.commands,
    ...new CodeNoteCommands(current, capture, notice).commands,
    'sreOnboarding.captureProblemNote': (uri, diagnostic) => captureProblem(current, capture, uri, diagnostic),
    ...changer.commands,
    ...notes.commands,
    ...new NoteBrowser(current, finders, notes).commands,
    ...new NoteSearch(current, finders).commands,
    ...new NoteSorter(current, notice).commands,
    ...new NoteSharer(current, notice).commands,
    'sreOnboarding.ignorePrivate': () => ignorePrivate(current),
    'sreOnboarding.untrackPrivate': () => untrackPrivate(current),
    ...new DeferredWorkSearch(current, notice).commands,
    ...new NoteGrouper(current, notice).commands,
    ...new RoadmapCommands({
      tree,
      adder,
      changer: new RoadmapChanger(current, editor, notice),
      buyIn: new BuyInRecorder(current, editor),
      reviewer: new RoadmapReviewer(current, notice),
    }).commands,
    ...board.commands,
    ...new RoadmapExport(current, notice).commands,
    ...new ItemDocuments(current, notice).commands,
    ...new SuggestionCommands(current, suggestions).commands,
    ...suggestions.commands,
    'sreOnboarding.showCoverage': () => showCoverage(current),
    'sreOnboarding.showDigest': () => showDigest(current),
    'sreOnboarding.copyDigest': () => copyDigest(),
    ...new ConflictResolver(current, notice).commands,
    'sreOnboarding.openUnreadable': (path) => openFile(current.require(), String(path)),
    'sreOnboarding.selectFolder': () => selectFolder(current),
    ...notice.commands,
  } satisfies Handlers;
  const views = vscode.Disposable.from(checklist, notes, tree, guide, board, suggestions);
  return { handlers, dispose: (): unknown => views.dispose() };
}
