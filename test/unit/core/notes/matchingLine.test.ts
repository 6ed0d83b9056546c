import assert from 'node:assert/strict';

import { matchingLine } from '../../../../src/core/notes/matchingLine.js';
import { wordsOf } from '../../../../src/core/text/wordsOf.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

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

describe('matchingLine, with any text', () => {
  it('is one line, no longer than asked but for the dots at its ends', () => {
    forAny(nastyText, 300, (text) => {
      const line = matchingLine(`${text} ${text} ${text}`, wordsOf(text).slice(0, 1), 20);

      assert.ok(line.length <= 22, line);
      assert.doesNotMatch(line, /\n/);
    });
  });

  it('has a word that was asked for, if the text has', () => {
    const spoken = nastyText.filter((text) => wordsOf(text).length > 0);
    forAny(spoken, 300, (text) => {
      const asked = wordsOf(text).slice(-1);
      const line = matchingLine(`${'x '.repeat(40)}\n${text}`, asked, 1000);

      assert.ok(wordsOf(line).includes(asked[0] ?? ''), text);
    });
  });
});
