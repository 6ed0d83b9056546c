import assert from 'node:assert/strict';

import { unusedEvidence } from '../../../../src/core/roadmap/unusedEvidence.js';
import { sampleEntries } from '../../support/sampleNotes.js';

describe('unusedEvidence', () => {
  it('leaves the notes that no item names, in their order', () => {
    const entries = sampleEntries({}, {}, {}, {});

    const unused = unusedEvidence(entries, [
      { evidence: ['n3', 'gone'] },
      { evidence: [] },
      { evidence: ['n1', 'n3'] },
    ]);

    assert.deepEqual(
      unused.map(({ id }) => id),
      ['n2', 'n4'],
    );
  });

  it('is every note while there is no item', () => {
    const entries = sampleEntries({}, {});

    assert.deepEqual(unusedEvidence(entries, new Map<string, { evidence: string[] }>().values()), entries);
  });
});
