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

  it('suggests nobody where nothing is known', () => {
    assert.deepEqual(suggestPeople(nobody), []);
  });
});
