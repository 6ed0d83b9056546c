import { strict as assert } from 'node:assert';

import { answersQuestion, withQuestion } from '../../../../src/core/notes/askedQuestion.js';

describe('withQuestion', () => {
  it('quotes the question on top, where there is one', () => {
    assert.equal(withQuestion('Because.', 'Why?'), '> Why?\n\nBecause.');
    assert.equal(withQuestion('', 'Why?'), '> Why?');
    assert.equal(withQuestion('Because.', undefined), 'Because.');
    assert.equal(withQuestion('Because.', ''), 'Because.');
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
});
