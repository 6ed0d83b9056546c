import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { formatTree } from '../../../../../src/core/markdown/formatTree.js';
import { parseBody } from '../../../../../src/core/export/parseBody.js';
import { redactTree } from '../../../../../src/core/export/redaction/redactTree.js';
import { knownPeople } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';
import { redactText, RoleRedactor } from '../../../../../src/core/export/redaction/redactor.js';
import { namesFoundIn, plantedPeople } from '../../../support/plantedNames.js';
import { forAny } from '../../../../support/forAny.js';

const finder = new NameFinder(knownPeople(plantedPeople.map(({ name, role }) => ({ name, role }))));

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

/** Texts of many names among other things. */
const texts: fc.Arbitrary<string> = fc
  .array(
    fc
      .record({
        filler: fc.constantFrom(...fillers),
        before: fc.constantFrom(...before),
        name: fc.constantFrom(...plantedPeople.flatMap(({ name, short }) => [name, short])),
        behind: fc.constantFrom(...behind),
      })
      .map((part) => `${part.filler} ${part.before}${part.name}${part.behind} `),
    { minLength: 1, maxLength: 12, size: 'max' },
  )
  .map((parts) => parts.join(''));

describe('redaction of any text', () => {
  it('leaves no name, whatever stands beside it', () => {
    forAny(texts, 150, (text) => {
      const redacted = redactText(RoleRedactor.of(finder), text);

      assert.deepEqual(namesFoundIn(redacted), [], `${JSON.stringify(text)}\n→ ${JSON.stringify(redacted)}`);
    });
  });

  it('leaves no name in Markdown, and no HTML', () => {
    forAny(texts, 150, (text) => {
      const redacted = formatTree(redactTree(parseBody(text), RoleRedactor.of(finder)));

      assert.deepEqual(namesFoundIn(redacted), [], `${JSON.stringify(text)}\n→ ${JSON.stringify(redacted)}`);
      assert.equal(JSON.stringify(parseBody(redacted)).includes('"type":"html"'), false);
    });
  });

  it('finds nothing more in what it made', () => {
    forAny(texts, 150, (text) => {
      const once = redactText(RoleRedactor.of(finder), text);

      assert.equal(redactText(RoleRedactor.of(finder), once), once);
    });
  });

  it('says of each match where it stands, in order and without overlaps', () => {
    forAny(texts, 150, (text) => {
      const matches = finder.find(text);

      for (const [index, { start, end }] of matches.entries()) {
        assert.ok(start < end && end <= text.length);
        assert.ok(start >= (matches[index - 1]?.end ?? 0));
      }
    });
  });
});
