import assert from 'node:assert/strict';

import {
  arrangeByHorizon,
  arrangeByRoadmapTheme,
  mostWorthFirst,
  type RoadmapSection,
  type StrengthOf,
} from '../../../../src/core/roadmap/arrangeItems.js';
import type { RoadmapEntry } from '../../../../src/core/roadmap/roadmapItem.js';
import { entryWith } from '../../support/sampleItems.js';

function shown(groups: readonly RoadmapSection<RoadmapEntry>[]): readonly string[] {
  return groups.map((group) => {
    const name = group.kind === 'horizon' ? group.horizon : group.kind === 'theme' ? group.theme : 'closed';
    return `${name ?? 'none'}: ${group.entries.map(({ id }) => id).join(' ')}`.trim();
  });
}

const entries = [
  entryWith('a', { horizon: 'later', theme: 'cost' }),
  entryWith('b', { horizon: 'now', theme: 'database' }),
  entryWith('c', { horizon: 'now', theme: 'database', impact: 1 }),
  entryWith('d', { horizon: 'now', status: 'done' }),
  entryWith('e', { theme: 'compute', status: 'dropped' }),
];

describe('arrangeByHorizon', () => {
  it('has all three horizons, and what is closed last', () => {
    assert.deepEqual(shown(arrangeByHorizon(entries)), ['now: c b', 'next:', 'later: a', 'closed: e d']);
  });

  it('shows items without a horizon where there are any, and nothing without items', () => {
    assert.deepEqual(shown(arrangeByHorizon([entryWith('a')])), ['now:', 'next:', 'later:', 'none: a']);
    assert.deepEqual(arrangeByHorizon([]), []);
  });
});

describe('arrangeByRoadmapTheme', () => {
  it("has the checklist's themes in its order, then others by name, then none", () => {
    assert.deepEqual(shown(arrangeByRoadmapTheme([...entries, entryWith('f')], ['database', 'compute'])), [
      'database: c b',
      'compute:',
      'cost: a',
      'none: f',
      'closed: e d',
    ]);
    assert.deepEqual(arrangeByRoadmapTheme([], ['database']), []);
  });
});

describe('mostWorthFirst', () => {
  it('goes by impact, then effort, then evidence, then title; what is unknown comes last', () => {
    const sorted = mostWorthFirst([
      entryWith('unknown'),
      entryWith('b'),
      entryWith('seen', { evidence: ['x'] }),
      entryWith('small', { effort: 'S' }),
      entryWith('big', { impact: 5, effort: 'XL' }),
      entryWith('quick', { impact: 5, effort: 'S' }),
    ]);

    assert.deepEqual(
      sorted.map(({ id }) => id),
      ['quick', 'big', 'small', 'seen', 'b', 'unknown'],
    );
  });

  it('puts the stronger evidence first where the notes are known, also in groups', () => {
    const [loud, broad] = [
      entryWith('loud', { evidence: ['a', 'b', 'c'] }),
      entryWith('wide', { evidence: ['a', 'd'] }),
    ];
    const strengthOf: StrengthOf = ({ id }) =>
      id === 'loud' ? { notes: 3, people: 1, roles: 1, customers: 0 } : { notes: 2, people: 2, roles: 2, customers: 0 };

    assert.deepEqual(mostWorthFirst([broad, loud]), [loud, broad]);
    assert.deepEqual(mostWorthFirst([loud, broad], strengthOf), [broad, loud]);
    assert.deepEqual(shown(arrangeByHorizon([loud, broad], strengthOf)).at(-1), 'none: wide loud');
    assert.deepEqual(shown(arrangeByRoadmapTheme([loud, broad], [], strengthOf)), ['none: wide loud']);
  });
});
