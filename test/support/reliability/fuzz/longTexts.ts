/** Pieces that readers with patterns or loops of their own may stumble over, each repeated until the text is long. */
// prettier-ignore
const pieces: readonly string[] = [
  'a', ' ', '\t', '\n', '\r', '\r\n', '\0', '\u2028', '\u00a0', '\ufeff', '\ud83d', '😀', 'é', 'e\u0301', '\u0301', '日本', 'ß',
  'a ', ' a', 'a\n', '\na ', ' \n', '\t\n', '\n\n', '\n \n', 'a, ', 'A. ', 'Priya Rao ', 'A ', '1', '1 ', '1.', '-1', '9 ', '1e3', '1_',
  '-', '--', '---\n', '- ', '- \n', '- a\n', '-- ', ' -- ', '- [ ] ', '- [ ] a\n', '- [ ] [', '[ ]', '* ', '1. ', '1) a\n', '+ [x] a\n',
  '#', '# ', '#a', ' #', ' #a\n', '# \n', '## a\n', '#a ', '##', '#,', '[', ']', '[[', ']]', '[[a]]', '[[a]', '[[a]]`', '[a](b)', '](', '[a](',
  '](](', '![', '![a](b)', '[a]: b\n', '[a][', '`', '``', '`a', '`a`', '`a``', '```\n', '~~~\n', '```\na\n', '{', '}', '{}', '{a', '{ a: ', '[a',
  '[a, ', '[{', '{[', '{a: b}, ', ',', ', ', ':', ': ', 'a:', 'a: ', 'a: b\n', 'a:\n', '? ', '? a\n', '?', ': a\n', '- - ', '- a: ', ' a:\n', '|', '|\n',
  '>', '> ', '> a\n', '>\n', '"', '""', '"a', '"a"', '"a ', '\\', '\\"', '"\\', "'", "''", "'a' ", "'s ", '%', '%a', '%a\n', '@', '@a', '@a ', '@"', '@"a',
  '@"a" ', '@"\\', '!', '!a', '!a ', '!!str ', '!<', '&a ', '*a ', '*a, ', '&a [', '- &a a\n', '- *a\n', '<<: *a\n', '~', '=', '=a ', '^', '^1 ', '<', '<a ',
  '</a>', '<a>', '<a href="', '<!--', '<!-- ', '-->', '<!-- a -->', '<!--\n', '<summary>', '<details>', '<input ', '<br', '&amp;', '&', '& ', '$', '${a}', '**', '*a',
  '**a', '_', '_a', '__', '*a**', '([noted](', '([noted](a.md))', ' ([noted](../notes/a.md))', '(', '((', ')', '(a', '/', '//', 'a/', '../', 'a.', 'a.b',
  'a-', '-a', 'a--', '.', '..', '...\n', '…', 'a@b', 'a@b.c ', 'https://a/', 'https://', 'password is ', 'password', 'password: ', 'token ', 'tokentoken-', 'secret =', 'bearer ',
  'bearer a1', 'eyJaaaaaaaa.', 'eyJaaaaaaaa.eyJaaaaaaaa', 'api key ', 'select ', 'SELECT', 'from ', 'kind:', 'kind:"', 'kind:risk ', 'is:"a', 'due: 5 ', 'day 5 ', 'week ', 'in ', 'after 3 days ',
  'owner: ', 'private/\n', '!private/\n', 'a @b\n', '* @a @b\n', '^[', '[a]\n', 'code:\n', '  a: b\n', 'title: a\n', 'steps:\n', '  a: { status: done }\n', '  a: { status: wrong }\n',
  '  a: [1]\n', '- { who: a, said: confirmed }\n', '  - { file: a, quote: "b" }\n', '- id: a\n', '- id: a\n  title: A\n', '- 1\n', '- [1]\n', '\x1b[', '\x1b[1;', '\x1b[1m', '"a",', '{"a":', '[1,', 'true\n', '\\u0041',
];

/** Openings and repetitions that are only slow together. */
const openings: readonly (readonly [before: string, piece: string])[] = [
  ['- ', ' '],
  ['- a', ' '],
  ['# ', ' '],
  ['# a', ' '],
  ['## ', '\t'],
  ['> ', ' '],
  ['x ([noted](', 'a'],
  ['x ([noted](', 'a/'],
  ['<!-- ', 'a'],
  ['\n', ' \t'],
  ['@"', 'a '],
  ['`', 'a``'],
  ['a: "', '\\\\'],
  ['a: |\n', ' '],
  ['a: |\n', '  a\n'],
  ['a: >\n', '  a\n\n'],
  ['a: ', '&a ['],
  ['a: ', '[a, '],
  ['a: [', 'a, '],
  ['a: [', '{b: c}, '],
  ['a: {', 'b: c, '],
  ['a: &a [', '*a, '],
  ['a: &a x\nb: [', '*a, '],
  ['a: ', 'a '],
  ['a: ', '# '],
  ['a:\n', '# \n'],
  ['a:\n', '  \n'],
  ['a: b', ' '],
  ['a:', ' '],
  ['a', ' '],
  ['"a"', ' '],
  ['evidence: [', 'a, '],
  ['evidence:\n', '  - a\n'],
  ['evidence:\n', '  - 1\n'],
  ['tags: [', '1, '],
  ['tags:\n', '- a\n'],
  ['values:\n', '- [a]\n'],
  ['validation:\n', '  - { who: a, said: b }\n'],
  ['buyIn:\n', '  - { who: 1 }\n'],
  ['reviews:\n', '  - 1\n'],
  ['kind: ', 'a'],
  ['severity: ', '9'],
  ['created: ', '1'],
  ['start: 2026-', '1'],
  ['phases:\n', '  - a\n'],
  ['phases:\n', '  - id: a\n'],
  ['phases:\n- id: a\n  title: A\n  steps:\n', '  - 1\n'],
  ['phases:\n- id: a\n  title: A\n  steps:\n', '  - id: b\n    title: B\n'],
  ['phases:\n- id: a\n  title: A\n  steps:\n  - id: b\n    title: B\n    verify:\n', '    - file: 1\n'],
  ['phases:\n- id: a\n  title: A\n  steps:\n  - id: b\n    title: B\n    verify:\n', '    - { a: 1 }\n'],
  ['phases:\n- id: a\n  title: A\n  steps:\n  - id: b\n    title: B\n    guide: "', '%a'],
  ['themes:\n', '  - A\n'],
  ['themes:\n', '  - compute\n'],
  ['roles:\n', '  - a b\n'],
  ['steps:\n', '  a: 1\n'],
  ['dismissed:\n', '  - { file: a, quote: b }\n'],
];

/** Texts in which every line has a number of its own, as long lists of different things have. */
const numbered: readonly (readonly [before: string, line: (index: number) => string])[] = [
  ['', (index) => `a${index}: b\n`],
  ['', (index) => `&a${index} `],
  ['', (index) => `- &a${index} a\n- *a${index}\n`],
  ['a: [', (index) => `&a${index} b, *a${index}, `],
  ['steps:\n', (index) => `  s${index}: { status: wrong }\n`],
  ['steps:\n', (index) => `  s${index}: 1\n`],
  ['name: S\nemail: s@example.com\nstart: 2026-11-22\nsteps:\n', (index) => `  s${index}: { status: done }\n`],
  ['name: S\nemail: s@example.com\nstart: 2026-11-22\nsteps:\n', (index) => `  s${index}: { status: nope, at: x }\n`],
  ['name: S\nemail: s@example.com\nsteps:\n', (index) => `  s${index}:\n    status: done\n    at: ${index}\n`],
  ['evidence:\n', (index) => `  - n${index}\n`],
  ['evidence:\n', (index) => `  - ${index}\n`],
  ['tags: [', (index) => `${index}, `],
  ['title: x\ntags:\n', (index) => `  - { a: ${index} }\n`],
  ['validation:\n', (index) => `  - { who: p${index}, said: confirmed }\n`],
  ['validation:\n', (index) => `  - { who: p${index}, said: nope, date: 1 }\n`],
  ['phases:\n', (index) => `  - { id: p${index}, title: P }\n`],
  ['phases:\n', (index) => `  - { id: P ${index} }\n`],
  ['phases:\n- id: a\n  title: A\n  steps:\n', (index) => `  - { id: s${index}, title: S }\n`],
  ['phases:\n- id: a\n  title: A\n  steps:\n', (index) => `  - { id: s${index}, title: S, owner: nobody, due: -1 }\n`],
  ['phases:\n- id: a\n  title: A\n  steps:\n', (index) => `  - { id: s, title: S${index} }\n`],
  ['themes:\n', (index) => `  - { id: t${index} }\n`],
  ['dismissed:\n', (index) => `  - { file: f${index}, quote: "q" }\n`],
  ['', (index) => `- [ ] task ${index}\n`],
  ['', (index) => `# heading ${index}\n`],
  ['', (index) => `[[n${index}]] `],
  ['', (index) => `#tag${index} `],
  ['', (index) => `@name${index} `],
  ['', (index) => `word${index} `],
  ['', (index) => `Name${index} A `],
  ['', (index) => `kind:k${index} `],
  ['', (index) => `/f${index} @o${index}\n`],
  ['', (index) => `password is a1B${index}xyzQ!\n`],
  ['', (index) => `- answer ${index} ([noted](../notes/n${index}.md))\n`],
  ['', (index) => `[l${index}]: https://example.com/${index}\n`],
];

/** A text that is long, by a name that says what it is made of. */
export interface LongText {
  readonly name: string;
  /** @param length in UTF-16 code units; the text is as long to a piece. */
  readonly make: (length: number) => string;
}

/** What a piece is put into: nothing, front matter, what is behind it, a list of steps. */
const frames: readonly (readonly [name: string, before: string, after: string])[] = [
  ['alone', '', ''],
  ['in front matter', '---\ntitle: x\nkind: risk\ncreated: 2026-11-25T14:03:11Z\n', '\n---\nbody\n'],
  ['in a title', '---\nkind: risk\ntitle: "', '"\ncreated: 2026-11-25T14:03:11Z\n---\nbody\n'],
  ['in a body', '---\ntitle: x\nkind: conversation\ndate: 2026-11-25\ncreated: 2026-11-25T14:03:11Z\n---\n', ''],
  ['with an end', '', '\nx'],
];

/** All of them: every piece and every list in every frame. */
export const longTexts: readonly LongText[] = frames.flatMap(([frame, before, after]) => [
  ...[...pieces.map((piece) => ['', piece] as const), ...openings].map(([opening, piece]) => ({
    name: `${JSON.stringify(opening)} and ${JSON.stringify(piece)} ${frame}`,
    make: (length: number) => before + opening + piece.repeat(Math.ceil(length / piece.length)) + after,
  })),
  ...numbered.map(([opening, line]) => ({
    name: `${JSON.stringify(opening)} and ${JSON.stringify(line(1))} numbered ${frame}`,
    make: (length: number) => before + opening + Array.from(linesOf(line, length)).join('') + after,
  })),
]);

function* linesOf(line: (index: number) => string, length: number): Generator<string> {
  for (let [made, index] = [0, 0]; made < length; index++) {
    const next = line(index);
    made += next.length;
    yield next;
  }
}
