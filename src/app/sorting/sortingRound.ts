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

/** What is asked about the current note: first its theme, then its severity. */
export type SortingStage = 'theme' | 'severity';

/** The state of a round. */
export interface SortingState {
  readonly file: ReadableNote;
  readonly stage: SortingStage;
  /** The number of notes left, including this one. */
  readonly leftCount: number;
  /** The suggested theme; absent if none fits. */
  readonly suggestion: ThemeSuggestion | undefined;
}

/** `left`: the note's file couldn't be edited, so the round went on without it. */
export type SortingOutcome = 'done' | 'left';

/** One choice, and what was written for it. */
interface Choice {
  readonly index: number;
  readonly stage: SortingStage;
  readonly change: readonly WriteStep[];
  /** What the suggester learned from it. */
  readonly learned?: Note;
}

/** Starts sorting the notes without a theme, newest first. */
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

interface RoundParts {
  readonly folder: OnboardingFolder;
  readonly themes: readonly Theme[];
  readonly suggester: ThemeSuggester;
  readonly queue: readonly ReadableNote[];
}

/** Goes through the unsorted notes: each gets a theme, then a severity. Every choice is written at once. */
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

  /** Everything written and not undone, in order. */
  get change(): readonly WriteStep[] {
    return this.#choices.flatMap(({ change }) => change);
  }

  /** How many notes got a theme. */
  get sortedCount(): number {
    return this.#choices.filter(({ learned }) => learned).length;
  }

  get canUndo(): boolean {
    return this.#choices.length > 0;
  }

  /** Gives the current note a theme, and goes on to its severity. Rejects with `FileFailure` if it can't be written. */
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
   * Sets the current note's severity, and goes on to the next note. Rejects with `FileFailure` if it can't be written.
   *
   * @param severity `undefined` keeps the note's present one.
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

  /** Leaves the current note unchanged, and goes on to the next. */
  async skip(): Promise<void> {
    this.#choices.push({ index: this.#index, stage: this.#stage, change: [] });
    await this.#goOn();
  }

  /**
   * Undoes the last choice, and asks for it again.
   *
   * @returns `changed` if the note has changed since; it is left unchanged.
   */
  async undo(prove: ProvePrivate): Promise<UndoOutcome> {
    const last = this.#choices.pop();
    if (!last) return 'undone';
    this.#index = last.index;
    this.#stage = last.stage;
    if (last.learned) this.#suggester.forget(last.learned);
    return undoChange(this.#folder, last.change, prove);
  }

  /** @returns what was written; `undefined` if the file no longer exists or can't be edited. */
  async #write(file: ReadableNote, changes: NoteChanges): Promise<readonly WriteStep[] | undefined> {
    const { change, left, failure } = await editNotes(this.#folder, [file.path], changes);
    if (failure) throw failure;
    return left.length > 0 ? undefined : change;
  }

  async #leave(): Promise<SortingOutcome> {
    await this.#goOn();
    return 'left';
  }

  /** Goes to the next note that still has no theme: somebody else may have sorted it, or git replaced files. */
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
