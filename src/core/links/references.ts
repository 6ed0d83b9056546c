import { type FileForm, yamlSpan } from '../fileHelp/fileForm.js';
import { splitFrontMatter } from '../text/frontMatter.js';
import { type LocatedYaml, parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap } from '../text/plainMap.js';
import type { Span } from '../text/span.js';
import { findIdLinks } from './idLinks.js';

/** A place in a file that mentions an id. */
export interface Reference {
  /** The type of its target: `any` is a link in the text, to a note, a session or a roadmap item. */
  readonly to: 'step' | 'session' | 'note' | 'any';
  readonly id: string;
  /** Of the id alone, including quotes if any. */
  readonly span: Span;
}

/** The forms of files that mention ids: those with front matter and a text. */
export type LinkingForm = Extract<FileForm, 'note' | 'session' | 'roadmapItem'>;

export function isLinkingForm(form: FileForm | undefined): form is LinkingForm {
  return form === 'note' || form === 'session' || form === 'roadmapItem';
}

/** Finds all mentions in a file: `step`, `session` and `evidence` in the front matter, `[[id]]` below. In order. */
export function findReferences(text: string, form: LinkingForm): readonly Reference[] {
  const parts = splitFrontMatter(text);
  const bodyStart = parts.kind === 'found' ? parts.body.start : text.length;
  const links = findIdLinks(text, bodyStart).map(({ id, span }): Reference => ({ to: 'any', id, span }));
  return [...findInFrontMatter(text, form), ...links];
}

function findInFrontMatter(text: string, form: LinkingForm): readonly Reference[] {
  const span = yamlSpan(text, form);
  const located = span && parseLocatedYaml(text.slice(span.start, span.end), span.start);
  if (!located || !isPlainMap(located.value)) return [];
  if (form === 'roadmapItem') return findEvidence(located);
  const session = form === 'note' ? findField(located, 'session') : [];
  const found = [...findField(located, 'step'), ...session];
  return found.toSorted((one, other) => one.span.start - other.span.start);
}

function findField(located: LocatedYaml, key: 'step' | 'session'): readonly Reference[] {
  const { value } = located;
  const id: unknown = isPlainMap(value) ? value[key] : undefined;
  return typeof id === 'string' && id !== '' ? [{ to: key, id, span: located.spanOf([key], 'value') }] : [];
}

function findEvidence(located: LocatedYaml): readonly Reference[] {
  const { value } = located;
  const evidence: unknown = isPlainMap(value) ? value['evidence'] : undefined;
  if (!Array.isArray(evidence)) return [];
  return evidence.flatMap((id: unknown, index): readonly Reference[] =>
    typeof id === 'string' ? [{ to: 'note', id, span: located.spanOf(['evidence', index], 'value') }] : [],
  );
}
