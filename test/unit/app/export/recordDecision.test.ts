import assert from 'node:assert/strict';

import { recordDecision } from '../../../../src/app/export/recordDecision.js';
import { factsWith } from '../../support/exportFacts.js';
import { entryWith } from '../../support/sampleItems.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const entry = entryWith('a', { title: 'Quick deploys!' });

async function record({ folder }: TestFolder, item = entry): Promise<string | undefined> {
  return (await recordDecision(folder, item, { facts: factsWith({}), names: 'roles' }))?.path;
}

describe('recordDecision', () => {
  it('writes the first record', async () => {
    const test = testFolder();

    assert.equal(await record(test), 'docs/decisions/0001-quick-deploys.md');
    assert.match(test.files.text('docs/decisions/0001-quick-deploys.md'), /# Quick deploys!\n/);
  });

  it('takes the number after the highest, gaps and other files aside', async () => {
    const test = testFolder({
      'docs/decisions/0002-a.md': '',
      'docs/decisions/0041-b.md': '',
      'docs/decisions/9999.md': '',
      'docs/decisions/0050-notes.txt': '',
      'docs/decisions/README.md': '',
    });

    assert.equal(await record(test), 'docs/decisions/0042-quick-deploys.md');
  });

  it('goes on where somebody else took the very name in between', async () => {
    const test = testFolder();
    test.files.list = async () => [];
    test.files.outside('docs/decisions/0001-quick-deploys.md', 'theirs');

    assert.equal(await record(test), 'docs/decisions/0002-quick-deploys.md');
    assert.equal(test.files.text('docs/decisions/0001-quick-deploys.md'), 'theirs');
  });

  it('goes where the team’s documentation is, and never outside of the workspace folder nor among what is private', async () => {
    const test = testFolder();
    test.variables.docsDir = './handbook/';
    assert.equal(await record(test), 'handbook/decisions/0001-quick-deploys.md');

    for (const docsDir of ['../elsewhere', '.sre-onboarding/private']) {
      test.variables.docsDir = docsDir;
      assert.equal(await record(test), undefined);
    }
  });

  it('has a name for a title without letters', async () => {
    assert.equal(await record(testFolder(), entryWith('a', { title: '!?' })), 'docs/decisions/0001-decision.md');
  });
});
