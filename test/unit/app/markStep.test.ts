import assert from 'node:assert/strict';

import { markSteps, undoMarks } from '../../../src/app/markStep.js';
import { readStanding } from '../../../src/app/standing.js';
import { testFolder } from '../support/testFolder.js';

const path = '.sre-onboarding/people/sam.yaml';
const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n';
const done = { status: 'done', at: '2026-11-24T10:12:00Z' } as const;

describe('markSteps', () => {
  it('writes one line per step and leaves the rest as it is', async () => {
    const text = `# mine\n${head}team: blue\nsteps:\n  get-access: { status: done, at: 2026-11-23T08:00:00Z } # at last\n`;
    const { folder, files } = testFolder({ [path]: text });

    const result = await markSteps(folder, path, [{ stepId: 'ask-why', progress: done }]);

    assert.equal(result.kind, 'edited');
    assert.equal(files.text(path), `${text}  ask-why: { status: done, at: 2026-11-24T10:12:00Z }\n`);
  });

  it('marks several steps in one edit', async () => {
    const { folder, files } = testFolder({ [path]: `${head}steps:\n` });

    await markSteps(folder, path, [
      { stepId: 'get-access', progress: done },
      { stepId: 'ask-why', progress: done },
    ]);

    assert.deepEqual(files.text(path).split('\n').slice(4, 6), [
      '  get-access: { status: done, at: 2026-11-24T10:12:00Z }',
      '  ask-why: { status: done, at: 2026-11-24T10:12:00Z }',
    ]);
  });

  it('writes nothing to a file that can’t be read', async () => {
    const { folder, files } = testFolder({ [path]: 'name: [Sam' });

    const result = await markSteps(folder, path, [{ stepId: 'ask-why', progress: done }]);

    assert.equal(result.kind, 'unreadable');
    assert.equal(files.text(path), 'name: [Sam');
  });

  it('tells when the file is gone', async () => {
    const { folder } = testFolder();

    assert.equal((await markSteps(folder, path, [{ stepId: 'ask-why', progress: done }])).kind, 'missing');
  });
});

describe('undoMarks', () => {
  it('brings the file back to the letter', async () => {
    const text = `${head}steps:\n  get-access: { status: blocked, reason: no badge, ticket: 42 } # still\n`;
    const { folder, files } = testFolder({ [path]: text });
    const edit = await markSteps(folder, path, [{ stepId: 'get-access', progress: done }]);
    assert.ok(edit.kind === 'edited');
    assert.notEqual(files.text(path), text);

    assert.equal(await undoMarks(folder, path, edit), 'undone');

    assert.equal(files.text(path), text);
  });

  it('leaves a file alone that was changed since', async () => {
    const { folder, files } = testFolder({ [path]: `${head}steps:\n` });
    const edit = await markSteps(folder, path, [{ stepId: 'get-access', progress: done }]);
    assert.ok(edit.kind === 'edited');
    files.outside(path, `${edit.after}# theirs\n`);

    assert.equal(await undoMarks(folder, path, edit), 'changed');

    assert.equal(files.text(path), `${edit.after}# theirs\n`);
  });
});

describe('readStanding', () => {
  it('says how far the person is, and what is next', async () => {
    const { folder } = testFolder(
      { [path]: `${head}steps:\n  get-access: { status: done }\n` },
      { email: 'sam@example.com' },
    );

    const { me, overview } = await readStanding(folder);

    assert.equal(me?.person?.name, 'Sam');
    assert.deepEqual([overview?.done, overview?.total, overview?.next?.step.id], [1, 2, 'ask-why']);
  });

  it('shows the checklist before the person has started, without due dates', async () => {
    const { folder } = testFolder();

    const { me, overview } = await readStanding(folder);

    assert.equal(me, undefined);
    assert.deepEqual([overview?.done, overview?.total, overview?.next?.step.id], [0, 2, 'get-access']);
  });

  it('follows the person’s file and tells its listeners', async () => {
    const { folder, files } = testFolder({ [path]: head }, { email: 'sam@example.com' });
    await readStanding(folder);
    const changed = new Promise<void>((resolve) => folder.onDidChangeStanding(resolve));

    files.outside(path, `${head}steps:\n  get-access: { status: done }\n`);
    await changed;

    assert.equal((await readStanding(folder)).overview?.done, 1);
  });
});
