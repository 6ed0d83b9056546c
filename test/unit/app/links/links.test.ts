import assert from 'node:assert/strict';

import { findTarget, readLinkable } from '../../../../src/app/links/links.js';
import { countMentions, findMentions, placesOfId } from '../../../../src/app/links/mentions.js';
import { testFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const [slow, own] = ['2026-11-25-slow-k3f9', '2026-11-24-own-aaaa'];
const [talk, secretTalk] = ['2026-11-23-talk-m2m2', '2026-11-22-secret-bbbb'];
const item = '2026-11-21-quicker-cccc';

function note(title: string, more = '', body = ''): string {
  return `---\ntitle: ${title}\n${more}created: 2026-11-25T14:03:11Z\n---\n${body}`;
}

function session(title: string, body = ''): string {
  return `---\ntitle: ${title}\nkind: pairing\nstep: get-access\ndate: 2026-11-25\n---\n${body}`;
}

const texts = {
  [`${root}/notes/${slow}.md`]: note('Slow', `step: get-access\nsession: ${talk}\n`),
  [`${root}/private/notes/${own}.md`]: note('My own', '', `Like [[${slow}]].\n`),
  [`${root}/sessions/${talk}.md`]: session('Talk', `- Slow ([noted](../notes/${slow}.md))\n`),
  [`${root}/private/sessions/${secretTalk}.md`]: session('Secret talk'),
  [`${root}/roadmap/${item}.md`]: `---\ntitle: Quicker\nevidence: [${slow}]\n---\nSee [[${slow}]] and [[${talk}]].\n`,
  [`${root}/roadmap/2026-11-20-other-dddd.md`]: `---\ntitle: Other\nevidence: [${slow}, x]\n---\n`,
};

describe('findTarget', () => {
  const named = [
    ['step', 'get-access', 'step'],
    ['step', slow, undefined],
    ['session', talk, 'session'],
    ['session', secretTalk, 'session'],
    ['session', slow, undefined],
    ['note', slow, 'note'],
    ['note', own, 'note'],
    ['note', item, undefined],
    ['any', slow, 'note'],
    ['any', talk, 'session'],
    ['any', item, 'roadmapItem'],
    ['any', '2026-11-25-gone-zzzz', undefined],
    ['any', '../notes/x', undefined],
  ] as const;

  for (const [to, id, kind] of named) {
    it(`finds ${kind ?? 'nothing'} for ${id} where ${to} is named`, async () => {
      const { folder } = testFolder(texts);

      assert.equal((await findTarget(folder, { to, id }))?.kind, kind);
    });
  }
});

describe('readLinkable', () => {
  it('offers what all may know of, the newest first, but not the file itself', async () => {
    const { folder } = testFolder(texts);

    const words = await readLinkable(folder, `${root}/notes/${slow}.md`);

    assert.deepEqual(words, [
      { value: talk, title: 'Talk' },
      { value: item, title: 'Quicker' },
      { value: '2026-11-20-other-dddd', title: 'Other' },
    ]);
  });

  it('offers private ones in private files', async () => {
    const { folder } = testFolder(texts);

    const words = await readLinkable(folder, `${root}/private/notes/${own}.md`);

    assert.deepEqual(
      words.map(({ value }) => value),
      [slow, talk, secretTalk, item, '2026-11-20-other-dddd'],
    );
  });

  it('offers what can’t be read by its id alone', async () => {
    const { folder } = testFolder({ [`${root}/notes/broken.md`]: 'no note\n' });

    assert.deepEqual(await readLinkable(folder, `${root}/notes/other.md`), [{ value: 'broken' }]);
  });
});

describe('findMentions', () => {
  it('finds evidence, links in texts, and the lines of a sheet that became the note', async () => {
    const { folder } = testFolder(texts);

    const mentions = await findMentions(folder, slow);

    assert.deepEqual(countMentions(mentions), { evidence: 2, items: 0, notes: 1, sessions: 1 });
  });

  it('finds the notes of a session, and items that link to it', async () => {
    const { folder } = testFolder(texts);

    assert.deepEqual(countMentions(await findMentions(folder, talk)), { evidence: 0, items: 1, notes: 1, sessions: 0 });
  });

  it('finds what was noted and held for a step', async () => {
    const { folder } = testFolder(texts);

    const mentions = await findMentions(folder, 'get-access');

    assert.deepEqual(countMentions(mentions), { evidence: 0, items: 0, notes: 1, sessions: 2 });
  });

  it('finds nothing for what nobody names', async () => {
    const { folder } = testFolder(texts);

    assert.deepEqual(await findMentions(folder, own), []);
  });
});

describe('placesOfId', () => {
  it('finds whole ids only', () => {
    const text = 'step: get-access\n[[get-access]] get-access-2 re-get-access (get-access)\nget-access';

    assert.deepEqual(
      placesOfId(text, 'get-access').map((at) => text.slice(at - 2, at)),
      [': ', '[[', ' (', ')\n'],
    );
  });
});
