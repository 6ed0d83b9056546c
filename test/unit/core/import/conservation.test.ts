import assert from 'node:assert/strict';

import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { seeded } from '../../support/nastyText.js';
import { missingWords } from '../../support/importedText.js';

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

/** Documents of such lines, the same on every run. */
function documents(count: number): readonly string[] {
  const random = seeded(7);
  let last = 0;
  const word = (): string => {
    last += 1;
    return `w${last.toString(36)}x`;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + random(22) }, () => (lines[random(lines.length)] ?? '').replaceAll('@', word)).join('\n'),
  );
}

describe('importing any Markdown', () => {
  it('loses no word, whatever stands next to what', function () {
    this.timeout(60_000);
    for (const text of documents(200)) {
      const result = importMarkdown(text, { fallbackTitle: 'T' });

      const missing = missingWords(text, result).filter((word) => /^w.*x$/.test(word));

      assert.deepEqual(missing, [], text);
    }
  });

  it('loses no word when all is accepted, and gives every step an id and a line of its own', function () {
    this.timeout(60_000);
    for (const text of documents(80)) {
      const { offered } = importMarkdown(text, { fallbackTitle: 'T' });
      const accept = new Set(offered.map(({ id }) => id));

      const result = importMarkdown(text, { fallbackTitle: 'T', accept });

      const missing = missingWords(text, result).filter((word) => /^w.*x$/.test(word));
      const ids = result.checklist.phases.flatMap(({ steps }) => steps.map(({ id }) => id));
      assert.deepEqual(missing, [], text);
      assert.deepEqual(new Set(ids), new Set(result.stepLines.keys()));
      assert.equal(ids.length, result.counts.imported);
    }
  });
});
