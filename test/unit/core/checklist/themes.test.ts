import assert from 'node:assert/strict';

import { defaultThemes, themeOfId } from '../../../../src/core/checklist/themes.js';

describe('themeOfId', () => {
  it('gives a default theme with its words', () => {
    for (const theme of defaultThemes) assert.equal(themeOfId(theme.id), theme);
  });

  it('gives an offered theme with its words', () => {
    assert.equal(themeOfId('incidents').title, 'Incidents and on-call');
    assert.ok(themeOfId('security').words.includes('secret'));
  });

  it('titles any other one after its id', () => {
    assert.deepEqual(themeOfId('data-lake'), { id: 'data-lake', title: 'Data Lake', words: [] });
    assert.equal(themeOfId('ai').title, 'Ai');
  });
});
