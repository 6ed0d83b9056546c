import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { formatExportData, readExportFields, showFields } from '../../../../src/core/import/exportData.js';
import { readExportData } from '../../../../src/core/import/htmlBlock.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('formatExportData', () => {
  it('writes one line for each field', () => {
    assert.equal(
      formatExportData('step', { id: 'vpn', due: 3, owner: undefined, verify: [{ run: 'true' }] }),
      '<!-- sre-onboarding:step\nid: vpn\ndue: 3\nverify: [{"run":"true"}]\n-->',
    );
  });

  it('comes back the same, whatever is in it, and nothing in it ends the comment', () => {
    const texts = fc.oneof(fc.constantFrom('-->', 'a --> b', '--\n>', '<!--'), nastyText);
    forAny(texts, 200, (text) => {
      const fields = { text, list: [text], map: { deep: text } };

      const comment = formatExportData('phase', fields);

      assert.equal(comment.indexOf('-->'), comment.length - 3);
      assert.deepEqual(readExportFields(readExportData(comment)?.yaml), fields);
    });
  });
});

describe('readExportFields', () => {
  it('reads nothing where there is no comment, or where it was broken since', () => {
    assert.deepEqual([undefined, '', 'a: [b', '- list', 'text'].map(readExportFields), [{}, {}, {}, {}, {}]);
  });
});

describe('showFields', () => {
  it('shows people what stands in the comment: marks first, then questions, links and commands', () => {
    const shown = showFields({
      id: 'vpn',
      due: 3,
      owner: 'buddy',
      prompts: [{ ask: 'What *hurts*?' }],
      links: [{ title: 'Wiki', url: 'https://example.com/a b' }],
      actions: [{ title: 'Test', run: 'npm test' }],
    });

    assert.equal(
      shown,
      '`due: 3` · `owner: buddy`\n\n- What \\*hurts\\*?\n- [Wiki](<https://example.com/a%20b>)\n- Test: npm test',
    );
  });

  it('shows nothing of a step that has nothing but a title', () => {
    assert.equal(showFields({ id: 'a', title: 'A' }), '');
  });

  it('is not stopped by fields of a wrong kind', () => {
    assert.equal(showFields({ links: 'none', prompts: [1, { ask: 'Why?' }], actions: {} }), '- Why?');
  });
});
