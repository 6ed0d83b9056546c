import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { parseDismissals } from '../../../../src/core/deferred/dismissals.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { parseSession } from '../../../../src/core/sessions/parseSession.js';
import type { FileTexts } from './gitRepository.js';

/** Everything that an onboarding's files say, one entry a fact. */
export type Facts = ReadonlyMap<string, string>;

/** Reads an onboarding as the extension's own readers take it. A file with anything wrong in it is a fact of its own. */
export function factsOf(files: FileTexts): Facts {
  return new Map([...files].flatMap(([path, text]) => factsOfFile(path, text)));
}

type Fact = readonly [key: string, value: string];

function factsOfFile(path: string, text: string): readonly Fact[] {
  if (path.includes('/people/')) return personFacts(path, text);
  if (path.endsWith('deferred.yaml')) {
    return (parseDismissals(text) ?? []).map((dismissal): Fact => [`${path} ${JSON.stringify(dismissal)}`, '']);
  }
  const { value, problems } = readMarkdown(path, text);
  return [
    [path, 'is there'],
    ...problems.map(({ code }): Fact => [`${path} ${code}`, 'problem']),
    ...Object.entries(value ?? {}).flatMap(([key, field]) => fieldFacts(`${path} ${key}`, field)),
  ];
}

function personFacts(path: string, text: string): readonly Fact[] {
  const { person, problems } = parsePerson(text);
  const { steps = new Map<string, unknown>(), ...head } = person ?? {};
  return [
    ...problems.map(({ code }): Fact => [`${path} ${code}`, 'problem']),
    ...Object.entries(head).map(([key, value]): Fact => [`${path} ${key}`, value]),
    ...[...steps].map(([id, said]): Fact => [`${path} step ${id}`, JSON.stringify(said)]),
  ];
}

function readMarkdown(
  path: string,
  text: string,
): { readonly value: object | undefined; readonly problems: readonly { readonly code: string }[] } {
  if (path.includes('/notes/')) {
    const { note, problems } = parseNote(text);
    return { value: note, problems };
  }
  if (path.includes('/sessions/')) {
    const { session, problems } = parseSession(text);
    return { value: session, problems };
  }
  if (!path.includes('/roadmap/')) return { value: { text }, problems: [] };
  const { item, problems } = parseRoadmapItem(text);
  return { value: item, problems };
}

/** Each entry of a list is a fact, however often it is there. */
function fieldFacts(key: string, field: unknown): readonly Fact[] {
  if (!Array.isArray(field)) return [[key, JSON.stringify(field)]];
  const entries = field.map((entry: unknown) => `${key} ${JSON.stringify(entry)}`);
  return entries.map((entry): Fact => [entry, String(entries.filter((other) => other === entry).length)]);
}

/**
 * What a clean merge lost: facts that one branch changed and that the result has otherwise, and those that both changed, each
 * to something else.
 */
export function lostFacts({
  base,
  ours,
  theirs,
  merged,
}: Readonly<Record<'base' | 'ours' | 'theirs' | 'merged', Facts>>): string[] {
  const keys = new Set([...base.keys(), ...ours.keys(), ...theirs.keys(), ...merged.keys()]);
  return [...keys].filter((key) => {
    const [was, one, other, is] = [base.get(key), ours.get(key), theirs.get(key), merged.get(key)];
    const expected = one === was ? [other] : other === was ? [one] : one === other ? [one] : ['both changed it'];
    return !expected.includes(is);
  });
}

/** What of two sides isn't in what was made of them. Of a text for people, every line must be there. */
export function unkeptFacts({
  ours,
  theirs,
  resolved,
}: Readonly<Record<'ours' | 'theirs' | 'resolved', Facts>>): string[] {
  return [...ours, ...theirs].flatMap(([key, value]) => {
    const kept = resolved.get(key) ?? '';
    const hasAll = key.endsWith(' body') && linesOf(value).every((line) => linesOf(kept).includes(line));
    return kept === value || hasAll ? [] : [key];
  });
}

/** Of a text as JSON. */
function linesOf(json: string): readonly string[] {
  return json.slice(1, -1).split(String.raw`\n`);
}
