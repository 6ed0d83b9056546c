import assert from 'node:assert/strict';

import {
  compareEvidence,
  evidenceScore,
  evidenceStrengthOf,
  noEvidence,
} from '../../../../src/core/roadmap/evidenceStrength.js';
import { sampleNote } from '../../support/sampleNotes.js';

describe('evidenceStrengthOf', () => {
  it('counts notes, and people, roles and customers once each', () => {
    const notes = [
      sampleNote({ source: 'Priya Rao', role: 'veteran' }),
      sampleNote({ source: 'Priya Rao', role: 'veteran' }),
      sampleNote({ source: 'Yuki', role: 'support' }),
      sampleNote({ source: 'Kestrel', role: 'customer' }),
      sampleNote({ source: 'Fjordmat', role: 'customer' }),
    ];

    assert.deepEqual(evidenceStrengthOf(notes), { notes: 5, people: 4, roles: 3, customers: 2 });
  });

  it('takes different spellings of a name for one person', () => {
    const notes = ['Priya Rao', 'priya  rao', 'PRIYA RAO', 'Príya Rao'].map((source) => sampleNote({ source }));

    assert.equal(evidenceStrengthOf(notes).people, 1);
  });

  it('takes the author for who saw it where nobody is named, and gives the author no role', () => {
    const notes = [sampleNote(), sampleNote({ author: 'SAM@example.com' }), sampleNote({ author: 'kim@example.com' })];

    assert.deepEqual(evidenceStrengthOf(notes), { notes: 3, people: 2, roles: 0, customers: 0 });
  });

  it('counts a customer whom nobody named as one customer, not as the author', () => {
    const notes = [sampleNote({ role: 'customer' }), sampleNote({ role: 'customer' }), sampleNote()];

    assert.deepEqual(evidenceStrengthOf(notes), { notes: 3, people: 2, roles: 1, customers: 1 });
  });

  it('is nothing without notes', () => {
    assert.deepEqual(evidenceStrengthOf([]), noEvidence);
    assert.equal(evidenceScore(noEvidence), 0);
  });
});

describe('evidenceScore', () => {
  it('never gets less by one more note', () => {
    const roles = [undefined, 'veteran', 'customer', 'support'];
    const sources = [undefined, 'Priya', 'Yuki', 'Kestrel', 'Fjordmat'];
    const all = roles.flatMap((role) =>
      sources.map((source) => sampleNote({ ...(role && { role }), ...(source && { source }) })),
    );

    for (let seed = 1; seed <= 200; seed++) {
      const drawn = Array.from(
        { length: 12 },
        (_, index) => all[(seed * 31 + index * index * 17) % all.length] ?? sampleNote(),
      );
      const scores = drawn.map((_, index) => evidenceScore(evidenceStrengthOf(drawn.slice(0, index + 1))));
      assert.deepEqual(
        scores,
        scores.toSorted((one, other) => one - other),
      );
    }
  });

  it('counts a customer for more than a role, a role for more than a person, a person for more than a note', () => {
    const before = { notes: 3, people: 2, roles: 1, customers: 1 };
    const more = [
      { ...before, customers: 2 },
      { ...before, roles: 2 },
      { ...before, people: 3 },
      { ...before, notes: 4 },
    ];

    assert.deepEqual(
      more.map((strength) => evidenceScore(strength) - evidenceScore(before)),
      [4, 3, 2, 1],
    );
  });

  it('lets three roles outweigh one loud voice', () => {
    const loud = Array.from({ length: 20 }, () => sampleNote({ source: 'Jonas', role: 'veteran' }));
    const three = ['veteran', 'support', 'product-manager'].map((role) => sampleNote({ source: `Some ${role}`, role }));

    assert.ok(evidenceScore(evidenceStrengthOf(three)) > evidenceScore(evidenceStrengthOf(loud)));
  });
});

describe('compareEvidence', () => {
  it('puts customers before colleagues, and more notes first where all else is the same', () => {
    const customer = { notes: 2, people: 2, roles: 2, customers: 1 };
    const colleagues = { notes: 2, people: 2, roles: 2, customers: 0 };
    const loud = { notes: 9, people: 2, roles: 2, customers: 0 };
    const louder = { notes: 11, people: 2, roles: 2, customers: 0 };

    assert.deepEqual([colleagues, loud, noEvidence, customer, louder].toSorted(compareEvidence), [
      customer,
      louder,
      loud,
      colleagues,
      noEvidence,
    ]);
  });
});
