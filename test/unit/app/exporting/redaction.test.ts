import assert from 'node:assert/strict';

import { planCsv, planRoadmap } from '../../../../src/app/export/planExport.js';
import { readExportFacts } from '../../../../src/app/export/readExportFacts.js';
import { recordDecision } from '../../../../src/app/export/recordDecision.js';
import { audiences, type NamePolicy } from '../../../../src/core/export/exportFacts.js';
import { formatCsv } from '../../../../src/core/export/formatCsv.js';
import { formatIssue } from '../../../../src/core/export/formatIssue.js';
import { formatRoadmap } from '../../../../src/core/export/formatRoadmap.js';
import { formatIssueAddress } from '../../../../src/core/export/issueAddress.js';
import { plantedFiles } from '../../support/plantedFiles.js';
import { namesFoundIn, plantedPeople } from '../../support/plantedNames.js';
import { itemWith } from '../../support/sampleItems.js';
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
    texts.set(`decision ${entry.id}`, `${record?.path}\n${record?.change[0].after}`);
    const issue = formatIssue(entry, facts, names);
    const { url } = formatIssueAddress('https://git.example.com/a/b', 'github', issue);
    texts.set(`issue ${entry.id}`, `${issue.title}\n${issue.body}\n${decodeURIComponent(url)}`);
  }
  return texts;
}

describe('an export for which roles were asked for', () => {
  let asRoles: ReadonlyMap<string, string>;
  let asNames: ReadonlyMap<string, string>;

  before(async () => {
    asRoles = await exportAll('roles');
    asNames = await exportAll('names');
  });

  it('tells none of forty names, in no form, to no audience', () => {
    const found = [...asRoles].flatMap(([what, text]) => namesFoundIn(text).map((name) => `${what}: ${name}`));

    assert.equal(plantedPeople.length, 40);
    assert.equal(asRoles.size, 3 * 2 + 1 + 2 * 40);
    assert.deepEqual(found, []);
  });

  it('would be found out: with names as they are, every one of them is there', () => {
    const found = new Set(namesFoundIn(asNames.get('engineers ROADMAP.md') ?? ''));

    assert.deepEqual(
      plantedPeople.map(({ name }) => name).filter((name) => !found.has(name)),
      [],
    );
  });

  it('never tells anything of private notes', () => {
    for (const text of [...asNames.values(), ...asRoles.values()]) {
      assert.doesNotMatch(text, /Only between us|Unspeakable/);
    }
  });

  it('leaves ordinary text as it is, though forty people are known', async () => {
    const control = { id: 'control', item: itemWith({ title: controlTitle, horizon: 'now', body: controlBody }) };
    const { folder } = testFolder(plantedFiles());
    const { facts } = await readExportFacts(folder);
    const alone = { ...facts, entries: [control] };

    for (const audience of audiences) {
      const redacted = formatRoadmap(alone, { audience, names: 'roles' }, undefined);
      const kept = formatRoadmap(alone, { audience, names: 'names' }, undefined);

      assert.equal(withoutFooter(redacted.markdown), withoutFooter(kept.markdown));
      assert.equal(withoutFooter(redacted.html), withoutFooter(kept.html));
    }
    assert.deepEqual(formatIssue(control, facts, 'roles'), formatIssue(control, facts, 'names'));
    assert.equal(formatCsv(alone, 'roles'), formatCsv(alone, 'names'));
  });
});

const controlTitle = 'Will the queue hold? Mark what may fail';

const controlBody = `## Problem

The bill rose to a grand total; we will mark it in May, by the grace of a wide world of young engineers at home.
Mark the release as done. May be slow. Will it be? Grace period: 30 seconds. Rose to 40 %. Toys and trade are ordinary.
Support, the platform team and customers wait. See \`Math.max(1, will)\`, \`mark/down.ts\`, @types/node, git@github.com:a/b.git.

## What users gain

The blue/green deploy takes five minutes. Jane Austen wrote of pride, and Kubernetes is Greek for a helmsman.

## Approach

\`\`\`ts
const max = pool.max; // may grow, will shrink
\`\`\`
`;

/** An export but for what says how people are named, and the stamp, which holds a hash of all. */
function withoutFooter(text: string): string {
  return text.replace(/(?:---\n\n_Generated|<footer>)[^]*$/, '');
}
