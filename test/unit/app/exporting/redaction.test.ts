import assert from 'node:assert/strict';

import { planCsv, planRoadmap } from '../../../../src/app/exporting/planExport.js';
import { readExportFacts } from '../../../../src/app/exporting/readExportFacts.js';
import { recordDecision } from '../../../../src/app/exporting/recordDecision.js';
import { audiences, type NamePolicy } from '../../../../src/core/export/exportFacts.js';
import { formatIssue } from '../../../../src/core/export/formatIssue.js';
import { formatIssueAddress } from '../../../../src/core/export/issueAddress.js';
import { plantedFiles } from '../../support/plantedFiles.js';
import { namesFoundIn, plantedPeople } from '../../support/plantedNames.js';
import { testFolder } from '../../support/testFolder.js';

/** Every text that can leave an onboarding in which forty people are mentioned everywhere. */
async function exportAll(names: NamePolicy): Promise<ReadonlyMap<string, string>> {
  const { folder } = testFolder(plantedFiles());
  const { facts } = await readExportFacts(folder);
  const texts = new Map<string, string>();
  for (const audience of audiences) {
    const plan = await planRoadmap(folder, facts, { path: 'ROADMAP.md', choice: { audience, names } });
    for (const { path, text } of plan.files) texts.set(`${audience} ${path}`, text);
  }
  const [csv] = (await planCsv(folder, facts, { path: 'ROADMAP.md', names })).files;
  texts.set('CSV', csv?.text ?? '');
  for (const entry of facts.entries) {
    const record = await recordDecision(folder, entry, { facts, names });
    texts.set(`decision ${entry.id}`, `${record?.path}\n${record?.text}`);
    const issue = formatIssue(entry, facts, names);
    const { url } = formatIssueAddress('https://git.example.com/a/b', 'github', issue);
    texts.set(`issue ${entry.id}`, `${issue.title}\n${issue.body}\n${decodeURIComponent(url)}`);
  }
  return texts;
}

describe('an export for which roles were asked for', function () {
  this.timeout(60_000);

  it('tells none of forty names, in no form, to no audience', async () => {
    const texts = await exportAll('roles');

    const found = [...texts].flatMap(([what, text]) => namesFoundIn(text).map((name) => `${what}: ${name}`));

    assert.equal(plantedPeople.length, 40);
    assert.equal(texts.size, 3 * 2 + 1 + 2 * 40);
    assert.deepEqual(found, []);
  });

  it('would be found out: with names as they are, every one of them is there', async () => {
    const texts = await exportAll('names');

    const found = new Set(namesFoundIn(texts.get('engineers ROADMAP.md') ?? ''));

    assert.deepEqual(
      plantedPeople.map(({ name }) => name).filter((name) => !found.has(name)),
      [],
    );
  });

  it('never tells anything of private notes', async () => {
    for (const text of (await exportAll('names')).values()) {
      assert.doesNotMatch(text, /Only between us|Unspeakable/);
    }
  });
});
