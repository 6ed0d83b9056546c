import type { Theme } from '../../core/checklist/checklist.js';
import { newestFirst } from '../../core/notes/arrangeNotes.js';
import type { Note } from '../../core/notes/note.js';
import type { NoteChanges } from '../../core/notes/noteChanges.js';
import type { ThemeSuggester, ThemeSuggestion } from '../../core/sorting/suggestTheme.js';
import type { Severity } from '../../core/notes/vocabulary.js';
import type { WriteStep } from '../changes/change.js';
import { type ProvePrivate, undoChange, type UndoOutcome } from '../changes/undoChange.js';
import { editNotes } from '../notes/editNotes.js';
import type { NoteFile, ReadableNote } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/** What is asked of the note at hand: its theme, then how much it hurts. */
export type SortingStage = 'theme' | 'severity';

/** Where a round is. */
export interface SortingState {
  readonly file: ReadableNote;
  readonly stage: SortingStage;
  /** How many notes are left, this one included. */
  readonly leftCount: number;
  /** The theme that it may belong to; absent where nothing fits. */
  readonly suggestion: ThemeSuggestion | undefined;
}

/** How a choice ended: `left` when the note's file couldn't be edited, so that the round went on without it. */
export type SortingOutcome = 'done' | 'left';

/** One choice, and what was written for it. */
interface Choice {
  readonly index: number;
  readonly stage: SortingStage;
  readonly change: readonly WriteStep[];
  /** What was learned from it. */
  readonly learned?: Note;
}

/** Starts to sort the notes that have no theme, the newest first. */
export async function beginSorting(folder: OnboardingFolder): Promise<SortingRound> {
  const { ThemeSuggester } = await import('../../core/sorting/suggestTheme.js');
  const [files, { checklist }] = await Promise.all([folder.notes.all(), folder.checklist.state()]);
  const themes = checklist?.themes ?? [];
  const suggester = new ThemeSuggester(themes);
  const unsorted: ReadableNote[] = [];
  for (const file of files.values()) {
    if (isUnsorted(file)) unsorted.push(file);
    else if (file.note) suggester.learn(file.note);
    await folder.ports.pace.breathe();
  }
  return new SortingRound({ folder, themes, suggester, queue: newestFirst(unsorted) });
}

/** What a round works with. */
interface RoundParts {
  readonly folder: OnboardingFolder;
  readonly themes: readonly Theme[];
  readonly suggester: ThemeSuggester;
  readonly queue: readonly ReadableNote[];
}

/** Unsorted notes one after the other: each gets a theme, then a severity. Every choice is written at once. */
export class SortingRound {
  readonly themes: readonly Theme[];
  readonly #folder: OnboardingFolder;
  readonly #suggester: ThemeSuggester;
  readonly #queue: readonly ReadableNote[];
  readonly #choices: Choice[] = [];
  #index = 0;
  #stage: SortingStage = 'theme';

  /** Use {@link beginSorting}. */
  constructor({ folder, themes, suggester, queue }: RoundParts) {
    this.#folder = folder;
    this.themes = themes;
    this.#suggester = suggester;
    this.#queue = queue;
  }

  /** `undefined` once no note is left. */
  get state(): SortingState | undefined {
    const file = this.#queue[this.#index];
    if (!file) return undefined;
    const suggestion = this.#stage === 'theme' ? this.#suggester.suggest(file.note) : undefined;
    return { file, stage: this.#stage, leftCount: this.#queue.length - this.#index, suggestion };
  }

  /** Everything that was written and not taken back, in its order. */
  get change(): readonly WriteStep[] {
    return this.#choices.flatMap(({ change }) => change);
  }

  /** How many notes got a theme. */
  get sortedCount(): number {
    return this.#choices.filter(({ learned }) => learned).length;
  }

  /** Whether there is a choice to take back. */
  get canUndo(): boolean {
    return this.#choices.length > 0;
  }

  /** Gives the note at hand a theme, and asks for its severity. Rejects with `FileFailure` where it can't be written. */
  async chooseTheme(theme: string): Promise<SortingOutcome> {
    const file = this.#queue[this.#index];
    if (!file) return 'done';
    const change = await this.#write(file, { theme });
    if (!change) return this.#leave();
    const learned = { ...file.note, theme };
    this.#suggester.learn(learned);
    this.#choices.push({ index: this.#index, stage: 'theme', change, learned });
    this.#stage = 'severity';
    return 'done';
  }

  /**
   * Says how much the note at hand hurts, and goes on to the next. Rejects with `FileFailure` where it can't be written.
   *
   * @param severity `undefined` keeps what the note says, if anything.
   */
  async chooseSeverity(severity: Severity | undefined): Promise<SortingOutcome> {
    const file = this.#queue[this.#index];
    if (!file) return 'done';
    const change = severity === undefined ? [] : await this.#write(file, { severity });
    if (!change) return this.#leave();
    this.#choices.push({ index: this.#index, stage: 'severity', change });
    await this.#goOn();
    return 'done';
  }

  /** Leaves the note at hand as it is, and goes on to the next. */
  async skip(): Promise<void> {
    this.#choices.push({ index: this.#index, stage: this.#stage, change: [] });
    await this.#goOn();
  }

  /**
   * Takes the last choice back, and asks for it again.
   *
   * @returns `changed` where the note was changed since: what it says is kept.
   */
  async undo(prove: ProvePrivate): Promise<UndoOutcome> {
    const last = this.#choices.pop();
    if (!last) return 'undone';
    this.#index = last.index;
    this.#stage = last.stage;
    if (last.learned) this.#suggester.forget(last.learned);
    return undoChange(this.#folder, last.change, prove);
  }

  /** @returns what was written; `undefined` where the file is gone or can't be edited. */
  async #write(file: ReadableNote, changes: NoteChanges): Promise<readonly WriteStep[] | undefined> {
    const { change, left, failure } = await editNotes(this.#folder, [file.path], changes);
    if (failure) throw failure;
    return left.length > 0 ? undefined : change;
  }

  async #leave(): Promise<SortingOutcome> {
    await this.#goOn();
    return 'left';
  }

  /** To the next note that still has no theme: somebody else may sort, or git bring other files. */
  async #goOn(): Promise<void> {
    const files = await this.#folder.notes.all();
    this.#stage = 'theme';
    do this.#index++;
    while (this.#index < this.#queue.length && !isUnsorted(files.get(this.#queue[this.#index]?.path ?? '')));
  }
}

function isUnsorted(file: NoteFile | undefined): file is ReadableNote {
  return file?.note !== undefined && file.note.theme === undefined;
}
