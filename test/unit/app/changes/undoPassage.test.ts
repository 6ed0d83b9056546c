import assert from 'node:assert/strict';

import type { PassageStep, WriteStep } from '../../../../src/app/changes/change.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import type { FilePath } from '../../../../src/app/ports.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const made = '.sre-onboarding/notes/made.md';
const sheet = '.sre-onboarding/sessions/sheet.md';
const creation: WriteStep = { kind: 'write', path: made, before: undefined, after: 'x\n' };
const link: PassageStep = { kind: 'passage', path: sheet, without: (now) => now.replace(' (link)', '') };

describe('undoChange of a passage', () => {
  it('takes it out of whatever the file says by then', async () => {
    const { folder, files } = testFolder({ [sheet]: 'It is slow (link)\n' });
    files.outside(sheet, 'It is slow (link)\nIt is old\n');

    assert.equal(await undoChange(folder, [link], neverAsked), 'undone');

    assert.equal(files.text(sheet), 'It is slow\nIt is old\n');
  });

  it('takes it out on top of what others write in the same moment', async () => {
    const { folder, files } = testFolder({ [sheet]: 'It is slow (link)\n' });
    files.beforeReplace = () => {
      files.beforeReplace = () => undefined;
      files.outside(sheet, 'It is slow (link)\nIt is old\n');
    };

    assert.equal(await undoChange(folder, [link], neverAsked), 'undone');

    assert.equal(files.text(sheet), 'It is slow\nIt is old\n');
  });

  it('is done where the passage, or the whole file, is gone', async () => {
    const { folder, files } = testFolder({ [sheet]: 'It is slow\n' });

    assert.equal(await undoChange(folder, [link], neverAsked), 'undone');
    files.outside(sheet, undefined);
    assert.equal(await undoChange(folder, [link], neverAsked), 'undone');
  });

  it('leaves a file that it can’t be taken out of', async () => {
    const { folder, files } = testFolder({ [sheet]: 'scribble\n' });

    assert.equal(await undoChange(folder, [{ ...link, without: () => undefined }], neverAsked), 'changed');

    assert.equal(files.text(sheet), 'scribble\n');
  });

  it('comes after all other files, wherever it is among the steps', async () => {
    const kept: FilePath[] = [];
    const { folder } = testFolder({ [made]: 'theirs\n', [sheet]: 'x\n' });
    const first: PassageStep = {
      ...link,
      without: (now, keptFiles) => {
        kept.push(...keptFiles);
        return now;
      },
    };

    await undoChange(folder, [first, creation, first], neverAsked);

    assert.deepEqual(kept, [made, made]);
  });
});
