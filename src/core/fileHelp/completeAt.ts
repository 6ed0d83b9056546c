import { type Field, shapeOf } from '../schema/shape.js';
import type { Span } from '../text/span.js';
import { lineStartAt } from '../text/lines.js';
import { formatScalar } from '../text/yamlScalar.js';
import { type Cursor, placeAt } from './cursor.js';
import { expectedAt, keysOf, missingFields, optionsOf } from './expected.js';
import { formSchemas } from './fileForm.js';
import { formatItem, formatKey } from './keyText.js';
import { scalarText } from './looseNode.js';
import type { Place } from './place.js';
import { type KnownWord, type KnownWords, offerWords } from './words.js';

/** One thing that can be written at the cursor. */
export interface Completion {
  /** `key`: a key of a map; `value`: what a key has, or a list. */
  readonly kind: 'key' | 'value';
  readonly label: string;
  /** What replaces `replace`: with line feeds, and indented as it has to stand. */
  readonly insert: string;
  /** On one line. */
  readonly replace: Span;
  readonly isRequired: boolean;
  /** What a value stands for: the title of a step. */
  readonly title?: string;
  /** English Markdown. */
  readonly description?: string;
  /** Whether what comes behind it can be completed as well. */
  readonly asksOn: boolean;
}

/** What can be written at the cursor, in the order in which it is offered. */
export interface Completions {
  readonly items: readonly Completion[];
  /** More typing would bring other ones. */
  readonly isIncomplete: boolean;
}

const nothing: Completions = { items: [], isIncomplete: false };

/** Finds what can be written at a place of a file, however little of it is typed. */
export function completeAt(cursor: Cursor, words: KnownWords): Completions {
  const { text, form, offset } = cursor;
  const place = placeAt(cursor);
  if (!place || text.slice(place.replace.start, place.replace.end).includes('\n')) return nothing;
  return new Completer({ text, words, offset, place }).complete(expectedAt(formSchemas[form], place.owner));
}

interface Scene {
  readonly text: string;
  readonly words: KnownWords;
  readonly offset: number;
  readonly place: Place;
}

class Completer {
  readonly #text: string;
  readonly #words: KnownWords;
  readonly #place: Place;
  readonly #typed: string;
  #isIncomplete = false;

  constructor({ text, words, offset, place }: Scene) {
    this.#text = text;
    this.#words = words;
    this.#place = place;
    this.#typed = text.slice(place.replace.start, offset).replace(/^["']/, '');
  }

  complete(fields: readonly Field[]): Completions {
    const items = fields.flatMap((field) => this.#completeField(field));
    const first = new Map(items.toReversed().map((item) => [`${item.kind} ${item.label}`, item]));
    return {
      items: items.filter((item) => first.get(`${item.kind} ${item.label}`) === item),
      isIncomplete: this.#isIncomplete,
    };
  }

  #completeField(field: Field): readonly Completion[] {
    const { kind, owner } = this.#place;
    const shape = shapeOf(field);
    if (shape.kind !== 'list') return [...(kind === 'key' ? [] : this.#values(field, '')), ...this.#keys(field)];
    if (owner.brackets?.of === 'list') return this.#values(shape.item, '');
    return kind === 'entry' && owner.kind === 'pair' && !this.#place.isFlow ? this.#items(shape.item) : [];
  }

  /** Items of a list that stand on lines of their own. */
  #items(item: Field): readonly Completion[] {
    const keys = missingFields(item, []).filter(({ isRequired }) => isRequired);
    const options = shapeOf(item).kind === 'map' ? keys.slice(0, 1) : keys;
    const maps = options.map((field) => this.#keyCompletion(field, '- '));
    return [...this.#values(item, '- '), ...maps];
  }

  #keys(field: Field): readonly Completion[] {
    const { kind, owner, node } = this.#place;
    if (kind === 'value') return [];
    const keys = keysOf(owner, node);
    const entries = this.#knownKeys(field, keys);
    return [...missingFields(field, keys).map((missing) => this.#keyCompletion(missing, '')), ...entries];
  }

  /** Keys that are the team's words: the ids of steps in a person's file. */
  #knownKeys(field: Field, keys: readonly string[]): readonly Completion[] {
    const shape = shapeOf(field);
    const others = shape.kind === 'map' ? shape.others : undefined;
    if (!others) return [];
    return this.#offered(field)
      .filter(({ value }) => !keys.includes(value))
      .map(({ value, title }) => ({
        ...this.#keyCompletion({ ...others, key: value, isRequired: false }, ''),
        ...(title === undefined ? {} : { title }),
      }));
  }

  #keyCompletion(field: Field, dash: string): Completion {
    const { kind, replace, isFlow } = this.#place;
    const column = replace.start - lineStartAt(this.#text, replace.start);
    const written =
      kind === 'key' ? formatScalar(field.key, 'flow') : formatKey(field, { column: column + dash.length, isFlow });
    const asksOn = kind !== 'key' && (optionsOf(shapeOf(field)).length > 0 || field.help.words !== undefined);
    return { kind: 'key', ...this.#describe(field), insert: `${this.#gap()}${dash}${written}`, asksOn };
  }

  #values(field: Field, dash: string): readonly Completion[] {
    const shape = shapeOf(field);
    if (shape.kind === 'map' || shape.kind === 'list' || this.#hasKeys()) return [];
    const taken = this.#takenValues();
    const options = optionsOf(shape).map((value): KnownWord => ({ value }));
    return [...options.map((word) => ({ word, insert: word.value })), ...this.#wordsOf(field)]
      .filter(({ word }) => !taken.includes(word.value))
      .map(({ word, insert }) => this.#valueCompletion(field, word, `${dash}${insert}`));
  }

  #wordsOf(field: Field): readonly { readonly word: KnownWord; readonly insert: string }[] {
    return this.#offered(field).map((word) => ({ word, insert: formatItem(word.value) }));
  }

  #offered(field: Field): readonly KnownWord[] {
    if (!field.help.words) return [];
    const { words, isIncomplete } = offerWords(this.#words[field.help.words], this.#typed);
    this.#isIncomplete ||= isIncomplete;
    return words;
  }

  #valueCompletion({ help }: Field, { value, title }: KnownWord, insert: string): Completion {
    const description = help.options?.[value];
    return {
      ...{ kind: 'value', label: value, insert: `${this.#gap()}${insert}`, replace: this.#place.replace },
      ...{ isRequired: false, asksOn: false },
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
    };
  }

  #describe({ key, isRequired, help: { description } }: Field): Pick<Completion, 'label' | 'replace' | 'isRequired'> {
    return {
      label: key,
      replace: this.#place.replace,
      isRequired,
      ...(description === undefined ? {} : { description }),
    };
  }

  /** The blank between what is replaced and the colon or dash right before it. */
  #gap(): string {
    const { replace, isFlow, owner } = this.#place;
    const before = this.#text[replace.start - 1];
    return before === ':' || (before === '-' && !isFlow && owner.head.end === replace.start) ? ' ' : '';
  }

  /** Where a map has begun, it's too late for a value. */
  #hasKeys(): boolean {
    return this.#place.kind === 'entry' && keysOf(this.#place.owner, this.#place.node).length > 0;
  }

  /** What the other items of the list already say. */
  #takenValues(): readonly string[] {
    const { owner } = this.#place;
    const list = owner.kind === 'item' ? owner.parent : owner;
    return (list?.children ?? [])
      .filter((child) => child.kind === 'item' && child !== owner)
      .map((item) => scalarText(this.#text, item));
  }
}
