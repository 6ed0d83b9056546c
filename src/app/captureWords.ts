import type { CaptureVocabulary } from '../core/notes/captureMark.js';
import type { Note } from '../core/notes/note.js';
import { builtInRoles, customerValues } from '../core/notes/vocabulary.js';
import type { OnboardingFolder } from './onboardingFolder.js';

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

/** Gathers the words from the checklist and the notes; the most recent sources, values and tags first. */
export async function readCaptureWords(folder: OnboardingFolder): Promise<CaptureWords> {
  const [{ checklist }, files] = await Promise.all([folder.checklist.state(), folder.notes.all()]);
  const notes = [...files.values()].map(({ note }) => note).filter((note) => note !== undefined);
  return {
    themes: checklist?.themes.map(({ id }) => id) ?? [],
    roles: [...new Set([...builtInRoles, ...(checklist?.roles ?? [])])],
    values: [...new Set([...customerValues, ...recentFirst(notes, ({ values }) => values)])],
    sources: recentFirst(notes, ({ source }) => (source === undefined ? [] : [source])),
    tags: recentFirst(notes, ({ tags }) => tags),
  };
}

/** Each word once, the one that was used last first. The words are sorted, not the notes: there are far fewer. */
function recentFirst(notes: readonly Note[], wordsOf: (note: Note) => readonly string[]): readonly string[] {
  const lastUses = new Map<string, string>();
  const use = (word: string, time: string): void => {
    if ((lastUses.get(word) ?? '') <= time) lastUses.set(word, time);
  };
  for (const note of notes) {
    for (const word of wordsOf(note)) use(word, note.created);
  }
  const newestFirst = [...lastUses].toSorted(([, one], [, other]) => (one === other ? 0 : one < other ? 1 : -1));
  return newestFirst.map(([word]) => word);
}
