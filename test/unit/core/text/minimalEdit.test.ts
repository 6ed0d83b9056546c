import assert from 'node:assert/strict';

import { findMinimalEdit, type TextEdit } from '../../../../src/core/text/minimalEdit.js';

function apply(text: string, { span, text: replacement }: TextEdit): string {
  return text.slice(0, span.start) + replacement + text.slice(span.end);
}

describe('findMinimalEdit', () => {
  it('replaces nothing but what differs', () => {
    const before = 'steps:\n  a: { status: open }\n  b: { status: done }\n';
    const after = 'steps:\n  a: { status: done }\n  b: { status: done }\n';

    const edit = findMinimalEdit(before, after);

    assert.deepEqual(edit, { span: { start: 22, end: 26 }, text: 'done' });
    assert.equal(apply(before, edit), after);
  });

  it('inserts a line without touching its neighbours', () => {
    assert.deepEqual(findMinimalEdit('a\nc\n', 'a\nb\nc\n'), { span: { start: 2, end: 2 }, text: 'b\n' });
  });

  it('deletes without writing anything', () => {
    assert.deepEqual(findMinimalEdit('a\nb\nc\n', 'a\nc\n'), { span: { start: 2, end: 4 }, text: '' });
  });

  it('is empty for equal texts', () => {
    assert.deepEqual(findMinimalEdit('same', 'same'), { span: { start: 4, end: 4 }, text: '' });
  });

  it('does not count characters twice where start and end overlap', () => {
    const edit = findMinimalEdit('aaa', 'aa');

    assert.equal(apply('aaa', edit), 'aa');
    assert.equal(edit.span.end - edit.span.start, 1);
  });

  it('leaves a line ending of two characters whole at its start', () => {
    const edit = findMinimalEdit('a\r\nb', 'a\rb');

    assert.deepEqual(edit, { span: { start: 1, end: 3 }, text: '\r' });
  });

  it('leaves a line ending of two characters whole at its end', () => {
    const edit = findMinimalEdit('a\r\nb', 'a\nb');

    assert.deepEqual(edit, { span: { start: 1, end: 3 }, text: '\n' });
  });

  it('leaves a surrogate pair whole', () => {
    const edit = findMinimalEdit('x😀y', 'x😁y');

    assert.deepEqual(edit, { span: { start: 1, end: 3 }, text: '😁' });
  });

  it('turns any text into any other, also at pairs', () => {
    const pieces = ['', 'a', 'b', '\r', '\n', '\r\n', '😀', '\uD83D', 'ab\r\n'];
    const texts = pieces.flatMap((first) => pieces.flatMap((second) => pieces.map((third) => first + second + third)));

    for (const before of texts.filter((_, index) => index % 7 === 0)) {
      for (const after of texts) assert.equal(apply(before, findMinimalEdit(before, after)), after);
    }
  });
});
