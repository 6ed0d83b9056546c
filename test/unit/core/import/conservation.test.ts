import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { missingWords } from '../../support/importedText.js';
import { forAny } from '../../../support/forAny.js';

/** Lines that mean something to one another; `@` becomes a word of its own each time. */
const lines = [
  '',
  '',
  '@',
  '# @',
  '## @ and @',
  '### [ ] @',
  '- [ ] @',
  '- [x] @ [@](https://example.com/@)',
  '  - [ ] @',
  '    * [ ] **@**: @',
  '1. [ ] @',
  '   - @',
  '\t- [ ] @',
  '- @',
  '  @',
  '    @',
  '-[ ] @',
  '- [ ]@',
  '- []',
  '☐ @',
  '3. [ ] @',
  '> - [ ] @',
  '> @',
  '```',
  '~~~markdown',
  '| @ | [ ] |',
  '| --- | --- |',
  '**@**',
  '<details>',
  '<summary>@</summary>',
  '</details>',
  '<tr><td>☐</td><td>@</td></tr>',
  '<div title="@">',
  '---',
  '===',
  '[@][ref@]',
  '[ref@]: https://example.com/@ "@"',
  '![@](@.png)',
  '/label ~@',
  'Week 3: @',
  'Ask [@@example.com] or [@(https://@.example.com) @',
  '[^@]: @ @',
  '- @: [ ]',
  '- @\n  [ ] @',
  '@ [ ] @ | [x] @',
  '<input type="checkbox"> @',
  '- <input type=checkbox checked>\n  @',
  '- \\[ ] @',
  '・[ ] @',
  '- [~] @',
  '### ☐ @ [ ]',
  '~~@~~ `@ [ ]` <@> &copy;@',
  '> [!NOTE]\n> @',
  'Title: @',
  '- [ ] Manager: @. @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @',
];

/** Documents of such lines. */
const documents: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...lines), { minLength: 2, maxLength: 23, size: 'max' })
  .map((chosen) => {
    let last = 0;
    return chosen.join('\n').replaceAll('@', () => `w${(++last).toString(36)}x`);
  });

describe('importing any Markdown', () => {
  it('loses no word, whatever stands next to what', () => {
    forAny(documents, 200, (text) => {
      const result = importMarkdown(text, { fallbackTitle: 'T' });

      const missing = missingWords(text, result).filter((word) => /^w.*x$/.test(word));

      assert.deepEqual(missing, [], text);
    });
  });

  it('loses no word when all is accepted, and gives every step an id and a line of its own', () => {
    forAny(documents, 80, (text) => {
      const { offered } = importMarkdown(text, { fallbackTitle: 'T' });
      const accept = new Set(offered.map(({ id }) => id));

      const result = importMarkdown(text, { fallbackTitle: 'T', accept });

      const missing = missingWords(text, result).filter((word) => /^w.*x$/.test(word));
      const ids = result.checklist.phases.flatMap(({ steps }) => steps.map(({ id }) => id));
      assert.deepEqual(missing, [], text);
      assert.deepEqual(new Set(ids), new Set(result.stepLines.keys()));
      assert.equal(ids.length, result.counts.imported);
    });
  });
});
