import assert from 'node:assert/strict';

import { titleOf } from '../../../../src/core/import/stepTitle.js';

describe('titleOf', () => {
  it('leaves a text of up to sixty characters as it is', () => {
    const texts = ['Short.', 'x'.repeat(60), '🎉'.repeat(60)];

    assert.deepEqual(texts.map(titleOf), texts);
  });

  it('cuts behind the last sentence that fits', () => {
    assert.equal(
      titleOf('Read the handbook. Then ask. Whatever stays unclear goes into your notebook.'),
      'Read the handbook. Then ask',
    );
    assert.equal(titleOf(`Is the VPN up and running? ${'Then go on '.repeat(9)}`), 'Is the VPN up and running?');
    assert.equal(
      titleOf(`日本語の文書を最初から最後まで読んでください。${'次へ'.repeat(30)}`),
      '日本語の文書を最初から最後まで読んでください',
    );
  });

  it('cuts at a clause, else at a comma or bracket, else between words', () => {
    assert.equal(
      titleOf('Join these channels on the first day: data, data-lounge, and all of the others'),
      'Join these channels on the first day…',
    );
    assert.equal(
      titleOf('Subscribe to the mailing list of the team (with your account, which needs rights)'),
      'Subscribe to the mailing list of the team…',
    );
    assert.equal(
      titleOf('Ask: could somebody please give me access to each of the clusters'),
      'Ask: could somebody please give me access to each of the…',
    );
  });

  it('cuts a text without blanks between letters, not between a letter and its marks', () => {
    assert.equal(titleOf('あ'.repeat(70)), `${'あ'.repeat(59)}…`);
    assert.equal([...titleOf('𠮷'.repeat(70))].length, 60);
    assert.equal(titleOf(`${'x'.repeat(58)}e\u0301${'y'.repeat(9)}`), `${'x'.repeat(58)}e…`);
  });
});
