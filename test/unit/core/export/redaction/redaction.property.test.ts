import assert from 'node:assert/strict';

import { formatTree } from '../../../../../src/core/export/markdown/formatTree.js';
import { parseBody } from '../../../../../src/core/export/markdown/parseBody.js';
import { redactTree } from '../../../../../src/core/export/markdown/redactTree.js';
import { knownPeople } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';
import { redactText, RoleRedactor } from '../../../../../src/core/export/redaction/redactor.js';
import { namesFoundIn, plantedPeople } from '../../../support/plantedNames.js';

const finder = new NameFinder(knownPeople(plantedPeople.map(({ name, role }) => ({ name, role }))));

/** The same choices in every run. */
function chooser(seed: number): <Value>(values: readonly Value[]) => Value {
  let state = seed;
  return (values) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const chosen = values[(state >>> 8) % values.length];
    assert.ok(chosen !== undefined);
    return chosen;
  };
}

/** What may stand before and behind a name. */
const before = [
  '',
  ' ',
  '\n',
  '(',
  '“',
  '- ',
  '> ',
  '**',
  '`',
  '@',
  '/',
  '_',
  '"',
  'old ',
  'from ',
  ', ',
  '. ',
  '#',
  '[',
  '\t',
  '：',
];
const behind = [
  '',
  ' ',
  '\n',
  ')',
  '”',
  '’s',
  "'s",
  '**',
  '`',
  '/',
  '_',
  '"',
  ' said',
  ',',
  '.',
  '!',
  ':',
  ']',
  '\t',
  '-led',
  '：',
];
const fillers = [
  'deploys are slow',
  'x',
  '',
  'src/a.ts',
  '42',
  'queue',
  '| a |',
  '## Problem',
  '~~~',
  '<b>',
  '&amp;',
  '\\',
];

/** A text of many names among other things. */
function anyText(seed: number): string {
  const choose = chooser(seed);
  return Array.from({ length: 12 }, () => {
    const person = choose(plantedPeople);
    return choose(fillers) + ' ' + choose(before) + choose([person.name, person.short]) + choose(behind) + ' ';
  }).join('');
}

describe('redaction of any text', () => {
  const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

  it('leaves no name, whatever stands beside it', () => {
    for (const seed of seeds) {
      const text = anyText(seed);

      const redacted = redactText(RoleRedactor.of(finder), text);

      assert.deepEqual(namesFoundIn(redacted), [], `${JSON.stringify(text)}\n→ ${JSON.stringify(redacted)}`);
    }
  });

  it('leaves no name in Markdown, and no HTML', () => {
    for (const seed of seeds) {
      const text = anyText(seed);

      const redacted = formatTree(redactTree(parseBody(text), RoleRedactor.of(finder)));

      assert.deepEqual(namesFoundIn(redacted), [], `${JSON.stringify(text)}\n→ ${JSON.stringify(redacted)}`);
      assert.equal(JSON.stringify(parseBody(redacted)).includes('"type":"html"'), false);
    }
  });

  it('finds nothing more in what it made', () => {
    for (const seed of seeds) {
      const once = redactText(RoleRedactor.of(finder), anyText(seed));

      assert.equal(redactText(RoleRedactor.of(finder), once), once);
    }
  });

  it('says of each match where it stands, in order and without overlaps', () => {
    for (const seed of seeds) {
      const text = anyText(seed);

      const matches = finder.find(text);

      for (const [index, { start, end }] of matches.entries()) {
        assert.ok(start < end && end <= text.length);
        assert.ok(start >= (matches[index - 1]?.end ?? 0));
      }
    }
  });
});
