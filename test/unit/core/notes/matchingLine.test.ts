import assert from 'node:assert/strict';

import { matchingLine } from '../../../../src/core/notes/matchingLine.js';

describe('matchingLine', () => {
  const body = 'First line.\n\n- A deploy takes long\r\n- A deploy to Zürich takes longer\nThe end';

  it('is the first line that has most of the words', () => {
    assert.equal(matchingLine(body, ['deploy', 'zurich'], 80), '- A deploy to Zürich takes longer');
    assert.equal(matchingLine(body, ['deploy'], 80), '- A deploy takes long');
  });

  it('is the first line where none has a word, and empty where there is no line', () => {
    assert.equal(matchingLine(body, ['title'], 80), 'First line.');
    assert.equal(matchingLine(' \n', ['title'], 80), '');
  });

  it('shows of a long line what was found', () => {
    const line = `${'before '.repeat(30)}needle ${'after '.repeat(30)}`.trim();

    assert.equal(matchingLine(line, ['needle'], 40), '…before before before needle after after…');
    assert.equal(matchingLine(line, ['nothing'], 20), 'before before before…');
    assert.equal(matchingLine(line, ['after'], 500), line);
  });
});
