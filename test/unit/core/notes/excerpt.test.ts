import assert from 'node:assert/strict';

import { formatExcerpt } from '../../../../src/core/notes/excerpt.js';

describe('formatExcerpt', () => {
  it('fences a text, without blanks at the ends of lines and empty lines around it', () => {
    assert.equal(formatExcerpt('\n$ make test   \n  2 failed\n\n'), '```text\n$ make test\n  2 failed\n```');
  });

  it('has a fence that the text can’t close', () => {
    assert.equal(formatExcerpt('a\n```\nb\n````x'), '`````text\na\n```\nb\n````x\n`````');
  });

  it('takes line endings of any kind for one, and leaves escape sequences out', () => {
    assert.equal(formatExcerpt('one\r\ntwo\rthree\u001B[31m red\u001B[0m\u0007'), '```text\none\ntwo\nthree red\n```');
  });

  it('keeps tabs, other scripts and indentation', () => {
    assert.equal(formatExcerpt('\tdébut\n  部署'), '```text\n\tdébut\n  部署\n```');
  });

  it('cuts what is too long for a note', () => {
    const excerpt = formatExcerpt('x'.repeat(30_000));

    assert.equal(excerpt.length, 20_000 + '```text\n…\n```'.length);
    assert.ok(excerpt.endsWith('x…\n```'));
  });

  it('is nothing for blanks', () => {
    assert.equal(formatExcerpt(' \n\t\r\n'), '');
    assert.equal(formatExcerpt(''), '');
  });
});
