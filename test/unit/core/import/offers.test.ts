import assert from 'node:assert/strict';

import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import type { OfferReason } from '../../../../src/core/import/importResult.js';
import { outline } from '../../support/importedText.js';

function offersOf(text: string): readonly (readonly [line: number, text: string, reason: OfferReason])[] {
  return importMarkdown(text, { fallbackTitle: 'T' }).offered.map((offer) => [offer.line, offer.text, offer.reason]);
}

/** The outline when only the boxes on these lines are accepted. */
function accepted(text: string, ...lines: readonly number[]): readonly string[] {
  const { offered } = importMarkdown(text, { fallbackTitle: 'T' });
  const accept = new Set(offered.filter(({ line }) => lines.includes(line)).map(({ id }) => id));
  return outline(importMarkdown(text, { fallbackTitle: 'T', accept }));
}

describe('what importMarkdown offers', () => {
  it('offers boxes without a space, without a bullet, and with an odd blank inside', () => {
    const text = '- [ ]Join\n- [] Empty\n- [\u00a0] No-break\n\n-[ ] glued\n\n[ ] bare\n';

    assert.deepEqual(offersOf(text), [
      [1, 'Join', 'malformedBox'],
      [2, 'Empty', 'malformedBox'],
      [3, 'No-break', 'malformedBox'],
      [5, 'glued', 'boxInText'],
      [7, 'bare', 'boxInText'],
    ]);
  });

  it('makes steps of those that are accepted, where they stand, and of no others', () => {
    const text = '- [ ] a\n- [ ]b\n- [ ]c\n- [ ] d\n';

    assert.deepEqual(accepted(text), ['# T', '- a', '- d']);
    assert.deepEqual(accepted(text, 3), ['# T', '- a', '- c', '- d']);
    assert.deepEqual(accepted(text, 2, 3), ['# T', '- a', '- b', '- c', '- d']);
  });

  it('offers what the paragraph above it swallows, and leaves it out of that text', () => {
    const text = '- [ ] parent\n  3. [ ] child\n     more\n- [ ] next\n';

    assert.deepEqual(offersOf(text), [[2, 'child\nmore', 'boxInText']]);
    assert.deepEqual(accepted(text), ['# T', '- parent', '- next']);
    assert.deepEqual(accepted(text, 2), ['# T', '- parent', '- child more', '- next']);
  });

  it('offers boxes in headings, which stay headings', () => {
    const text = '## [ ] Access\n\n- [ ] a\n';

    assert.deepEqual(offersOf(text), [[1, 'Access', 'boxInHeading']]);
    assert.deepEqual(accepted(text, 1), ['# Access', '- Access', '- a']);
  });

  it('offers a list inside one fence, and takes its headings for phases when it is accepted', () => {
    const text = '# Copy this\n\n```markdown\n## Week 1\n\n- [ ] a\n  - [x] b\n\n## Week 2\n\n- [ ] c\n```\n';

    assert.deepEqual(offersOf(text).slice(0, 3), [
      [6, 'a', 'boxInCode'],
      [7, 'b', 'boxInCode'],
      [11, 'c', 'boxInCode'],
    ]);
    assert.deepEqual(accepted(text, 6, 7, 11), ['# Week 1', '- a +7', '- b +7', '# Week 2', '- c +14']);
  });

  it('offers the rows of tables with a box in a cell', () => {
    const text =
      '| Done | Task | Who |\n| --- | --- | --- |\n| [ ] | Laptop | IT |\n| [x] | [VPN](v.md) | IT |\n| | none | |\n';

    assert.deepEqual(offersOf(text).slice(0, 2), [
      [3, 'Laptop · IT', 'boxInTable'],
      [4, '[VPN](v.md) · IT', 'boxInTable'],
    ]);
    assert.deepEqual(accepted(text, 3, 4).slice(-2), ['- Laptop · IT', '- VPN · IT']);
  });

  it('offers the rows of HTML tables, checkboxes and lines in HTML', () => {
    const text = `<table>
<tr><!-- no --><td>&#9744;</td>
  <td>Assign a <a href="https://example.com">buddy</a></td></tr>
<tr><th>head</th></tr>
</table>

<p><input type="checkbox" checked> Read</p>

<details>
- [ ] no blank line above
</details>
`;

    assert.deepEqual(offersOf(text).slice(0, 3), [
      [2, 'Assign a [buddy](https://example.com)', 'boxInTable'],
      [7, 'Read', 'boxInHtml'],
      [10, 'no blank line above', 'boxInHtml'],
    ]);
  });

  it('offers characters that stand for boxes, but takes a tick before a sentence or a heading for decoration', () => {
    const text = '## ✅ Check\n\n- ☐ one\n- ✅ two\n\n☐ three\n\n✅ All done!\n';

    assert.deepEqual(
      offersOf(text).filter(([, , reason]) => reason === 'boxCharacter'),
      [
        [3, 'one', 'boxCharacter'],
        [4, 'two', 'boxCharacter'],
        [6, 'three', 'boxCharacter'],
      ],
    );
  });

  it('offers boxes on the further lines of an item without one, and leaves them out of its text', () => {
    const text = '- Plain\n  [ ] one\n  [x] two\n- Laptop: [ ]\n- [ ] real\n';

    assert.deepEqual(offersOf(text), [
      [2, 'one', 'boxInText'],
      [3, 'two', 'boxInText'],
      [4, 'Laptop', 'boxInText'],
    ]);
    assert.deepEqual(accepted(text, 2, 3, 4), ['# T (Plain)', '- one', '- two', '- Laptop', '- real']);
  });

  it('offers the boxes below one that was refused', () => {
    const text = '- [ ]one\n  [ ] two\n- [ ] real\n';

    assert.deepEqual(offersOf(text), [
      [1, 'one', 'malformedBox'],
      [2, 'two', 'boxInText'],
    ]);
    assert.deepEqual(accepted(text, 2), ['# T', '- two', '- real']);
    assert.deepEqual(accepted(text, 1, 2), ['# T', '- one', '- two', '- real']);
  });

  it('offers checkboxes in the midst of Markdown, and boxes with a backslash', () => {
    const text = '<input type="checkbox" checked> one\n\n- <input type=checkbox> two\n- \\[ \\] three\n';

    assert.deepEqual(offersOf(text).slice(0, 3), [
      [1, 'one', 'boxInHtml'],
      [3, 'two', 'boxInHtml'],
      [4, 'three', 'malformedBox'],
    ]);
  });

  it('offers an item that a rule below it makes a heading, as git hosts show it', () => {
    const text = '- [ ] one\n- [ ] two\n  ---\n';

    assert.deepEqual(offersOf(text), [[2, 'two', 'boxInHeading']]);
    assert.deepEqual(accepted(text, 2), ['# T', '- one', '- two']);
  });

  it('takes links and definitions for what they are', () => {
    assert.deepEqual(offersOf('- [ ] a\n\n[x](x.md) is a link\n\n- [x]: https://example.com\n'), []);
  });

  it('names a box with nothing behind it', () => {
    const { leftOut } = importMarkdown('- [ ] a\n- [ ]\n', { fallbackTitle: 'T' });

    assert.deepEqual(leftOut, [{ line: 2, text: '[ ]', reason: 'emptyBox' }]);
  });

  it('offers each section without steps, and makes one step of it', () => {
    const text = '# T\n\n## Clone\n\n1. `git clone`\n\n## Check\n\nDay 2.\n\n## Review\n\n- [ ] a\n';

    assert.deepEqual(offersOf(text), [
      [3, 'Clone\n\n1. `git clone`', 'sectionWithoutSteps'],
      [7, 'Check\n\nDay 2.', 'sectionWithoutSteps'],
    ]);
    assert.deepEqual(accepted(text, 3, 7), ['# T', '- Clone', '- Check', '# Review', '- a']);
  });

  it('keeps the ids of offers when some are accepted, and says which were', () => {
    const text = '☐ a\n☐ b\n\n## S\n\ntext\n';
    const first = importMarkdown(text, { fallbackTitle: 'T' });

    const second = importMarkdown(text, { fallbackTitle: 'T', accept: new Set(['line-2']) });

    assert.deepEqual(
      first.offered.map(({ id }) => id).filter((id) => second.offered.some((offer) => offer.id === id)),
      ['line-1', 'line-2', 'line-4'],
    );
    assert.deepEqual(
      second.offered.filter(({ isAccepted }) => isAccepted).map(({ id }) => id),
      ['line-2'],
    );
    assert.equal(second.counts.leftOut, second.offered.length - 1);
  });
});
