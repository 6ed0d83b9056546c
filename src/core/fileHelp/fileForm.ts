import type * as v from 'valibot';

import { checklistSchema } from '../checklist/checklistSchema.js';
import { noteSchema } from '../notes/noteSchema.js';
import { personSchema } from '../people/personSchema.js';
import { roadmapItemSchema } from '../roadmap/roadmapItemSchema.js';
import { sessionSchema } from '../sessions/sessionSchema.js';
import { splitFrontMatter } from '../text/frontMatter.js';
import { nextLineAt } from '../text/lines.js';
import type { Span } from '../text/span.js';

/** What a file of the onboarding is. */
export type FileForm = 'checklist' | 'person' | 'note' | 'session' | 'roadmapItem';

/** What each form of file has in it: the whole of YAML files, the front matter of Markdown files. */
export const formSchemas: Readonly<Record<FileForm, v.GenericSchema>> = {
  checklist: checklistSchema,
  person: personSchema,
  note: noteSchema,
  session: sessionSchema,
  roadmapItem: roadmapItemSchema,
};

/**
 * Where the YAML of a file is: all of it, or its front matter. Front matter that isn't closed yet goes on to the end.
 *
 * @returns `undefined` where there is none.
 */
export function yamlSpan(text: string, form: FileForm): Span | undefined {
  if (form === 'checklist' || form === 'person') return { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length };
  const parts = splitFrontMatter(text);
  switch (parts.kind) {
    case 'found':
      return parts.yaml;
    case 'unclosed':
      return { start: nextLineAt(text, parts.opening.end), end: text.length };
    case 'missing':
      return undefined;
  }
}
