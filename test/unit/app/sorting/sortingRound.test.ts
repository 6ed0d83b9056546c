import assert from 'node:assert/strict';

import { FileFailure } from '../../../../src/app/ports.js';
import { beginSorting, type SortingRound } from '../../../../src/app/sorting/sortingRound.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const folderPath = '.sre-onboarding/notes';

function note(title: string, day: number, more = ''): string {
  return `---\ntitle: ${title}\nkind: risk\n${more}created: 2026-11-0${day}T10:00:00Z\n---\n`;
}

const texts = {
  [`${folderPath}/a.md`]: note('Rollouts hang', 1),
  [`${folderPath}/b.md`]: note('Restores are untested', 2, 'severity: 2\n'),
  [`${folderPath}/c.md`]: note('Sorted already', 3, 'theme: compute\n'),
  [`${folderPath}/broken.md`]: 'scribble\n',
};

function at(round: SortingRound): string {
  const { state } = round;
  return state ? `${state.file.note.title}: ${state.stage}, ${state.leftCount} left` : 'at its end';
}

describe('SortingRound', () => {
  it('asks for theme and severity of every note without a theme, the newest first', async () => {
    const { folder, files } = testFolder(texts);

    const round = await beginSorting(folder);
    const seen = [at(round)];
    await round.chooseTheme('database');
    seen.push(at(round));
    await round.chooseSeverity(3);
    seen.push(at(round));
    await round.chooseTheme('compute');
    await round.chooseSeverity(undefined);
    seen.push(at(round));

    assert.deepEqual(seen, [
      'Restores are untested: theme, 2 left',
      'Restores are untested: severity, 2 left',
      'Rollouts hang: theme, 1 left',
      'at its end',
    ]);
    assert.match(files.text(`${folderPath}/b.md`), /severity: 3\n[^]*theme: database\n/);
    assert.doesNotMatch(files.text(`${folderPath}/a.md`), /severity/);
    assert.equal(round.sortedCount, 2);
  });

  it('suggests a theme, and learns from what is chosen', async () => {
    const { folder } = testFolder({
      '.sre-onboarding/checklist.yaml':
        'title: Ours\nthemes: [compute, database]\nphases: [{ id: a, title: A, steps: [{ id: b, title: B }] }]\n',
      [`${folderPath}/a.md`]: note('Invoices arrive late', 1),
      [`${folderPath}/b.md`]: note('Invoices arrive twice', 2),
    });

    const round = await beginSorting(folder);
    assert.equal(round.state?.suggestion, undefined);
    await round.chooseTheme('database');
    await round.chooseSeverity(undefined);

    assert.deepEqual(round.state?.suggestion, { theme: 'database', word: 'invoices', noteCount: 1 });
  });

  it('keeps the severity that a note has', async () => {
    const { folder, files } = testFolder(texts);
    const round = await beginSorting(folder);

    await round.chooseTheme('database');
    await round.chooseSeverity(undefined);

    assert.match(files.text(`${folderPath}/b.md`), /^severity: 2$/m);
  });

  it('skips a note and leaves it as it is', async () => {
    const { folder, files } = testFolder(texts);
    const round = await beginSorting(folder);

    await round.skip();

    assert.equal(at(round), 'Rollouts hang: theme, 1 left');
    assert.equal(files.text(`${folderPath}/b.md`), texts[`${folderPath}/b.md`]);
    assert.deepEqual([round.sortedCount, round.change], [0, []]);
  });

  it('takes choices back one by one, to the letter', async () => {
    const { folder, files } = testFolder(texts);
    const round = await beginSorting(folder);
    await round.chooseTheme('database');
    await round.chooseSeverity(1);
    await round.skip();

    const seen: string[] = [];
    while (round.canUndo) {
      assert.equal(await round.undo(neverAsked), 'undone');
      seen.push(at(round));
    }

    assert.deepEqual(seen, [
      'Rollouts hang: theme, 1 left',
      'Restores are untested: severity, 2 left',
      'Restores are untested: theme, 2 left',
    ]);
    assert.equal(files.text(`${folderPath}/b.md`), texts[`${folderPath}/b.md`]);
    assert.equal(await round.undo(neverAsked), 'undone');
  });

  it('keeps what somebody changed since, and says so', async () => {
    const { folder, files } = testFolder(texts);
    const round = await beginSorting(folder);
    await round.chooseTheme('database');
    const path = `${folderPath}/b.md`;
    await files.replace(path, files.text(path), note('By hand', 2));

    assert.equal(await round.undo(neverAsked), 'changed');
    assert.equal(files.text(path), note('By hand', 2));
  });

  it('goes on without notes that are gone, or were sorted by somebody else', async () => {
    const { folder, files } = testFolder({ ...texts, [`${folderPath}/d.md`]: note('Newest', 4) });
    const round = await beginSorting(folder);
    const [gone, sorted] = [`${folderPath}/d.md`, `${folderPath}/b.md`];
    await files.remove(gone, files.text(gone));
    await files.replace(sorted, files.text(sorted), note('Restores', 2, 'theme: database\n'));
    await folder.refresh(new Set([sorted]));

    assert.equal(await round.chooseTheme('compute'), 'left');

    assert.equal(at(round), 'Rollouts hang: theme, 1 left');
  });

  it('stays where it is when the file system refuses', async () => {
    const { folder, files } = testFolder(texts);
    const round = await beginSorting(folder);
    files.read = async (path) => {
      throw new FileFailure('readOnly', path);
    };

    await assert.rejects(round.chooseTheme('compute'), FileFailure);
    assert.equal(at(round), 'Restores are untested: theme, 2 left');
  });

  it('does nothing at its end', async () => {
    const { folder } = testFolder({});
    const round = await beginSorting(folder);

    assert.equal(at(round), 'at its end');
    assert.equal(await round.chooseTheme('compute'), 'done');
    assert.equal(await round.chooseSeverity(1), 'done');
    assert.equal(round.canUndo, false);
  });
});
