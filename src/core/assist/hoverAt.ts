import { type Field, shapeOf } from '../schema/shape.js';
import type { Span } from '../text/span.js';
import type { Cursor } from './completeAt.js';
import { expectedAt, optionsOf } from './expected.js';
import { formSchemas, yamlSpan } from './fileForm.js';
import { scalarText } from './looseNode.js';
import { parseLoosely } from './parseLoosely.js';
import { findPlace } from './place.js';
import type { KnownWords } from './words.js';

/** A value, and what there is to say of it. */
export interface ExplainedValue {
  readonly value: string;
  /** What it stands for, as the team's files say. */
  readonly title?: string;
  /** English Markdown. */
  readonly description?: string;
}

/** What there is to say of a place in a file. */
export interface Explanation {
  /** The key or the value that is explained. */
  readonly span: Span;
  /** Empty for an item of a list whose items are described by themselves. */
  readonly key: string;
  /** English Markdown. */
  readonly description: string | undefined;
  readonly isRequired: boolean;
  /** The value itself; absent for a key, and for values of which nothing is known. */
  readonly value: ExplainedValue | undefined;
  /** What the key can be; for a key only. */
  readonly options: readonly ExplainedValue[];
}

/** Finds what there is to say of the key or the value at a place; `undefined` where there is nothing. */
export function hoverAt({ text, form, offset }: Cursor, words: KnownWords): Explanation | undefined {
  const span = yamlSpan(text, form);
  if (!span || offset < span.start || offset > span.end) return undefined;
  const place = findPlace(text, parseLoosely(text, span), offset);
  if (!place?.node || place.node.kind === 'word') return undefined;
  const [field] = expectedAt(formSchemas[form], place.node);
  if (!field) return undefined;
  const [owner] = place.kind === 'key' ? expectedAt(formSchemas[form], place.owner) : [field];
  const value = place.kind === 'key' ? place.node.key : scalarText(text, place.node);
  const explanation: Explanation = {
    ...{ span: place.replace, key: field.key, description: field.help.description, isRequired: field.isRequired },
    value: explainValue(owner ?? field, value, words),
    options: place.kind === 'key' ? optionsOf(shapeOf(field)).map((option) => explainOption(field, option)) : [],
  };
  return explanation.description === undefined && !explanation.value ? undefined : explanation;
}

function explainValue({ help, schema }: Field, value: string, words: KnownWords): ExplainedValue | undefined {
  const option = explainOption({ help }, value);
  const isKey = shapeOf({ help, schema }).kind === 'map';
  const title = help.words && words[help.words].find((word) => word.value === value)?.title;
  if (title !== undefined) return { ...option, title };
  return !isKey && option.description !== undefined ? option : undefined;
}

function explainOption({ help }: Pick<Field, 'help'>, value: string): ExplainedValue {
  const description = help.options?.[value];
  return description === undefined ? { value } : { value, description };
}
