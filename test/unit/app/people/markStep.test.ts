import assert from 'node:assert/strict';

import { markSteps } from '../../../../src/app/people/markStep.js';
import { readStanding } from '../../../../src/app/people/standing.js';
import { testFolder } from '../../support/testFolder.js';

const path = '.sre-onboarding/people/sam.yaml';
const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n';
const done = { status: 'done', at: '2026-11-24T10:12:00Z' } as const;

describe('markSteps', () => {
  it('writes one line per step and leaves the rest as it is', async () => {
    const text = `# mine\n${head}team: blue\nsteps:\n  get-access: { status: done, at: 2026-11-23T08:00:00Z } # at last\n`;
    const { folder, files } = testFolder({ [path]: text });

    const result = await markSteps(folder, path, [{ stepId: 'ask-why', progress: done }]);

    const after = `${text}  ask-why: { status: done, at: 2026-11-24T10:12:00Z }\n`;
    assert.deepEqual(result, { kind: 'edited', change: [{ kind: 'write', path, before: text, after }] });
    assert.equal(files.text(path), after);
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
