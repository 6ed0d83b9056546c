import assert from 'node:assert/strict';

import { readDigest, sharedSessions } from '../../../src/app/readDigest.js';
import { testFolder } from '../support/testFolder.js';

const root = '.sre-onboarding';

function note(title: string): string {
  return `---\ntitle: ${title}\nkind: risk\ncreated: 2026-11-23T10:00:00Z\n---\n`;
}

describe('readDigest', () => {
  it('tells of the folder’s week, under the titles of its checklist, and leaves out what can’t be read', async () => {
    const { folder } = testFolder({
      [`${root}/people/sam.yaml`]:
        'name: Sam\nemail: s@example.com\nstart: 2026-11-01\nsteps:\n  ask: { status: done, at: 2026-11-24T10:00:00Z }\n',
      [`${root}/people/broken.yaml`]: 'name: [',
      [`${root}/notes/a.md`]: note('Slow deploys'),
      [`${root}/notes/broken.md`]: 'no note\n',
      [`${root}/checklist.yaml`]: 'phases: [{ id: p, title: P, steps: [{ id: ask, title: Ask away }] }]\n',
    });

    const digest = await readDigest(folder, '2026-11-24', (instant) => instant.slice(0, 10));

    assert.match(digest, /\*\*Ask away\*\* · Sam/);
    assert.match(digest, /^1 step done · 1 note$/m);
  });

  it('never tells of anything private', async () => {
    const { folder } = testFolder({
      [`${root}/notes/a.md`]: note('For all'),
      [`${root}/private/notes/b.md`]: note('For me alone'),
    });

    const digest = await readDigest(folder, '2026-11-24', (instant) => instant.slice(0, 10));

    assert.match(digest, /For all/);
    assert.doesNotMatch(digest, /For me alone/);
    assert.match(digest, /^1 note$/m);
  });

  it('goes without a checklist that can be read', async () => {
    const { folder } = testFolder({ [`${root}/checklist.yaml`]: 'a: [' });

    assert.match(await readDigest(folder, '2026-11-24', () => ''), /A quiet week/);
  });
});

describe('sharedSessions', () => {
  it('gives those that are neither private nor unreadable', () => {
    const session = { title: 'T', kind: 'pairing', date: '2026-11-24', body: '' } as const;

    const shared = sharedSessions([
      { id: 'a', isPrivate: false, session },
      { id: 'b', isPrivate: true, session },
      { id: 'c', isPrivate: false, session: undefined },
    ]);

    assert.deepEqual(shared, [{ id: 'a', session }]);
  });
});
