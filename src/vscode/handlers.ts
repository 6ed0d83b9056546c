import type { UndoNotice } from './changes/undoNotice.js';
import type { CurrentFolder } from './folder/currentFolder.js';
import { openFile } from './guide/guideTargets.js';
import type { ChecklistTree } from './checklist/checklistTree.js';
import type { NotesTree } from './notes/notesTree.js';
import type { AnswerCapture } from './sessions/captureAnswers.js';
import type { NoteBrowsing } from './finding/browseNotes.js';
import type { NoteCapture } from './capture/captureNote.js';
import { captureOutput } from './capture/captureOutput.js';
import { captureProblem } from './codeNotes/captureProblem.js';
import type { CodeNoteCommands } from './codeNotes/codeNotes.js';
import type { NoteChanging } from './notes/changeNotes.js';
import type { ChecklistCustomization } from './checklist/customizeChecklist.js';
import type { StepEditing } from './checklist/editStep.js';
import { exportChecklist } from './checklist/exportChecklist.js';
import type { DeferredWorkSearch } from './deferred/findDeferredWork.js';
import { type ExportCommandId, exportHandlers, type ExportParts } from './export/exportHandlers.js';
import type { NoteSearch } from './finding/findNote.js';
import type { Handlers } from './kit/funnel.js';
import type { NoteGrouping } from './grouping/groupNotes.js';
import type { ChecklistImport } from './import/importChecklist.js';
import type { StepMarking } from './checklist/markSteps.js';
import type { ConflictResolving } from './conflicts/resolveConflict.js';
import type { SessionRecording } from './sessions/recordSession.js';
import { ignorePrivate, untrackPrivate } from './privacy/mendPrivacy.js';
import { type RoadmapCommandId, roadmapHandlers, type RoadmapParts } from './roadmapHandlers.js';
import type { RoadmapBoard } from './board/roadmapBoard.js';
import { selectFolder } from './folder/selectFolder.js';
import type { NoteSharing } from './sharing/shareNote.js';
import { showCoverage } from './coverage/showCoverage.js';
import { copyDigest, showDigest } from './digest/showDigest.js';
import type { NoteSorting } from './sorting/sortNotes.js';
import type { Suggesting } from './languageModel/suggest.js';
import type { SuggestionPages } from './languageModel/suggestionPages.js';
import type { Starting } from './checklist/start.js';
import type { StepGuide } from './guide/stepGuide.js';
import type { StepVerifying } from './verification/verifyStep.js';

/** What the commands act on. */
export interface CommandParts {
  readonly current: CurrentFolder;
  readonly checklist: ChecklistTree;
  readonly notes: NotesTree;
  readonly notice: UndoNotice;
  readonly capture: NoteCapture;
  readonly codeNotes: CodeNoteCommands;
  readonly starting: Starting;
  readonly marking: StepMarking;
  readonly verifying: StepVerifying;
  readonly guide: StepGuide;
  readonly recording: SessionRecording;
  readonly answers: AnswerCapture;
  readonly checklistImport: ChecklistImport;
  readonly customization: ChecklistCustomization;
  readonly editing: StepEditing;
  readonly search: NoteSearch;
  readonly sorting: NoteSorting;
  readonly changing: NoteChanging;
  readonly deferredWork: DeferredWorkSearch;
  readonly grouping: NoteGrouping;
  readonly suggesting: Suggesting;
  readonly suggestions: SuggestionPages;
  readonly roadmap: RoadmapParts;
  readonly browsing: NoteBrowsing;
  readonly sharing: NoteSharing;
  readonly board: RoadmapBoard;
  readonly exporting: ExportParts;
  readonly resolving: ConflictResolving;
}

/** Joins every command of package.json with what it does. */
export function commandHandlers(parts: CommandParts): Handlers {
  const { current, notice } = parts;
  return {
    ...stepHandlers(parts),
    ...noteHandlers(parts),
    ...roadmapHandlers(parts.roadmap),
    'sreOnboarding.openRoadmapBoard': () => parts.board.open(),
    'sreOnboarding.groupNotes': () => parts.grouping.run(),
    'sreOnboarding.showCoverage': () => showCoverage(current),
    'sreOnboarding.suggestGroups': () => parts.suggesting.groups(),
    'sreOnboarding.draftItem': (row, rows) => parts.suggesting.draft(row, rows),
    'sreOnboarding.acceptSuggestion': () => parts.suggestions.accept(),
    'sreOnboarding.rejectSuggestion': () => parts.suggestions.reject(),
    ...exportHandlers(parts.exporting),
    'sreOnboarding.showDigest': () => showDigest(current),
    'sreOnboarding.copyDigest': () => copyDigest(),
    'sreOnboarding.resolveConflict': (target) => parts.resolving.run(target),
    'sreOnboarding.openUnreadable': (path) => openFile(current.require(), String(path)),
    'sreOnboarding.selectFolder': () => selectFolder(current),
    'sreOnboarding.undo': () => notice.undo(),
  };
}

type FolderCommandId =
  | 'sreOnboarding.openRoadmapBoard'
  | 'sreOnboarding.groupNotes'
  | 'sreOnboarding.showCoverage'
  | 'sreOnboarding.suggestGroups'
  | 'sreOnboarding.draftItem'
  | 'sreOnboarding.acceptSuggestion'
  | 'sreOnboarding.rejectSuggestion'
  | 'sreOnboarding.showDigest'
  | 'sreOnboarding.copyDigest'
  | 'sreOnboarding.resolveConflict'
  | 'sreOnboarding.openUnreadable'
  | 'sreOnboarding.selectFolder'
  | 'sreOnboarding.undo';

type NoteCommandId =
  | 'sreOnboarding.captureNote'
  | 'sreOnboarding.captureCodeNote'
  | 'sreOnboarding.captureOutputNote'
  | 'sreOnboarding.captureProblemNote'
  | 'sreOnboarding.notesInFile'
  | 'sreOnboarding.goToCode'
  | 'sreOnboarding.openCodeNote'
  | 'sreOnboarding.openCapturedNote'
  | 'sreOnboarding.findNote'
  | 'sreOnboarding.sortNotes'
  | 'sreOnboarding.findDeferredWork'
  | 'sreOnboarding.changeNoteKind'
  | 'sreOnboarding.changeNoteTheme'
  | 'sreOnboarding.changeNoteSeverity'
  | 'sreOnboarding.deleteNote'
  | 'sreOnboarding.renameNote'
  | 'sreOnboarding.arrangeNotes'
  | 'sreOnboarding.filterNotes'
  | 'sreOnboarding.clearNoteFilter'
  | 'sreOnboarding.shareNote'
  | 'sreOnboarding.keepNotePrivate'
  | 'sreOnboarding.ignorePrivate'
  | 'sreOnboarding.untrackPrivate'
  | 'sreOnboarding.showMoreNotes';

/** What is about steps and the checklist that has them. */
function stepHandlers(
  parts: CommandParts,
): Omit<Handlers, NoteCommandId | FolderCommandId | RoadmapCommandId | ExportCommandId> {
  const { current, checklist, starting, marking, verifying, guide } = parts;
  const { recording, answers, checklistImport, customization, editing } = parts;
  return {
    'sreOnboarding.start': async () => {
      await starting.ensureStarted();
      await guide.openNext();
    },
    'sreOnboarding.openStep': (row) => guide.open(row),
    'sreOnboarding.nextStep': () => guide.openNext(),
    'sreOnboarding.completeStep': (row) => marking.complete(row),
    'sreOnboarding.reopenStep': (row) => marking.reopen(row),
    'sreOnboarding.skipStep': (row) => marking.skip(row),
    'sreOnboarding.blockStep': (row) => marking.block(row),
    'sreOnboarding.verifyStep': (row) => verifying.run(row),
    'sreOnboarding.recordSession': (row) => recording.run(row),
    'sreOnboarding.captureAnswers': (resource) => answers.run(resource),
    'sreOnboarding.editStep': (row) => editing.run(row),
    'sreOnboarding.customizeChecklist': () => customization.run(),
    'sreOnboarding.importChecklist': () => checklistImport.run(),
    'sreOnboarding.exportChecklist': () => exportChecklist(current),
    'sreOnboarding.beginToggle': () => checklist.beginToggle(),
    'sreOnboarding.toggleStep': () => marking.toggle(checklist.endToggle()),
  };
}

/** What is about notes. */
function noteHandlers(parts: CommandParts): Pick<Handlers, NoteCommandId> {
  const { current, notes, notice, capture, codeNotes, search, sorting, changing, browsing, sharing, deferredWork } =
    parts;
  return {
    'sreOnboarding.captureNote': () => capture.runAgain(),
    'sreOnboarding.captureOutputNote': () => captureOutput(capture),
    'sreOnboarding.captureProblemNote': (uri, diagnostic) => captureProblem(current, capture, uri, diagnostic),
    'sreOnboarding.captureCodeNote': () => codeNotes.capture(),
    'sreOnboarding.notesInFile': () => codeNotes.notesInFile(),
    'sreOnboarding.goToCode': (target) => codeNotes.goToCode(target),
    'sreOnboarding.openCodeNote': (path) => codeNotes.open(path),
    'sreOnboarding.openCapturedNote': () => notice.open(),
    'sreOnboarding.findNote': () => search.run(),
    'sreOnboarding.sortNotes': () => sorting.run(),
    'sreOnboarding.findDeferredWork': () => deferredWork.run(),
    'sreOnboarding.changeNoteKind': (row, rows) => changing.changeKind(row, rows),
    'sreOnboarding.changeNoteTheme': (row, rows) => changing.changeTheme(row, rows),
    'sreOnboarding.changeNoteSeverity': (row, rows) => changing.changeSeverity(row, rows),
    'sreOnboarding.deleteNote': (row, rows) => changing.delete(row, rows),
    'sreOnboarding.renameNote': (row) => changing.rename(row),
    'sreOnboarding.arrangeNotes': () => browsing.group(),
    'sreOnboarding.filterNotes': () => browsing.filter(),
    'sreOnboarding.clearNoteFilter': () => browsing.clearFilter(),
    'sreOnboarding.showMoreNotes': (group) => notes.showMore(String(group)),
    'sreOnboarding.shareNote': (target) => sharing.share(target),
    'sreOnboarding.keepNotePrivate': (target) => sharing.keepPrivate(target),
    'sreOnboarding.ignorePrivate': () => ignorePrivate(current),
    'sreOnboarding.untrackPrivate': () => untrackPrivate(current),
  };
}
