import { formatNoteId } from '../../src/core/notes/noteId';
import type { Note } from '../../src/core/notes/note';
import { noteKinds } from '../../src/core/notes/vocabulary';
import { formatInstant } from '../../src/core/time/instant';
import { type SampleNote, seededRandom } from './sampleNotes';

/** How many words a sentence has that is taken for a note's title. */
const [fewestWords, mostWords] = [4, 24] as const;

const firstMoment = Date.UTC(2025, 0, 6, 8);
const minutesApart = 41;

const sources = [
  'Priya Rao',
  'Tom Okafor',
  'Mei Lin',
  'Jürgen Voss',
  'Anaïs Morel',
  'Sam Rivera',
  'Dana',
  'the vendor',
];
const themes = ['compute', 'database', 'observability', 'cost', undefined];
const steps = ['talk-veterans', 'pair-with-responder', 'read-incidents', undefined];

/**
 * Makes notes of what people wrote, so that their words are as many and as uneven as in real ones: a sentence is the title, some
 * of the next ones are the body. The same texts give the same notes.
 *
 * @param texts Markdown by many authors.
 * @returns `count` notes, or as many as there are different sentences.
 */
export function proseNotes(texts: readonly string[], count: number): readonly SampleNote[] {
  const below = seededRandom(20_261_125);
  const known = new Set<string>();
  const isNew = ({ title }: { readonly title: string }): boolean => !known.has(title) && known.add(title).size > 0;
  return texts
    .flatMap((text) => {
      const sentences = sentencesOf(text);
      return sentences.map((title, index) => ({ title, next: sentences.slice(index + 1) }));
    })
    .filter(isNew)
    .slice(0, count)
    .map(({ title, next }, index) => {
      const note = noteOf(title, next.slice(0, below(4)), { below, index });
      return { id: formatNoteId(title, note.created, below), note };
    });
}

/** The sentences of a Markdown text that are plain words: no code, no headings, no bare addresses. */
function sentencesOf(markdown: string): readonly string[] {
  return markdown
    .replaceAll(/^(```|~~~)[^]*?^\1/gm, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/\n\s*\n|\n\s*[-*+]\s+|\n#+\s|\n\|/)
    .flatMap((block) => block.replaceAll(/\s+/g, ' ').split(/(?<=[.!?])\s+(?=[A-Z])/))
    .map((sentence) => sentence.replaceAll(/[`*_]/g, '').trim())
    .filter(isProse);
}

function isProse(sentence: string): boolean {
  const words = sentence.split(' ');
  const plain = words.filter((word) => /^[\p{L}'’-]+[.,;:!?)]*$/u.test(word));
  return words.length >= fewestWords && words.length <= mostWords && plain.length >= words.length * 0.7;
}

interface NoteChance {
  readonly below: (limit: number) => number;
  readonly index: number;
}

function noteOf(title: string, body: readonly string[], { below, index }: NoteChance): Note {
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const [theme, step] = [pick(themes), pick(steps)];
  return {
    title,
    kind: pick(noteKinds),
    ...(theme && { theme }),
    ...(below(4) > 0 && { source: pick(sources) }),
    ...(step && { step }),
    values: [],
    author: 'sam@example.com',
    created: formatInstant(new Date(firstMoment + index * minutesApart * 60_000)),
    tags: [],
    body: body.join('\n'),
  };
}
