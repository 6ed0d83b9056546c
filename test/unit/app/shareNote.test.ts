import assert from 'node:assert/strict';

import { planKeepPrivate, planShare, type SharePlan } from '../../../src/app/shareNote.js';
import { testFolder } from '../support/testFolder.js';

const root = '.sre-onboarding';
const path = `${root}/private/notes/2026-11-25-a-k3f9.md`;
const talk = '2026-11-25-priya-m2m2';

function note(more = '', body = 'Body\n'): string {
  return `---\ntitle: A # mine\n${more}created: 2026-11-25T14:03:11Z\n---\n${body}`;
}

async function plan(texts: Readonly<Record<string, string>>): Promise<SharePlan> {
  const { folder } = testFolder(texts);
  const result = await planShare(folder, path);
  assert.ok(result.kind === 'planned');
  return result.plan;
}

describe('planShare', () => {
  it('moves the file to the shared notes, under its id and to the letter', async () => {
    const { move, note: shared, dropsSession, namedPrivate, secrets } = await plan({ [path]: note('source: Priya\n') });

    assert.deepEqual(move, {
      from: path,
      to: `${root}/notes/2026-11-25-a-k3f9.md`,
      before: note('source: Priya\n'),
      after: note('source: Priya\n'),
    });
    assert.equal(shared.source, 'Priya');
    assert.deepEqual([dropsSession, namedPrivate, secrets], [false, [], []]);
  });

  const session = '---\ntitle: Priya\nkind: conversation\ndate: 2026-11-25\n---\n';

  it('takes the link to a private session out, and nothing else', async () => {
    const texts = { [path]: note(`session: ${talk}\n`), [`${root}/private/sessions/${talk}.md`]: session };

    const { move, note: shared, dropsSession, namedPrivate } = await plan(texts);

    assert.equal(move.after, note());
    assert.equal(shared.session, undefined);
    assert.equal(dropsSession, true);
    assert.deepEqual(namedPrivate, []);
  });

  it('takes the link to a session out that isn’t there', async () => {
    assert.equal((await plan({ [path]: note(`session: ${talk}\n`) })).move.after, note());
  });

  it('keeps the link to a shared session', async () => {
    const texts = { [path]: note(`session: ${talk}\n`), [`${root}/sessions/${talk}.md`]: session };

    const { move, dropsSession } = await plan(texts);

    assert.equal(move.after, note(`session: ${talk}\n`));
    assert.equal(dropsSession, false);
  });

  it('names what stays private and is still spoken of', async () => {
    const other = '2026-11-24-b-aaaa';
    const body = `See [[${other}]] and [[2026-11-23-c-bbbb]], from ${talk}.\n`;
    const texts = {
      [path]: note('', body),
      [`${root}/private/notes/${other}.md`]: note(),
      [`${root}/notes/2026-11-23-c-bbbb.md`]: note(),
      [`${root}/private/sessions/${talk}.md`]: session,
    };

    assert.deepEqual((await plan(texts)).namedPrivate, [other, talk]);
  });

  it('looks for secrets in all that becomes public', async () => {
    const { secrets } = await plan({ [path]: note('', 'The password is Zk3Qp9LmX2v\n') });

    assert.deepEqual(secrets, [{ kind: 'password', masked: 'Zk3Q…' }]);
  });

  it('says that a file can’t be read, or is gone', async () => {
    const { folder } = testFolder({ [path]: 'no note\n' });

    assert.equal((await planShare(folder, path)).kind, 'unreadable');
    assert.equal((await planShare(folder, path.replace('k3f9', 'zzzz'))).kind, 'missing');
  });

  it('leaves alone what can’t be changed without losing something', async () => {
    const { folder } = testFolder({ [path]: note(`session: ${talk}\nsession: ${talk}\n`) });

    assert.equal((await planShare(folder, path)).kind, 'unreadable');
  });
});

describe('planKeepPrivate', () => {
  it('moves the file as it is', async () => {
    const shared = `${root}/notes/2026-11-25-a-k3f9.md`;
    const { folder } = testFolder({ [shared]: note(`session: ${talk}\n`) });

    const result = await planKeepPrivate(folder, shared);

    const text = note(`session: ${talk}\n`);
    assert.deepEqual(result, { kind: 'planned', move: { from: shared, to: path, before: text, after: text } });
  });

  it('says that a file is gone', async () => {
    const { folder } = testFolder();

    assert.deepEqual(await planKeepPrivate(folder, `${root}/notes/x.md`), { kind: 'missing' });
  });
});
