import { strict as assert } from 'node:assert';

import { type AuthoredCommit, suggestPeople } from '../../../../src/core/sessions/suggestPeople.js';

const today = '2026-11-24';

function by(name: string, ...dates: readonly string[]): readonly AuthoredCommit[] {
  return dates.map((date) => ({ name, email: `${name.toLowerCase()}@example.com`, date }));
}

const nobody = { authors: [], codeOwners: '', today, email: 'sam@example.com' };

describe('suggestPeople', () => {
  it('names the longest-serving and the newest author of each folder', () => {
    const commits = [
      ...by('Priya', '2026-11-01', '2020-01-01'),
      ...by('Jonas', '2021-01-01', '2026-10-01'),
      ...by('Ana', '2026-09-01', '2026-10-01'),
    ];

    assert.deepEqual(suggestPeople({ ...nobody, authors: [{ folder: 'src', commits }] }), [
      { name: 'Priya', reasons: [{ kind: 'longestServing', folder: 'src', since: '2020-01-01' }] },
      { name: 'Ana', reasons: [{ kind: 'newest', folder: 'src', since: '2026-09-01' }] },
    ]);
  });

  it('leaves out who has left, who asks, and machines', () => {
    const commits = [
      ...by('Left', '2015-01-01', '2020-01-01'),
      ...by('Sam', '2019-01-01', '2026-11-20'),
      ...by('dependabot[bot]', '2018-01-01', '2026-11-20'),
      ...by('Priya', '2022-01-01', '2026-11-20'),
    ];

    assert.deepEqual(
      suggestPeople({ ...nobody, authors: [{ folder: 'src', commits }] }).map(({ name }) => name),
      ['Priya'],
    );
  });

  it('puts those with most reasons first', () => {
    const authors = ['a', 'b'].map((folder) => ({ folder, commits: by('Priya', '2026-11-01') }));

    assert.deepEqual(
      suggestPeople({
        ...nobody,
        authors: [{ folder: 'c', commits: by('Jonas', '2026-11-01') }, ...authors],
      }).map(({ name, reasons }) => [name, reasons.length]),
      [
        ['Priya', 2],
        ['Jonas', 1],
      ],
    );
  });

  it('names owners from CODEOWNERS, not its comments and sections', () => {
    const codeOwners = '# @nobody\n[Database] @dba\n*.tf   @acme/infra priya@example.com # both\r\n/docs/\n';

    assert.deepEqual(suggestPeople({ ...nobody, codeOwners }), [
      { name: '@acme/infra', reasons: [{ kind: 'owner', path: '*.tf' }] },
      { name: 'priya@example.com', reasons: [{ kind: 'owner', path: '*.tf' }] },
    ]);
  });

  it('knows who asks by any address that they committed with, in any letter case', () => {
    const commits = [
      { name: 'Sam', email: 'sam.old@example.org', date: '2026-11-20' },
      { name: 'Sam', email: 'SAM@example.com', date: '2026-10-20' },
      { name: 'Sam', email: 'sam.older@example.org', date: '2019-01-01' },
    ];

    assert.deepEqual(suggestPeople({ ...nobody, authors: [{ folder: 'src', commits }] }), []);
    assert.deepEqual(suggestPeople({ ...nobody, codeOwners: '* Sam@Example.com\n' }), []);
  });

  it('suggests one who is the longest there and the newest only once', () => {
    const authors = [{ folder: 'src', commits: by('Priya', '2026-11-01') }];

    assert.deepEqual(suggestPeople({ ...nobody, authors })[0]?.reasons, [
      { kind: 'longestServing', folder: 'src', since: '2026-11-01' },
    ]);
  });

  it('takes nobody for new who came more than a year ago', () => {
    const commits = [...by('Priya', '2020-01-01', '2026-11-01'), ...by('Jonas', '2025-11-23', '2026-11-01')];
    const names = (day: string): readonly string[] =>
      suggestPeople({ ...nobody, today: day, authors: [{ folder: 'src', commits }] }).map(({ name }) => name);

    assert.deepEqual(names('2026-11-23'), ['Priya', 'Jonas']);
    assert.deepEqual(names('2026-11-24'), ['Priya']);
  });

  it('takes those for gone who wrote nothing for more than a year', () => {
    const authors = [{ folder: 'src', commits: by('Priya', '2020-01-01', '2025-11-24') }];

    assert.equal(suggestPeople({ ...nobody, authors }).length, 1);
    assert.equal(suggestPeople({ ...nobody, today: '2026-11-25', authors }).length, 0);
  });

  it('does not depend on the order of the commits', () => {
    const commits = [...by('Priya', '2020-01-01', '2026-11-01'), ...by('Ana', '2026-09-01', '2026-10-01')];
    const suggest = (ordered: readonly AuthoredCommit[]): unknown =>
      suggestPeople({ ...nobody, authors: [{ folder: 'src', commits: ordered }] });

    assert.deepEqual(suggest(commits.toReversed()), suggest(commits));
  });

  it('gathers all that speaks for one person', () => {
    const authors = ['a', 'b'].map((folder) => ({ folder, commits: by('Priya', '2020-01-01', '2026-11-01') }));

    assert.deepEqual(suggestPeople({ ...nobody, authors }), [
      {
        name: 'Priya',
        reasons: ['a', 'b'].map((folder) => ({ kind: 'longestServing', folder, since: '2020-01-01' })),
      },
    ]);
  });

  it('leaves out machines by any of their names', () => {
    for (const name of ['renovate', 'github-actions', 'Dependabot', 'acme-release[bot]']) {
      assert.deepEqual(suggestPeople({ ...nobody, authors: [{ folder: 'src', commits: by(name, '2026-11-01') }] }), []);
    }
  });

  it('reads optional sections of CODEOWNERS, and paths without owners', () => {
    const codeOwners = '^[Docs][2] @writers\n/docs/ @docs # @not-me\n/free/\n\n   \n/own @a @b\n';

    assert.deepEqual(
      suggestPeople({ ...nobody, codeOwners }).map(({ name }) => name),
      ['@docs', '@a', '@b'],
    );
  });

  it('suggests nobody where nothing is known', () => {
    assert.deepEqual(suggestPeople(nobody), []);
  });
});
