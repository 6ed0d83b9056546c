import assert from 'node:assert/strict';

import { testFolder } from '../../support/testFolder.js';

const path = '.sre-onboarding/checklist.yaml';

function checklistText(title: string): string {
  return `version: 1\ntitle: ${title}\nphases:\n  - id: one\n    title: One\n    steps:\n      - { id: clone, title: Clone }\n`;
}

describe('ChecklistStore', () => {
  it('shows the built-in checklist where the team has none', async () => {
    const { folder } = testFolder();

    const state = await folder.checklist.state();

    assert.equal(state.origin, 'builtIn');
    assert.equal(state.checklist?.title, 'Built in');
    assert.equal(state.broken, false);
  });

  it('shows the team’s checklist in place of the built-in one', async () => {
    const { folder } = testFolder({ [path]: checklistText('Ours') });

    const state = await folder.checklist.state();

    assert.equal(state.origin, 'team');
    assert.equal(state.checklist?.title, 'Ours');
  });

  it('begins anew after a read that failed by a bug of ours', async () => {
    const { folder, files } = testFolder({ [path]: checklistText('Ours') });
    const read = files.read.bind(files);
    files.read = () => Promise.reject(new Error('a bug'));
    await assert.rejects(folder.checklist.state(), /a bug/);

    files.read = read;

    assert.equal((await folder.checklist.state()).checklist?.title, 'Ours');
  });

  it('reads the file again when it changes, and says so', async () => {
    const { folder, files } = testFolder({ [path]: checklistText('Ours') });
    await folder.checklist.state();
    const changed = new Promise((resolve) => folder.checklist.onDidChange(resolve));

    files.outside(path, checklistText('Ours, mended'));
    await changed;

    assert.equal((await folder.checklist.state()).checklist?.title, 'Ours, mended');
  });

  it('looks again at the next occasion at a file that it was refused', async () => {
    const { folder, files } = testFolder({ [path]: checklistText('Ours') });
    files.contents.set(path, { kind: 'refused', reason: 'noAccess' });
    assert.equal((await folder.checklist.state()).broken, true);

    files.contents.delete(path);
    await folder.refresh(new Set(['.sre-onboarding/people/sam.yaml']));

    assert.equal((await folder.checklist.state()).origin, 'builtIn');
  });

  it('goes back to the built-in checklist when the team’s is deleted', async () => {
    const { folder, files } = testFolder({ [path]: 'phases: [' });
    await folder.checklist.state();
    assert.equal(folder.problems.all.size, 1);

    files.outside(path, undefined);

    assert.equal((await folder.checklist.state()).origin, 'builtIn');
    assert.equal(folder.problems.all.size, 0);
  });

  it('keeps the last good state while the file is broken, and reports where it is', async () => {
    const { folder, files } = testFolder({ [path]: checklistText('Ours') });
    await folder.checklist.state();

    files.outside(path, 'title: [Ours');

    const state = await folder.checklist.state();
    assert.equal(state.checklist?.title, 'Ours');
    assert.equal(state.broken, true);
    assert.equal(folder.problems.all.get(path)?.problems[0]?.code, 'yaml.syntax');
  });

  it('shows what can be read of a file that was broken from the beginning', async () => {
    const { folder } = testFolder({ [path]: `${checklistText('Ours')}      - { id: no-title }\n` });

    const state = await folder.checklist.state();

    assert.equal(state.broken, true);
    assert.deepEqual(
      state.checklist?.phases[0]?.steps.map(({ id }) => id),
      ['clone'],
    );
  });

  it('has no checklist while an unreadable file was never readable', async () => {
    const { folder } = testFolder({ [path]: 'title: [Ours' });

    const state = await folder.checklist.state();

    assert.equal(state.checklist, undefined);
    assert.equal(state.broken, true);
  });

  it('reports a file that is too large, or not UTF-8, and keeps the last good state', async () => {
    const { folder, files } = testFolder({ [path]: checklistText('Ours') });
    await folder.checklist.state();

    files.outside(path, { kind: 'tooLarge', sizeBytes: 5_000_000 });
    assert.equal((await folder.checklist.state()).checklist?.title, 'Ours');
    assert.equal(folder.problems.all.get(path)?.problems[0]?.code, 'file.tooLarge');

    files.outside(path, { kind: 'notUtf8', validPrefix: 'title: caf' });
    assert.equal((await folder.checklist.state()).checklist?.title, 'Ours');
    assert.deepEqual(folder.problems.all.get(path)?.problems, [
      { code: 'file.notUtf8', span: { start: 10, end: 10 }, data: {} },
    ]);
  });
});
