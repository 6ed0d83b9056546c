import * as vscode from 'vscode';

import { NoteFinders } from '../app/finding/noteFinders.js';
import type { ShellProcess } from './adapters/taskRunner.js';
import { RoadmapBoard } from './board/roadmapBoard.js';
import { NoteCapture } from './capture/captureNote.js';
import type { UndoNotice } from './changes/undoNotice.js';
import { ChecklistTree } from './checklist/checklistTree.js';
import { ChecklistCustomization } from './checklist/customizeChecklist.js';
import { StepEditing } from './checklist/editStep.js';
import { exportChecklist } from './checklist/exportChecklist.js';
import { StepMarking } from './checklist/markSteps.js';
import { Starting } from './checklist/start.js';
import { captureProblem } from './codeNotes/captureProblem.js';
import { CodeNoteCommands } from './codeNotes/codeNotes.js';
import { ConflictResolving } from './conflicts/resolveConflict.js';
import { CommandConsent } from './consent/commandConsent.js';
import { showCoverage } from './coverage/showCoverage.js';
import { DeferredWorkSearch } from './deferred/findDeferredWork.js';
import { copyDigest, showDigest } from './digest/showDigest.js';
import { RoadmapExport } from './export/exportRoadmap.js';
import { ItemDocuments } from './export/itemDocuments.js';
import { NoteBrowsing } from './finding/browseNotes.js';
import { NoteSearch } from './finding/findNote.js';
import type { CurrentFolder } from './folder/currentFolder.js';
import { selectFolder } from './folder/selectFolder.js';
import { NoteGrouping } from './grouping/groupNotes.js';
import { openFile } from './guide/guideTargets.js';
import { StepGuide } from './guide/stepGuide.js';
import { ChecklistImport } from './import/importChecklist.js';
import type { Funnel, Handlers } from './kit/funnel.js';
import { Suggesting } from './languageModel/suggest.js';
import { SuggestionPages } from './languageModel/suggestionPages.js';
import { NoteChanging } from './notes/changeNotes.js';
import { NotesTree } from './notes/notesTree.js';
import { ignorePrivate, untrackPrivate } from './privacy/mendPrivacy.js';
import { RoadmapAdding } from './roadmap/addRoadmapItem.js';
import { RoadmapChanging } from './roadmap/changeRoadmap.js';
import { BuyInRecording } from './roadmap/recordBuyIn.js';
import { RoadmapReviewing } from './roadmap/reviewRoadmap.js';
import { RoadmapCommands } from './roadmap/roadmapCommands.js';
import { RoadmapEditor } from './roadmap/roadmapEditor.js';
import { RoadmapTree } from './roadmap/roadmapTree.js';
import { AnswerCapture } from './sessions/captureAnswers.js';
import { SessionRecording } from './sessions/recordSession.js';
import { NoteSharing } from './sharing/shareNote.js';
import { NoteSorting } from './sorting/sortNotes.js';
import { ChecklistCommands } from './verification/checklistCommands.js';
import { StepVerifying } from './verification/verifyStep.js';

/** What all commands share. */
export interface Shell {
  readonly context: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>;
  readonly current: CurrentFolder;
  readonly funnel: Funnel;
  readonly notice: UndoNotice;
  /** Which process runs a line of the shell; absent where none can be run. */
  readonly shellProcess: ShellProcess | undefined;
}

/** Every command of package.json with what it does, and what is to be disposed with them: the views that they act on. */
export interface Commands extends vscode.Disposable {
  readonly handlers: Handlers;
}

/** Builds what carries out the commands, each object once. Each brings the table of its commands. */
export function createCommands({ context, current, funnel, notice, shellProcess }: Shell): Commands {
  const { extensionUri, workspaceState } = context;
  const finders = new NoteFinders();
  const starting = new Starting(current);
  const marking = new StepMarking(current, starting, notice);
  const checklist = new ChecklistTree(current, (ticks) => funnel.run(() => marking.tick(ticks)));
  const running = new ChecklistCommands(new CommandConsent(workspaceState), shellProcess);
  const verifying = new StepVerifying(current, starting, running);
  const recording = new SessionRecording(current);
  const capture = new NoteCapture(current, notice);
  const customization = new ChecklistCustomization(
    current,
    notice,
    vscode.Uri.joinPath(extensionUri, 'media/checklist.yaml'),
  );
  const guide = new StepGuide({
    ...{ extensionUri, current, funnel, checklist, starting, marking, verifying, recording, capture, running },
  });
  const changing = new NoteChanging(current, notice, () => notes.rowsAtKeyboard());
  const notes = new NotesTree(current, finders, (paths, changes) => funnel.run(() => changing.apply(paths, changes)));
  const editor = new RoadmapEditor(current, notice);
  const tree = new RoadmapTree(current, workspaceState, {
    addEvidence: (itemPath, notePaths) => funnel.run(() => editor.addEvidence([itemPath], notePaths)),
    moveItems: (paths, changes) => funnel.run(() => editor.edit(paths, changes)),
  });
  const adding = new RoadmapAdding(current, editor, notice);
  const board = new RoadmapBoard({ extensionUri, current, funnel, editor, adding });
  const suggestions = new SuggestionPages(notice);
  const handlers = {
    ...{ ...guide.commands, ...marking.commands, ...verifying.commands, ...recording.commands },
    'sreOnboarding.beginToggle': () => checklist.beginToggle(),
    'sreOnboarding.toggleStep': () => marking.toggle(checklist.endToggle()),
    ...customization.commands,
    ...new StepEditing(current, customization).commands,
    ...new ChecklistImport(current, marking, notice).commands,
    'sreOnboarding.exportChecklist': () => exportChecklist(current),
    ...new AnswerCapture(current, notice).commands,
    ...capture.commands,
    ...new CodeNoteCommands(current, capture, notice).commands,
    'sreOnboarding.captureProblemNote': (uri, diagnostic) => captureProblem(current, capture, uri, diagnostic),
    ...{ ...changing.commands, ...notes.commands },
    ...new NoteBrowsing(current, finders, notes).commands,
    ...new NoteSearch(current, finders).commands,
    ...new NoteSorting(current, notice).commands,
    ...new NoteSharing(current, notice).commands,
    'sreOnboarding.ignorePrivate': () => ignorePrivate(current),
    'sreOnboarding.untrackPrivate': () => untrackPrivate(current),
    ...new DeferredWorkSearch(current, notice).commands,
    ...new NoteGrouping(current, notice).commands,
    ...new RoadmapCommands({
      ...{ tree, adding, changing: new RoadmapChanging(current, editor, notice) },
      ...{ buyIn: new BuyInRecording(current, editor), reviewing: new RoadmapReviewing(current, notice) },
    }).commands,
    ...board.commands,
    ...new RoadmapExport(current, notice).commands,
    ...new ItemDocuments(current, notice).commands,
    ...new Suggesting(current, suggestions).commands,
    ...suggestions.commands,
    'sreOnboarding.showCoverage': () => showCoverage(current),
    'sreOnboarding.showDigest': () => showDigest(current),
    'sreOnboarding.copyDigest': () => copyDigest(),
    ...new ConflictResolving(current, notice).commands,
    'sreOnboarding.openUnreadable': (path) => openFile(current.require(), String(path)),
    'sreOnboarding.selectFolder': () => selectFolder(current),
    ...notice.commands,
  } satisfies Handlers;
  const views = vscode.Disposable.from(checklist, notes, tree, guide, board, suggestions);
  return { handlers, dispose: (): unknown => views.dispose() };
}
