import * as fc from 'fast-check';

/** Pieces that have broken readers and writers of YAML, Markdown and one-line grammars. */
// prettier-ignore
export const nastyPieces: readonly string[] = [
  'deploys', 'slow', 'Café', '李雷', '𠮷', '\u007f', '/', '&', '*', '!', '!!str', '=', '=>', '<<', '^', '#', '#123', '?', '!important', '@"Priya Rao"', '\\\\', '\\n',
  'on', 'OFF', 'y', 'False', '0', '-1', '+1', '007', '1e3', '0o7', '0b1', '.5', '1.', '-.INF', '2026-11-25 14:03:11', '3f2c1ab', '12e4567',
  '\n', '\r\n', '\r', ' ', '  ', '\t', '\0', '\ufeff', '\u2028', '\u2029', '\u0085', '\u00a0', '\u202e', '\u200b', '\ud83d', '\udc00', '😀', 'e\u0301', '\u0301\u0323',
  'ß', '日本語', 'ﷺ', '---', '---\n', '\n---\n', '...', '--- ', '--', ' -- ', '- ', '-', '# ', ' #', '#compute', '## ', '"', "'", '\\', '\\"', '`', '```', '~~~\n', '<!--', '-->', '<a href="', '</',
  '[', ']', '[[', ']]', '[x](y)', '[ ]', '- [ ] ', '{', '}', '{ a: b }', '[a, b]', ',', ':', ': ', 'a: ', '? ', '|', '|+\n', '>', '>-\n', '&a ', '*a', '!!str ', '!<', '%', '@', '@Priya', '@"', '/veteran', '^3', '=latency',
  '!pain', '<<: *a', '~', 'null', 'true', 'yes', 'No', '1e400', '-0', '0x1f', '1_000', '.inf', '.nan', '9007199254740993', '190:20:30', '2026-11-25', '2026-02-30', '9999-12-31', '0000-00-00', '2026-11-25T14:03:11Z',
  '2026-13-45T99:99:99Z', '__proto__', '__proto__: ', 'constructor', 'toString: ', 'hasOwnProperty', 'length', 'title: ', 'kind: risk', 'steps:\n', 'phases:\n', 'id: a', 'status: done', 'evidence: ', 'tags: [a]', 'code:\n',
  '<<<<<<< HEAD\n', '=======\n', '>>>>>>> b\n', '${docsDir}', '%3a', '\\u0041', '(command:x)', '$(x)', '([noted](../notes/a.md))', 'password is a1B2c3D4!', 'eyJaaaaaaaa.', '          ', '\n\n\n', 'a'.repeat(300),
];

/** A text of up to six such pieces, often of one alone. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nastyPieces),
  fc
    .tuple(fc.array(fc.constantFrom(...nastyPieces), { minLength: 1, maxLength: 6 }), fc.constantFrom('', ' '))
    .map(([pieces, between]) => pieces.join(between)),
);

/** Such a text that says something, without blanks at its ends. */
export const nastyWords: fc.Arbitrary<string> = nastyText.map((text) => text.trim()).filter((text) => text !== '');

/** Text of any kind: letters of all scripts, halves of pairs, and what means something to one of our readers. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...nastyPieces), fc.string({ maxLength: 8 })), { maxLength: 12 })
    .map((pieces) => pieces.join('')),
  // Halves of surrogate pairs, which no array of whole characters has.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);

/** Text that says something, as fields of files do. */
export const fieldText: fc.Arbitrary<string> = anyText.filter((text) => text.trim() !== '');

/** Text that a reader may get on one line, without the blanks at its ends. */
export const lineText: fc.Arbitrary<string> = fieldText
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

/** A change of a text: where, in tokens, and what is put there. */
interface Mutation {
  readonly kind: 'cut' | 'repeat' | 'swap' | 'insert' | 'replace';
  readonly at: number;
  readonly other: number;
  readonly piece: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'swap', 'insert', 'replace'),
  at: fc.nat(100_000),
  other: fc.nat(100_000),
  piece: fc.oneof(fc.constantFrom(...nastyPieces), fc.string({ unit: 'binary', maxLength: 6 })),
});

/** A text as it is when somebody's editor, merge or program went wrong in a few places of it. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.array(mutation, { minLength: 1, maxLength: 6 })).map(([text, mutations]) => {
    const tokens: readonly string[] = text.match(/\w+|\s+|[^\w\s]/gu) ?? [];
    return mutations.reduce(mutate, tokens).join('');
  });
}

function mutate(tokens: readonly string[], { kind, at, other, piece }: Mutation): readonly string[] {
  const [one, two] = [at % (tokens.length + 1), other % (tokens.length + 1)];
  const start = Math.min(one, two);
  const end = Math.min(Math.max(one, two), start + 12);
  const [before, between, after] = [tokens.slice(0, start), tokens.slice(start, end), tokens.slice(end)];
  switch (kind) {
    case 'cut':
      return [...before, ...after];
    case 'repeat':
      return [...before, ...between, ...between, ...after];
    case 'swap':
      return [...before, ...between.toReversed(), ...after];
    case 'insert':
      return [...before, piece, ...between, ...after];
    case 'replace':
      return [...before, piece, ...after];
  }
}
