import type { Change } from '../../../../src/app/changes/change.js';
import { undoChange, type UndoOutcome } from '../../../../src/app/changes/undoChange.js';
import { PrivatePlace } from '../../../../src/app/privacy/privatePlace.js';
import type { FilePath } from '../../../../src/app/ports.js';
import type { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import type { Ledger, Token } from '../ledger.js';
import type { SeededRandom } from '../seededRandom.js';
import type { Action } from '../simulatedWindow.js';

/** What a person chooses from and has in hand. */
export interface ActionContext {
  readonly ledger: Ledger;
  readonly random: SeededRandom;
  /** Offers to take back what was just done. */
  readonly offer: (undo: Action) => void;
}

/** Makes up something to ask for. */
export type ActionMaker = (context: ActionContext) => Action;

/** The proof that private files may be written, asked for anew each time; the person always agrees. */
export function securePrivate(folder: OnboardingFolder): Promise<PrivatePlace | undefined> {
  return PrivatePlace.secure(folder, async () => true);
}

/** Takes back what was done, in the window that one is in by then. */
export function takeBack(folder: OnboardingFolder, change: Change): Promise<UndoOutcome> {
  return undoChange(folder, change, async () => {
    const place = await securePrivate(folder);
    if (!place) throw new Error('declined');
    return place;
  });
}

/** Whether a word belongs to a text at a path, which is about to be taken away. */
export function within(path: FilePath, text: string): (token: Token, at: FilePath) => boolean {
  return (token, at) => at === path && text.includes(token);
}

/** A new word for a file: a private one where the file is. */
export function mintFor({ ledger }: ActionContext, folder: OnboardingFolder, path: FilePath): Token {
  return ledger.mint(folder.layout.isPrivate(path) ? 'private' : 'shared');
}
