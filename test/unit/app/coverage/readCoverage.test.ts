import assert from 'node:assert/strict';

import { readCoverage } from '../../../../src/app/coverage/readCoverage.js';
import { testFolder } from '../../support/testFolder.js';

const home = '.sre-onboarding';

function note(theme: string, more = ''): string {
  return `---\ntitle: Something\nkind: risk\ntheme: ${theme}\n${more}created: 2026-11-20T10:00:00Z\n---\n`;
}

function session(title: string): string {
  return `---\ntitle: ${title}\nkind: conversation\ndate: 2026-11-20\n---\n`;
}

describe('readCoverage', () => {
  it('counts shared notes, also those that no item rests on', async () => {
    const { folder } = testFolder({
      [`${home}/notes/2026-11-20-a-aaaa.md`]: note('compute', 'role: veteran\n'),
      [`${home}/notes/2026-11-20-b-aaaa.md`]: note('compute', 'role: customer\n'),
      [`${home}/private/notes/2026-11-20-c-aaaa.md`]: note('compute', 'role: leadership\n'),
      [`${home}/roadmap/2026-11-20-x-aaaa.md`]: '---\ntitle: Item\nevidence: [2026-11-20-a-aaaa]\n---\n',
    });

    const { coverage, noteCount, unusedCount } = await readCoverage(folder);

    assert.deepEqual([noteCount, unusedCount], [2, 1]);
    assert.ok(coverage.silent.includes('leadership'), 'a private note is not counted');
    assert.ok(!coverage.silent.includes('customer'));
  });

  it('names the session that the last new theme came from', async () => {
    const sessions = [1, 2, 3, 4, 5].map((number) => [
      `${home}/sessions/2026-11-20-s${number}-aaaa.md`,
      session(`Talk ${number}`),
    ]);
    const notes = [1, 2, 3, 4, 5].map((number) => [
      `${home}/notes/2026-11-20-n${number}-aaaa.md`,
      note(number === 4 ? 'cost' : 'compute', `session: 2026-11-20-s${number}-aaaa\n`),
    ]);
    const { folder } = testFolder(Object.fromEntries([...sessions, ...notes]) as Record<string, string>);

    const { saturation, newestFrom } = await readCoverage(folder);

    assert.equal(saturation.kind, 'growing');
    assert.equal(newestFrom, 'Talk 4');
  });

  it('counts no private session, and names none', async () => {
    const sessions = [1, 2, 3, 4, 5].map((number) => [
      `${home}/${number > 1 ? 'private/' : ''}sessions/2026-11-20-s${number}-aaaa.md`,
      session(`Talk ${number}`),
    ]);
    const notes = [1, 2, 3, 4, 5].map((number) => [
      `${home}/notes/2026-11-20-n${number}-aaaa.md`,
      note(`theme-${number}`, `session: 2026-11-20-s${number}-aaaa\n`),
    ]);
    const { folder } = testFolder(Object.fromEntries([...sessions, ...notes]) as Record<string, string>);

    const { saturation, newestFrom } = await readCoverage(folder);

    assert.deepEqual([saturation, newestFrom], [{ kind: 'too-few', sessionCount: 1 }, '']);
  });

  it('has a row for each of the checklist’s themes while there is no note', async () => {
    const { folder } = testFolder({
      [`${home}/checklist.yaml`]:
        'version: 1\ntitle: T\nthemes: [compute, cost]\nphases: [{ id: p, title: P, steps: [{ id: s, title: S }] }]\n',
    });

    const { coverage, saturation, newestFrom } = await readCoverage(folder);

    assert.deepEqual(
      coverage.rows.map(({ theme, notes }) => [theme, notes]),
      [
        ['compute', 0],
        ['cost', 0],
      ],
    );
    assert.deepEqual([saturation, newestFrom], [{ kind: 'too-few', sessionCount: 0 }, '']);
  });
});
