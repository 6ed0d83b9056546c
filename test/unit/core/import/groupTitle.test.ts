import assert from 'node:assert/strict';

import { isGroupTitle } from '../../../../src/core/import/groupTitle.js';
import { MarkdownSource } from '../../../../src/core/markdown/markdownSource.js';

function isTitle(text: string): boolean {
  const [first, ...next] = new MarkdownSource(text, 0).root.children;
  assert.equal(first?.type, 'paragraph');
  return first.type === 'paragraph' && isGroupTitle(first, next);
}

describe('isGroupTitle', () => {
  it('takes a bold line above a list of tasks for a title, a colon behind it and a comment between included', () => {
    const texts = [
      '**Set-up**\n\n- [ ] a\n',
      '__Set-up__:\n- [ ] a\n',
      '**Set-up：**\n\n<!-- x -->\n\n1. a\n   - [x] b\n',
    ];

    assert.deepEqual(
      texts.map(isTitle),
      texts.map(() => true),
    );
  });

  it('takes no other paragraph for one', () => {
    const texts = [
      '**Set-up** first\n\n- [ ] a\n',
      '*Set-up*\n\n- [ ] a\n',
      '**Set-up**\n\n- a\n',
      '**Set-up**\n\nText\n\n- [ ] a\n',
    ];

    assert.deepEqual(
      texts.map(isTitle),
      texts.map(() => false),
    );
  });
});
