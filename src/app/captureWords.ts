import type { CaptureVocabulary } from '../core/notes/captureMark.js';
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

/** Gathers the words from the checklist and the notes; the most recent sources and tags first. */
export async function readCaptureWords(folder: OnboardingFolder): Promise<CaptureWords> {
  const [{ checklist }, notes] = await Promise.all([folder.checklist.state(), folder.notes.all()]);
  const newestFirst = [...notes.values()]
    .flatMap(({ note }) => note ?? [])
    .toSorted((a, b) => (a.created < b.created ? 1 : -1));
  return {
    themes: checklist?.themes.map(({ id }) => id) ?? [],
    roles: [...builtInRoles, ...(checklist?.roles ?? [])],
    values: [...new Set([...customerValues, ...newestFirst.flatMap(({ values }) => values)])],
    sources: [...new Set(newestFirst.flatMap(({ source }) => source ?? []))],
    tags: [...new Set(newestFirst.flatMap(({ tags }) => tags))],
  };
}
