import type { CapturedNotice } from '../capture/capturedNotice.js';
import type { CurrentFolder } from '../currentFolder.js';
import type { ChecklistTree } from '../views/checklistTree.js';
import type { NotesTree } from '../views/notesTree.js';
import type { NoteCapture } from './captureNote.js';
import type { Handlers } from './funnel.js';
import { goToNextStep } from './nextStep.js';
import { completeStep, reopenStep, toggleSelected } from './markSteps.js';
import { selectFolder } from './selectFolder.js';
import { start } from './start.js';

/** What the commands act on. */
export interface CommandParts {
  readonly current: CurrentFolder;
  readonly checklist: ChecklistTree;
  readonly notes: NotesTree;
  readonly notice: CapturedNotice;
  readonly capture: NoteCapture;
}

/** Joins every command of package.json with what it does. */
export function commandHandlers({ current, checklist, notes, notice, capture }: CommandParts): Handlers {
  return {
    'sreOnboarding.start': () => start(current, checklist),
    'sreOnboarding.captureNote': () => capture.run(),
    'sreOnboarding.nextStep': () => goToNextStep(current, checklist),
    'sreOnboarding.completeStep': (row) => completeStep(current, row),
    'sreOnboarding.reopenStep': (row) => reopenStep(current, row),
    'sreOnboarding.toggleStep': () => toggleSelected(current, checklist),
    'sreOnboarding.selectFolder': () => selectFolder(current),
    'sreOnboarding.undoCapture': () => notice.undo(),
    'sreOnboarding.openCapturedNote': () => notice.open(),
    'sreOnboarding.showMoreNotes': (theme) => notes.showMore(String(theme)),
  };
}
