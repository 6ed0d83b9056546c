import assert from 'node:assert/strict';

import { findConflicts, sideOf } from '../../../../src/core/text/conflict.js';

const plain = 'a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> topic/one\ne\n';

describe('findConflicts', () => {
  it('finds both sides, what git calls them, and the marker to show', () => {
    const [conflict, ...others] = findConflicts(plain);

    assert.equal(others.length, 0);
    assert.deepEqual(conflict?.labels, { ours: 'HEAD', theirs: 'topic/one' });
    assert.equal(plain.slice(conflict.marker.start, conflict.marker.end), '<<<<<<< HEAD');
    assert.equal(sideOf(plain, [conflict], 'ours'), 'a\nb\ne\n');
    assert.equal(sideOf(plain, [conflict], 'theirs'), 'a\nc\nd\ne\n');
    assert.equal(conflict.isAmbiguous, false);
  });

  it('takes what git writes in its other styles: diff3, zdiff3, CRLF, longer markers, no labels', () => {
    const written = [
      'a\n<<<<<<< HEAD\nb\n||||||| 3f2c1ab\nbase\n=======\nc\n>>>>>>> 4d5e6f7 (Tick a step)\n',
      'a\n<<<<<<< HEAD\nb\n|||||||\n=======\nc\n>>>>>>> topic\n',
      'a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> topic\r\n',
      'a\n<<<<<<<<<<<< HEAD\nb\n============\nc\n>>>>>>>>>>>> topic\n',
      'a\n<<<<<<<\nb\n=======\nc\n>>>>>>>',
      'a\n<<<<<<< ours\nb\n||||||| base\n<<<<<<<<< x\ny\n=========\nz\n>>>>>>>>> x\n=======\nc\n>>>>>>> theirs\n',
      '\ufeff<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> topic\n',
    ];
    for (const text of written) {
      const conflicts = findConflicts(text);

      assert.equal(conflicts.length, 1, text);
      const ending = text.includes('\r') ? '\r\n' : '\n';
      assert.match(sideOf(text, conflicts, 'ours'), new RegExp(`(^|\n|\ufeff)b${ending}$`), text);
      assert.match(sideOf(text, conflicts, 'theirs'), new RegExp(`(^|\n|\ufeff)c${ending}$`), text);
    }
  });

  it('finds each of several, also where a side is empty', () => {
    const text = `${plain}<<<<<<< HEAD\n=======\nx\n>>>>>>> topic/one\n${plain}`;

    const conflicts = findConflicts(text);

    assert.equal(conflicts.length, 3);
    assert.equal(sideOf(text, conflicts, 'ours'), 'a\nb\ne\na\nb\ne\n');
  });

  it('says where a line of a side looks like the marker between them', () => {
    const text = '<<<<<<< HEAD\nTitle\n=======\nb\n=======\nc\n>>>>>>> topic\n';

    assert.equal(findConflicts(text)[0]?.isAmbiguous, true);
  });

  it('takes no part of it for a conflict, and no text that is indented', () => {
    const texts = [
      'Title\n=======\n\nText\n',
      '<<<<<<< HEAD\nb\n=======\nc\n',
      'b\n=======\nc\n>>>>>>> topic\n',
      '>>>>>>> topic\n=======\n<<<<<<< HEAD\n',
      '<<<<<<< HEAD\nb\n>>>>>>> topic\n',
      plain.replaceAll(/^/gm, '  '),
      '<<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> topic\n',
      '<<<<<<<HEAD\nb\n=======\nc\n>>>>>>>topic\n',
      'see `<<<<<<< HEAD`, `=======` and `>>>>>>> topic`\n',
    ];
    for (const text of texts) assert.deepEqual(findConflicts(text), [], text);
  });

  it('takes one in a code block for what it is: git writes its markers there as well', () => {
    assert.equal(findConflicts(`\`\`\`\n${plain}\`\`\`\n`).length, 1);
  });

  it('goes through a megabyte of markers in one pass: the last one that opens counts', () => {
    const lines = ['<<<<<<< HEAD\n', '=======\n', '||||||| b\n', '<<<<<<<< x\n'].map((line) => line.repeat(30_000));

    assert.equal(findConflicts(`${lines.join('')}>>>>>>>\n`).length, 1);
  });
});
