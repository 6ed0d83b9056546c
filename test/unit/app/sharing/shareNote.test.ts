import assert from 'node:assert/strict';

import { applyMove } from '../../../../src/app/changes/applyChange.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { followShared, planKeepPrivate, planShare, type SharePlan } from '../../../../src/app/sharing/shareNote.js';
import { privatePlace } from '../../support/privatePlace.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

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
      kind: 'move',
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

describe('sharing a note whose title was another one when it was private', () => {
  const old = '2026-11-25-lee-may-leave-k3f9';
  const id = '2026-11-25-staffing-k3f9';
  const secretPath = `${root}/private/notes/${old}.md`;
  const sheet = `${root}/private/sessions/2026-11-25-lee-0000.md`;
  const head = '---\ntitle: Lee\nkind: pairing\ndate: 2026-11-25\n---\n';
  const texts = {
    [secretPath]: `---\ntitle: Staffing\ncreated: 2026-11-25T14:03:11Z\n---\nSee [[${old}]].\n`,
    [sheet]: `${head}\n- He said it ([noted](../notes/${old}.md))\n`,
    [`${root}/private/notes/2026-11-26-b-0000.md`]: note('', `Like [[${old}]], not [[${old}x]]\n`),
  };

  async function share(
    more: Readonly<Record<string, string>> = {},
  ): Promise<TestFolder & { readonly plan: SharePlan }> {
    const world = testFolder({ ...texts, ...more });
    const result = await planShare(world.folder, secretPath);
    assert.ok(result.kind === 'planned');
    assert.deepEqual(await applyMove(world.folder, result.plan.move, 'shared'), [result.plan.move]);
    return { ...world, plan: result.plan };
  }

  it('names its file after the title that is shared, and says which name it gives up', async () => {
    const { plan: planned, files } = await share();

    assert.equal(planned.move.to, `${root}/notes/${id}.md`);
    assert.equal(planned.oldId, old);
    assert.match(files.text(planned.move.to), new RegExp(`See \\[\\[${id}\\]\\]`));
    assert.doesNotMatch(planned.move.to + planned.move.after, /lee|leave/);
  });

  it('lets all that names it follow', async () => {
    const { folder, files, plan: planned } = await share();

    const { change } = await followShared(folder, planned);

    assert.equal(change.length, 2);
    assert.match(files.text(sheet), new RegExp(`noted\\]\\(../../notes/${id}\\.md`));
    assert.match(
      files.text(`${root}/private/notes/2026-11-26-b-0000.md`),
      new RegExp(`Like \\[\\[${id}\\]\\], not \\[\\[${old}x`),
    );
    const shared = [...files.contents.keys()].filter((file) => !folder.layout.isPrivate(file));
    assert.doesNotMatch(shared.map((file) => files.text(file)).join(), /lee/);
  });

  it('takes all of that back', async () => {
    const { folder, files, plan: planned } = await share();
    const { change } = await followShared(folder, planned);

    assert.equal(await undoChange(folder, [planned.move, ...change], () => privatePlace(folder)), 'undone');

    for (const [file, text] of Object.entries(texts)) assert.equal(files.text(file), text);
  });

  it('keeps the name that a shared file names: it is public already, and links hold', async () => {
    const item = `${root}/roadmap/2026-11-26-c-0000.md`;

    const { plan: planned } = await share({ [item]: `---\ntitle: C\nevidence: [${old}]\n---\n` });

    assert.equal(planned.move.to, `${root}/notes/${old}.md`);
    assert.equal(planned.oldId, undefined);
  });

  it('is in nobody’s way', async () => {
    const world = testFolder({ ...texts, [`${root}/notes/${id}.md`]: 'mine\n' });
    const result = await planShare(world.folder, secretPath);
    assert.ok(result.kind === 'planned');

    assert.equal(await applyMove(world.folder, result.plan.move, 'shared'), 'exists');

    assert.equal(world.files.text(`${root}/notes/${id}.md`), 'mine\n');
    assert.equal(world.files.text(secretPath), texts[secretPath]);
  });

  it('gives a file of any name a name like all others', async () => {
    const odd = `${root}/private/notes/Lee may leave.md`;
    const { folder } = testFolder({ [odd]: '---\ntitle: Staffing\n---\n' });

    const result = await planShare(folder, odd);

    assert.ok(result.kind === 'planned');
    assert.match(result.plan.move.to, /\/notes\/2026-11-24-staffing-[0-9a-z]{4}\.md$/);
  });

  it('takes no name for public that is a step’s, which shared files name for another reason', async () => {
    const odd = `${root}/private/notes/open-notebook.md`;
    const other = `${root}/notes/2026-11-26-d-0000.md`;
    const { folder } = testFolder({ [odd]: '---\ntitle: Staffing\n---\n', [other]: note('step: open-notebook\n') });

    const result = await planShare(folder, odd);

    assert.ok(result.kind === 'planned');
    assert.match(result.plan.move.to, /\/notes\/2026-11-24-staffing-[0-9a-z]{4}\.md$/);
  });
});

describe('planKeepPrivate', () => {
  it('moves the file as it is', async () => {
    const shared = `${root}/notes/2026-11-25-a-k3f9.md`;
    const { folder } = testFolder({ [shared]: note(`session: ${talk}\n`) });

    const result = await planKeepPrivate(folder, shared);

    const text = note(`session: ${talk}\n`);
    assert.deepEqual(result, {
      kind: 'planned',
      move: { kind: 'move', from: shared, to: path, before: text, after: text },
    });
  });

  it('says that a file is gone', async () => {
    const { folder } = testFolder();

    assert.deepEqual(await planKeepPrivate(folder, `${root}/notes/x.md`), {
      kind: 'missing',
    });
  });
});
