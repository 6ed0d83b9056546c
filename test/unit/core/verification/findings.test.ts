import { strict as assert } from 'node:assert';

import { listFindings, provesRun, runFinding } from '../../../../src/core/verification/findings.js';

describe('provesRun', () => {
  it('finds the command among other evidence', () => {
    const evidence = `1 note: a; ${runFinding('make; make test')}; \`x\` exists`;

    assert.equal(provesRun(evidence, 'make; make test'), true);
    assert.equal(provesRun(evidence, 'make test'), false);
    assert.equal(provesRun(evidence, 'make'), false);
    assert.equal(provesRun(undefined, 'make'), false);
  });
});

describe('listFindings', () => {
  it('counts in singular and plural', () => {
    assert.equal(listFindings(['a'], 'note'), '1 note: a');
    assert.equal(listFindings(['a', 'b'], 'note'), '2 notes: a, b');
  });

  it('names three, and says how many more there are', () => {
    assert.equal(listFindings(['a', 'b', 'c'], 'note'), '3 notes: a, b, c');
    assert.equal(listFindings(['a', 'b', 'c', 'd', 'e'], 'note'), '5 notes: a, b, c and 2 more');
  });
});
