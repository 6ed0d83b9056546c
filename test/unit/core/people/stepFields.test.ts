import assert from 'node:assert/strict';

import { parse } from 'yaml';

import { formatStepEntry, formatStepFields } from '../../../../src/core/people/stepFields.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

describe('formatStepEntry', () => {
  it('writes the entries of the design', () => {
    assert.equal(
      formatStepEntry({ status: 'done', at: '2026-11-24T10:12:00Z', evidence: '`npm test` exited 0' }),
      '{ status: done, at: 2026-11-24T10:12:00Z, evidence: "`npm test` exited 0" }',
    );
    assert.equal(
      formatStepEntry({ reason: 'no vendors yet', at: '2026-11-25T09:00:00Z', status: 'skipped' }),
      '{ status: skipped, at: 2026-11-25T09:00:00Z, reason: no vendors yet }',
    );
  });

  it('stays on one line and is read back as it was, whatever the reason is', () => {
    forAny(nastyText, 300, (reason) => {
      const entry = formatStepEntry({ status: 'blocked', reason });

      assert.ok(!/[\r\n]/.test(entry), entry);
      assert.deepEqual(parse(entry), { status: 'blocked', reason });
    });
  });

  it('keeps a long text on one line', () => {
    assert.ok(!formatStepEntry({ status: 'done', evidence: 'word '.repeat(200) }).includes('\n'));
  });
});

describe('formatStepFields', () => {
  it('leaves out what is empty', () => {
    assert.deepEqual(formatStepFields({ status: 'done', reason: '', evidence: '' }), [{ key: 'status', yaml: 'done' }]);
  });

  it('quotes a time that is none of ours', () => {
    assert.deepEqual(formatStepFields({ status: 'done', at: 'a, b' })[1], { key: 'at', yaml: '"a, b"' });
  });
});
