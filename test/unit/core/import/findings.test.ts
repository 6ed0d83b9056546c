import assert from 'node:assert/strict';

import { Findings } from '../../../../src/core/import/findings.js';

describe('Findings', () => {
  const found = { line: 4, text: 'VPN', reason: 'boxInText' } as const;

  it('gives each offer an id of its own, by its line', () => {
    const findings = new Findings(undefined);

    for (const text of ['a', 'b', 'c']) findings.offer({ ...found, text });

    assert.deepEqual(
      findings.offered.map(({ id, text }) => [id, text]),
      [
        ['line-4', 'a'],
        ['line-4-2', 'b'],
        ['line-4-3', 'c'],
      ],
    );
  });

  it('says of each offer whether it was accepted', () => {
    const findings = new Findings(new Set(['line-4-2', 'line-9']));

    const answers = [findings.offer(found), findings.offer(found), findings.offer({ ...found, line: 5 })];

    assert.deepEqual(answers, [false, true, false]);
    assert.deepEqual(
      findings.offered.map(({ isAccepted }) => isAccepted),
      answers,
    );
  });

  it('accepts nothing where nobody was asked yet', () => {
    assert.equal(new Findings(undefined).offer(found), false);
  });

  it('keeps what is left out in the order it was found', () => {
    const findings = new Findings(undefined);

    findings.leaveOut({ line: 9, text: 'later', reason: 'emptyBox' });
    findings.leaveOut({ line: 2, text: '/todo', reason: 'quickAction' });

    assert.deepEqual(
      findings.leftOut.map(({ line }) => line),
      [9, 2],
    );
  });
});
