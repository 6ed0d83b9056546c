import { isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

import { insertLine, lineEndingOf, lineStartAt, nextLineAt } from './lines.js';
import type { PlainMap } from './plainMap.js';
import { lineBehind } from './yamlMapEdit.js';
import { endOfNode, locatePair } from './yamlPair.js';
import { formatYamlFlow, formatYamlMap } from './yamlText.js';

/** Something to be put into a text. What is there stays as it is. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
  /** Whole lines, without the last line's ending; `offset` is where a line begins, or the text's end. */
  readonly isLines: boolean;
}

/**
 * Says where and how to append to the lists and maps of a text. The answer is `undefined` where one is written in a way that
 * this doesn't know.
 */
export class YamlAppender {
  readonly #text: string;
  readonly #flowLists: ReadonlySet<string>;

  /**
   * @param text what the lists and maps were just read from: their ranges are offsets into this very text.
   * @param flowLists keys of lists whose maps are written on one line each.
   */
  constructor(text: string, flowLists: ReadonlySet<string>) {
    this.#text = text;
    this.#flowLists = flowLists;
  }

  /** Appends maps to the list that a key has; one that is on one line goes on on that line. */
  appendItems(key: string, list: YAMLSeq, items: readonly PlainMap[]): Insertion | undefined {
    const end = list.items.length === 0 ? undefined : endOfNode(list.items.at(-1));
    const start = list.range?.[0];
    if (end === undefined || start === undefined) return undefined;
    if (list.flow) {
      return { offset: end, text: items.map((item) => `, ${formatYamlFlow(item)}`).join(''), isLines: false };
    }
    if (this.#text[start] !== '-') return undefined;
    return {
      offset: lineBehind(this.#text, end),
      text: this.#formatItems(key, items, this.#columnOf(start)),
      isLines: true,
    };
  }

  /** Appends keys that the map doesn't have to it. */
  appendEntries(map: YAMLMap, entries: PlainMap): Insertion | undefined {
    const [first, last] = [map.items[0], map.items.at(-1)];
    const firstPlace = first && locatePair(this.#text, first);
    const lastPlace = last && locatePair(this.#text, last);
    if (!firstPlace || !lastPlace) return undefined;
    if (map.flow) {
      const pairs = Object.entries(entries).map(([key, value]) => `, ${key}: ${formatYamlFlow(value)}`);
      return { offset: lastPlace.end, text: pairs.join(''), isLines: false };
    }
    const lines = formatYamlMap(entries, this.#columnOf(firstPlace.start), this.#flowLists);
    return { offset: lineBehind(this.#text, lastPlace.end), text: lines.replace(/\n$/, ''), isLines: true };
  }

  /** Puts the first maps below a key of a block map that has no value yet. */
  openList(key: string, pair: Pair, items: readonly PlainMap[]): Insertion | undefined {
    const place = locatePair(this.#text, pair);
    const isEmpty = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
    if (!place || place.value || !isEmpty) return undefined;
    return {
      offset: nextLineAt(this.#text, place.colonEnd),
      text: this.#formatItems(key, items, this.#columnOf(place.start) + 2),
      isLines: true,
    };
  }

  #formatItems(key: string, items: readonly PlainMap[], indent: number): string {
    const isFlow = this.#flowLists.has(key);
    const format = (item: PlainMap): string =>
      isFlow ? formatYamlFlow(item) : formatYamlMap(item, indent + 2, this.#flowLists).slice(indent + 2, -1);
    return items.map((item) => `${' '.repeat(indent)}- ${format(item)}`).join('\n');
  }

  #columnOf(offset: number): number {
    return offset - lineStartAt(this.#text, offset);
  }
}

/** Puts everything in. What belongs at the same place keeps its order. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  const ending = lineEndingOf(text);
  const offsets = [...new Set(insertions.map(({ offset }) => offset))].toSorted((one, other) => other - one);
  return offsets.reduce((current, offset) => {
    const here = insertions.filter((insertion) => insertion.offset === offset);
    const lines = here.filter(({ isLines }) => isLines).map((insertion) => insertion.text);
    const inline = here.filter(({ isLines }) => !isLines).map((insertion) => insertion.text);
    const joined = lines.join('\n').replaceAll('\n', ending);
    const withLines = lines.length === 0 ? current : insertLine(current, offset, joined);
    return withLines.slice(0, offset) + inline.join('') + withLines.slice(offset);
  }, text);
}
