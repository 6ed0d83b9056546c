import { type Field, shapeOf } from '../schema/shape.js';
import type { Span } from '../text/span.js';
import { type Cursor, placeAt } from './cursor.js';
import { expectedAt, optionsOf } from './expected.js';
import { formSchemas } from './fileForm.js';
import { scalarText } from './looseNode.js';
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
export function hoverAt(cursor: Cursor, words: KnownWords): Explanation | undefined {
  const place = placeAt(cursor);
  if (!place?.node || place.node.kind === 'word') return undefined;
  const { node, owner, replace: span } = place;
  const schema = formSchemas[cursor.form];
  const [field] = expectedAt(schema, node);
  if (!field) return undefined;
  const about = { span, key: field.key, description: field.help.description, isRequired: field.isRequired };
  const explanation: Explanation =
    place.kind === 'key'
      ? { ...about, value: explainValue(expectedAt(schema, owner)[0], node.key, words), options: explainOptions(field) }
      : { ...about, value: explainValue(field, scalarText(cursor.text, node), words), options: [] };
  return about.description === undefined && !explanation.value ? undefined : explanation;
}

function explainOptions(field: Field): readonly ExplainedValue[] {
  return optionsOf(shapeOf(field)).map((option) => explainOption(field, option));
}

/** @param field what the value is of; for a key, what it is a key of. */
function explainValue(field: Field | undefined, value: string, words: KnownWords): ExplainedValue | undefined {
  if (!field) return undefined;
  const option = explainOption(field, value);
  const title = field.help.words && words[field.help.words].find((word) => word.value === value)?.title;
  if (title !== undefined) return { ...option, title };
  return option.description === undefined ? undefined : option;
}

function explainOption({ help }: Pick<Field, 'help'>, value: string): ExplainedValue {
  const description = help.options?.[value];
  return description === undefined ? { value } : { value, description };
}
