import assert from 'node:assert/strict';

import { readDigest } from '../../../../src/app/digest/readDigest.js';
import { testFolder } from '../../support/testFolder.js';

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

  it('tells of sessions, but not of private ones and of those that can’t be read', async () => {
    const session = (title: string): string => `---\ntitle: ${title}\nkind: pairing\ndate: 2026-11-23\n---\n`;
    const { folder } = testFolder({
      [`${root}/sessions/a.md`]: session('With Priya'),
      [`${root}/sessions/b.md`]: '---\ntitle: Broken\ndate: 2026-11-23\n---\n',
      [`${root}/private/sessions/c.md`]: session('With my manager'),
    });

    const digest = await readDigest(folder, '2026-11-24', (instant) => instant.slice(0, 10));

    assert.match(digest, /With Priya/);
    assert.doesNotMatch(digest, /With my manager|Broken/);
    assert.match(digest, /^1 session$/m);
  });

  it('goes without a checklist that can be read', async () => {
    const { folder } = testFolder({ [`${root}/checklist.yaml`]: 'a: [' });

    assert.match(await readDigest(folder, '2026-11-24', () => ''), /A quiet week/);
  });
});
