import { strict as assert } from 'node:assert';

import { answersQuestion, withQuestion } from '../../../../src/core/notes/askedQuestion.js';

describe('withQuestion', () => {
  it('quotes the question on top, where there is one', () => {
    assert.equal(withQuestion('Because.', 'Why?'), '> Why?\n\nBecause.');
    assert.equal(withQuestion('', 'Why?'), '> Why?');
    assert.equal(withQuestion('Because.', undefined), 'Because.');
    assert.equal(withQuestion('Because.', ''), 'Because.');
  });

  it('quotes a question that a checklist writes on several lines on one', () => {
    assert.equal(withQuestion('Because.', 'Why\n  now?\n'), '> Why now?\n\nBecause.');
  });
});

describe('answersQuestion', () => {
  it('knows the question again, and no other', () => {
    for (const body of ['> Why?', '> Why?\n\nBecause.', '> Why?\r\n\r\nBecause.']) {
      assert.equal(answersQuestion(body, 'Why?'), true);
      assert.equal(answersQuestion(body, 'Why'), false);
    }
    assert.equal(answersQuestion('Why?', 'Why?'), false);
  });

  it('knows a question of several lines again', () => {
    const question = 'Why\n  now?\n';

    assert.equal(answersQuestion(withQuestion('', question), question), true);
    assert.equal(answersQuestion(withQuestion('Because.', question), question), true);
    assert.equal(answersQuestion('> Why', question), false);
  });
});
