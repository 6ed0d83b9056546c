import type { Checklist } from '../../core/checklist/checklist.js';
import type { CaptureVocabulary } from '../../core/notes/captureMark.js';
import type { Note } from '../../core/notes/note.js';
import { builtInRoles, customerValues } from '../../core/notes/vocabulary.js';
import type { OnboardingFolder } from '../onboardingFolder.js';

/** The words available in a captured line, and those that earlier notes used. */
export interface CaptureWords extends CaptureVocabulary {
  readonly sources: readonly string[];
  readonly tags: readonly string[];
}

/** The words available before any file was read, with which a capture box opens. */
export const builtInWords: CaptureWords = {
  themes: [],
  roles: builtInRoles,
  values: customerValues,
  sources: [],
  tags: [],
};

/** The words offered for a shared note, and those for a private one. */
export interface CaptureWordSets {
  readonly shared: CaptureWords;
  readonly all: CaptureWords;
}

/** Collects the words from the checklist and the notes, in slices; the most recent sources, values and tags first. */
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

/** Words with the time of their last use. Sorting the words is cheaper than sorting the notes. */
class LastUses {
  readonly #times = new Map<string, string>();

  add(word: string, time: string): void {
    if ((this.#times.get(word) ?? '') <= time) this.#times.set(word, time);
  }

  /** Each word once, most recently used first. */
  get recentFirst(): readonly string[] {
    const newestFirst = [...this.#times].toSorted(([, one], [, other]) => (one === other ? 0 : one < other ? 1 : -1));
    return newestFirst.map(([word]) => word);
  }
}
