import assert from 'node:assert/strict';

import { guardDepth } from '../../../../src/core/markdown/depthGuard.js';

describe('guardDepth', () => {
  it('leaves a text alone with a hundred levels, and empties the line with one more', () => {
    const text = `${'> '.repeat(100)}fine\n\n${'> '.repeat(101)}deep\nafter`;

    const guarded = guardDepth(text);

    assert.equal(guarded.text, `${'> '.repeat(100)}fine\n\n\nafter`);
    assert.deepEqual(guarded.tooDeep, [{ line: 2, text: `${'> '.repeat(101)}deep` }]);
  });

  it('takes neighbouring lines for one text, and others for texts of their own', () => {
    const deep = `${'>'.repeat(101)}x`;

    const { tooDeep } = guardDepth([deep, deep, 'a', deep].join('\n'));

    assert.deepEqual(tooDeep, [
      { line: 0, text: `${deep}\n${deep}` },
      { line: 3, text: deep },
    ]);
  });

  it('forgets a list that has ended', () => {
    const ladder = Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n');
    const text = `${ladder}\n- back\n  ${'> '.repeat(60)}quote\n`;

    assert.deepEqual(guardDepth(text), { text, tooDeep: [] });
  });

  it('leaves out with a deep item the paragraphs below it, up to what stands less far in', () => {
    const deep = `${'- '.repeat(150)}deep\n\n${' '.repeat(300)}more`;

    const { text, tooDeep } = guardDepth(`${deep}\n\n- next\n  more`);

    assert.equal(text, '\n\n\n\n- next\n  more');
    assert.deepEqual(
      tooDeep.map(({ line }) => line),
      [0, 2],
    );
  });

  it('counts the marks of one paragraph, and of each item and row by itself', () => {
    const bold = '**b** '.repeat(400);
    const text = [`- ${bold}`, `- ${bold}`, `| ${bold} |`, `| ${bold} |`, '', bold, '', bold].join('\n');

    assert.deepEqual(guardDepth(text).tooDeep, []);
    assert.deepEqual(
      guardDepth([bold, bold, 'no marks', '', 'end'].join('\n')).tooDeep.map(({ line }) => line),
      [1],
    );
  });

  it('reads fewer blank lines below many lists than below none, since the parser looks at each of these', () => {
    const blank = '\n'.repeat(30_000);

    assert.ok(guardDepth(`${'- '.repeat(100)}a${blank}`).text.length < 20_000);
    assert.deepEqual(guardDepth(`- a${blank}- b`).tooDeep, []);
  });

  it('ends a text behind the last line that is read, rather than with blank ones for all that follow', () => {
    const { text, tooDeep } = guardDepth('a\n'.repeat(500_000));

    assert.ok(text.length < 50_000, String(text.length));
    assert.deepEqual(
      tooDeep.map(({ line }) => line),
      [text.split('\n').length],
    );
  });
});
