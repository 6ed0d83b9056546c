import type { Checklist } from '../../core/checklist/checklist.js';
import type { CaptureVocabulary } from '../../core/notes/captureMark.js';
import type { Note } from '../../core/notes/note.js';
import { builtInRoles, customerValues } from '../../core/notes/vocabulary.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/** The words a captured line can use, and those that earlier notes have used. */
export interface CaptureWords extends CaptureVocabulary {
  readonly sources: readonly string[];
  readonly tags: readonly string[];
}

/** The words before any file was read; what a capture box opens with. */
export const builtInWords: CaptureWords = {
  themes: [],
  roles: builtInRoles,
  values: customerValues,
  sources: [],
  tags: [],
};

/** The words that a shared note may be offered, and those that a private one may. */
export interface CaptureWordSets {
  readonly shared: CaptureWords;
  readonly all: CaptureWords;
}

/** Gathers the words from the checklist and the notes, in slices; the most recent sources, values and tags first. */
export async function readCaptureWords(folder: OnboardingFolder): Promise<CaptureWordSets> {
  const [{ checklist }, files, sharedFiles] = await Promise.all([
    folder.checklist.state(),
    folder.notes.all(),
    folder.notes.shared(),
  ]);
  const [shared, all] = [new UsedWords(), new UsedWords()];
  for (const [path, { note }] of files) {
    await folder.ports.pace.breathe();
    if (!note) continue;
    all.add(note);
    if (sharedFiles.has(path)) shared.add(note);
  }
  return { shared: shared.with(checklist), all: all.with(checklist) };
}

/** The words that notes have used. */
class UsedWords {
  readonly #sources = new LastUses();
  readonly #values = new LastUses();
  readonly #tags = new LastUses();

  add({ source, values, tags, created }: Note): void {
    if (source !== undefined) this.#sources.add(source, created);
    for (const value of values) this.#values.add(value, created);
    for (const tag of tags) this.#tags.add(tag, created);
  }

  with(checklist: Checklist | undefined): CaptureWords {
    return {
      themes: checklist?.themes.map(({ id }) => id) ?? [],
      roles: [...new Set([...builtInRoles, ...(checklist?.roles ?? [])])],
      values: [...new Set([...customerValues, ...this.#values.recentFirst])],
      sources: this.#sources.recentFirst,
      tags: this.#tags.recentFirst,
    };
  }
}

/** Words with the time of their last use. The words are sorted, not the notes: there are far fewer. */
class LastUses {
  readonly #times = new Map<string, string>();

  add(word: string, time: string): void {
    if ((this.#times.get(word) ?? '') <= time) this.#times.set(word, time);
  }

  /** Each word once, the one that was used last first. */
  get recentFirst(): readonly string[] {
    const newestFirst = [...this.#times].toSorted(([, one], [, other]) => (one === other ? 0 : one < other ? 1 : -1));
    return newestFirst.map(([word]) => word);
  }
}
