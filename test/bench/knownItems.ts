import type { Note } from '../../src/core/notes/note';
import type { NoteFile } from '../../src/app/notes/noteStore';

/** A search for a note that one knows to be there. */
export interface KnownItem {
  readonly query: string;
  /** Path of the note that is looked for. */
  readonly target: string;
  /** How well nothing but the words could do: among how many notes that have them all the one that is meant is. */
  readonly fitting: number;
}

/** A note that can be looked for. */
export type Findable = NoteFile & { readonly note: Note };

/** What somebody types who remembers a note. */
export const recollections = [
  'two of its words',
  'three of its words',
  'three words, one mistyped',
  'three words, only begun',
  'one word and who said it',
  'one word, kind and theme',
] as const;

/** One of them. */
export type Recollection = (typeof recollections)[number];

/** Words that nobody searches for. */
const emptyWords = new Set(
  'the and for that this with you are not but from have has was can will all any its when which into than then also use used'.split(
    ' ',
  ),
);

type Chance = (limit: number) => number;

/**
 * Makes searches for notes, each of words drawn by chance from the title and body of one. Words are cut at blanks and signs here,
 * by nothing of the search itself.
 *
 * @param all among which notes are looked for.
 * @param targets those that are looked for; one that has too few words is left out.
 */
export function knownItems(
  kind: Recollection,
  all: readonly Findable[],
  targets: readonly Findable[],
  below: Chance,
): readonly KnownItem[] {
  const words = new Map(all.map((file) => [file, new Set(wordsIn(file.note))]));
  return targets.flatMap((file): readonly KnownItem[] => {
    const own = [...(words.get(file) ?? [])].filter((word) => word.length >= 3 && !emptyWords.has(word));
    const count = kind === 'two of its words' ? 2 : kind.startsWith('one') ? 1 : 3;
    const chosen = draw(own, count, below);
    const filters = filtersOf(kind, file.note);
    if (chosen.length < count || !filters) return [];
    const isFitting = (other: Findable): boolean => {
      const has = words.get(other);
      return chosen.every((word) => has?.has(word)) && filters.every(({ holds }) => holds(other.note));
    };
    const query = [...typed(kind, chosen, below), ...filters.map(({ text }) => text)].join(' ');
    return [{ query, target: file.path, fitting: all.filter(isFitting).length }];
  });
}

/** Draws so many notes by chance, each once. */
export function draw<T>(items: readonly T[], count: number, below: Chance): readonly T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(below(left.length), 1));
  return drawn;
}

function wordsIn({ title, body }: Note): readonly string[] {
  return `${title}\n${body}`.toLowerCase().match(/[a-z]+/g) ?? [];
}

function typed(kind: Recollection, words: readonly string[], below: Chance): readonly string[] {
  if (kind === 'three words, only begun')
    return words.map((word) => word.slice(0, Math.max(3, Math.ceil(word.length / 2))));
  if (kind !== 'three words, one mistyped') return words;
  const longest = words.toSorted((one, other) => other.length - one.length)[0];
  return words.map((word) => (word === longest ? mistyped(word, below) : word));
}

/** One letter left out, doubled, swapped with the next or hit wrong, not the first. */
function mistyped(word: string, below: Chance): string {
  const at = 1 + below(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + after.charAt(0) + letter + after.slice(1);
    default:
      return before + String.fromCodePoint(97 + below(26)) + after;
  }
}

interface Filter {
  readonly text: string;
  readonly holds: (note: Note) => boolean;
}

/** @returns `undefined` where the note says nothing of what is asked. */
function filtersOf(kind: Recollection, { source, kind: noteKind, theme }: Note): readonly Filter[] | undefined {
  if (kind === 'one word and who said it') {
    return source === undefined ? undefined : [{ text: `from:"${source}"`, holds: (note) => note.source === source }];
  }
  if (kind !== 'one word, kind and theme') return [];
  if (theme === undefined) return undefined;
  return [
    { text: `kind:${noteKind}`, holds: (note) => note.kind === noteKind },
    { text: `theme:${theme}`, holds: (note) => note.theme === theme },
  ];
}
