import type { HostileText } from './hostileTexts.js';

/** A text of one piece alone. */
function runs(...pieces: readonly string[]): readonly HostileText[] {
  return pieces.map((piece) => ({ before: '', piece, after: '' }));
}

/** A text of one piece behind something, with an end that it doesn't fit. */
function between(before: string, after: string, ...pieces: readonly string[]): readonly HostileText[] {
  return pieces.map((piece) => ({ before, piece, after }));
}

/** What kept readers busy for seconds to hours before they were mended, by the reader. */
export const knownInstances: readonly (readonly [reader: string, texts: readonly HostileText[]])[] = [
  [
    'import Markdown',
    [
      ...runs(
        '<a ',
        '<a href="',
        '<summary',
        '<input',
        '<tr',
        '<td ',
        '- [ ] a\n',
        '- [ ] [a](b)\n',
        '](',
        ']',
        '](](](',
        '`a``',
      ),
      ...runs(
        'a\n',
        '# a\n',
        '> a\n',
        '\n',
        '&amp;',
        '<!-- a',
        'a [ ]\n',
        '☐\n\n',
        '[a]: b\n',
        '| a |\n',
        '```\n- [ ] a\n',
      ),
      ...between('# ', '!', ' ', 'a ', 'for ', 'tasks '),
      ...between('<div>\n', '</div>', '<a href="', '<a ', '<summary ', '<input type=', '<tr>[ ]', '☐\n', '<td>'),
      ...between('a\n', '', '2. ]]]]\n', '| ]]]\n', '     - `` ` \n', 'x <!-- \n'),
      ...between(`${'- '.repeat(90)}a\n`, '', '\n', `${' '.repeat(180)}x\n`),
      ...between('**a:**', '\n\n- [ ] a\n', ' '),
    ],
  ],
  ['import an issue form of one field', runs('- [ ] a\n', '<a ')],
  [
    'import an issue form',
    between('body:\n  - type: checkboxes\n    attributes:\n      options:\n', '', '        - label: "*a* b"\n'),
  ],
  ['import a tour', [...between('{"steps":[', '', '{"description":"a *b*"},'), ...runs('[', '{"a":', '/*')]],
  ['add an import to a file', runs('- [ ] a\n', '## a\n\n- [ ] b\n')],
  ['merge an import into itself', runs('- [ ] a\n', '## a\n\n- [ ] b\n')],
  ['export a checklist', runs('- [ ] a\n', '<a ', '](')],
  ['read a pattern', runs('a*', '(a*)?', '[', '(', '.{0,50}')],
  ['find deferred work', runs('TODO(sre)\n', '*', 'a', ' ', '// ')],
  ['add a dismissal', runs('a', '"', '\n')],
  [
    'read an export',
    [...runs('\n', '<!-- sre-onboarding:roadmap a\n'), ...between('', '\n-->', '<!-- sre-onboarding:roadmap a\n')],
  ],
  ['read a remote', [...runs('/', 'a@', 'a.'), ...between('https://a.b/', '!', '/', '#', 'a/')]],
  ['address an issue', runs('a\n\n', '👍', '%')],
  ['write an issue', runs('](](](', 'a\n\n', '<!--', '<script', '— ', 'Priya ')],
  ['write an issue by its title', runs('a@', 'Priya ', '`', ' ')],
  ['write a roadmap', runs('> a\n\n', 'Priya Rao ')],
  ['write a table', runs('=', ' ', 'Mark ')],
  ['write a decision record', runs('Priya ', '-')],
  ['know people', runs('a', 'a b ', 'A, ', '/a/b ', ' ', 'aA', 'A\u0301', '部', 'a@', '@')],
  ['know many people', runs('A b c d e f g h i j k l m n o p q r s t u v w x y z ', '部署')],
  ['find people', runs('Priya Rao ', 'priyaRao', 'A\u0301', '部署', 'a@', '@a.', 'Mark ', '%50', 'priya@')],
  ['find a note', runs('a', 'a ', '部')],
  ['group notes', runs('](](](', 'http:', 'a', 'a b ')],
  ["read a model's draft", runs(' ', 'A b ', '[[', 'a@', '@', '0')],
  ['read recommendations', runs('[', '{"a":', '/*')],
  ['find an anchor', runs('a', 'a\n', ' ', 'a b\n')],
  ['make an anchor', runs('a', 'a\n', 'a b c d e f g h i j k l m n\n', '\n')],
  ['make an anchor of a selection', runs('a', ' ', 'a\n')],
  [
    'hover in a checklist',
    [...runs(' ', '\t', 'a:\n', '- ', '[', '{a: ', "'a", '"'), ...between('a', '', '\t', ' #', '\n ')],
  ],
  ['hover in a note', runs(' ', 'a: ')],
  ['complete in a checklist', [...runs('- a\n', 'a: [', '"'), ...between('a: ', '', ' ', '\t')]],
];
