import assert from 'node:assert/strict';

import { knownPeople } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';

const finder = new NameFinder(
  knownPeople(
    [
      ...['Will Young', 'Mark Twainfield', 'Grace Okafor', 'May Chen', 'Bill Thornquist', 'Rose Adeyemi'],
      ...['Max Hoffmann', 'Don Keller', 'Bo Lindqvist', 'Art Vandelay', 'Page Turner', 'Blue Harbor', 'Atlas Parts'],
    ].map((name) => ({ name, role: 'engineer' })),
  ),
);

function namesIn(text: string): readonly string[] {
  return finder.find(text).map(({ start, end }) => text.slice(start, end));
}

describe('names that are ordinary words as well', () => {
  const ordinary = [
    'The deploy will take a while, and we may mark it.',
    'Will it hold? Will the queue? Will we know?',
    'Mark the release as done. Mark all of them.',
    'May be slow. May not work.',
    'Grace period: 30 seconds. The grace period ends.',
    'In May we ship; by May 2026, on 5 May, since early May, until the end of May, next May.',
    'Deploys: Mark the host as drained.',
    'Costs rose to 40 %. Rose to it.',
    "Don’t page anybody. Don't.",
    'max connections, Math.max, MAX_POOL, maxMay, setMark, Mark-up, MarkDown, Will-power',
    'RFC words: MAY, WILL, MUST.',
    'the bill, the state of the art, the front page, blue/green deploys, an atlas of parts',
    '- will be done\n- may wait',
  ];

  for (const text of ordinary) {
    it(`are words in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(namesIn(text), []);
    });
  }

  const names: readonly (readonly [string, readonly string[]])[] = [
    ['We asked Will.', ['Will']],
    ['Will said it first.', ['Will']],
    ["Will’s queue, and Mark's", ['Will', 'Mark']],
    ['heard from May and Grace', ['May', 'Grace']],
    ['reported by May, written by May', ['May', 'May']],
    ['_Will_ and Mark_ said', ['Will', 'Mark']],
    ['Grace in support knows.', ['Grace']],
    ['will young, will-young.ts and WillYoung or will_young', ['will-young', 'WillYoung', 'will_young']],
    ['ask @will, @mark or @may', ['@will', '@mark', '@may']],
    ['// TODO(Will): faster', ['Will']],
    ['Source: Mark', ['Mark']],
    ['It was Bo who told Max', ['Bo', 'Max']],
    ['Mark Twainfield and twainfield', ['Mark Twainfield', 'twainfield']],
    ['The label of Blue Harbor is wrong, says Atlas Parts.', ['Blue Harbor', 'Atlas Parts']],
    ['**Rose**: it is slow', ['Rose']],
  ];

  for (const [text, expected] of names) {
    it(`are names in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(namesIn(text), expected);
    });
  }
});
