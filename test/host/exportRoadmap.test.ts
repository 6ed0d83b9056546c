import { assert } from 'chai';

import { undoChange } from '../../src/app/changes/undoChange';
import { planRoadmap } from '../../src/app/export/planExport';
import { readExportFacts } from '../../src/app/export/readExportFacts';
import { writeExport } from '../../src/app/export/writeExport';
import { neverAsked } from '../support/changes';
import { openOnboarding } from '../support/host/onboardingWorld';
import { readText, remove, writeFile } from '../support/host/workspaceFile';

const root = 'exported';

describe('exporting the roadmap', () => {
  afterEach(() => remove(root));

  it('writes both files in this host, without a name and without HTML of anybody’s', async () => {
    await writeFile(
      `${root}/roadmap/2026-11-24-deploys-k3f9.md`,
      '---\ntitle: Deploys for Priya\nhorizon: now\nowner: Priya Rao\n---\n## Problem\n\n*Slow* <b>&amp; dull</b>, says **Priya**.\n\n| a |\n| - |\n| b |\n',
    );
    const folder = openOnboarding(root);
    const { facts } = await readExportFacts(folder);

    const choice = { audience: 'engineers', names: 'roles' } as const;
    const { files } = await planRoadmap(folder, facts, { path: `${root}/ROADMAP.md`, choice });
    const change = await writeExport(folder, files);

    const [markdown, html] = [await readText(`${root}/ROADMAP.md`), await readText(`${root}/ROADMAP.html`)];
    assert.include(markdown, '### Deploys for a colleague');
    assert.include(markdown, '_Slow_ & dull, says **a colleague**.');
    assert.include(html, '<p><em>Slow</em> &#x26; dull, says <strong>a colleague</strong>.</p>');
    assert.include(html, '<th scope="col">a</th>');
    assert.notMatch(markdown + html, /Priya|Rao/);
    assert.ok(change !== 'changed' && (await undoChange(folder, change, neverAsked)) === 'undone');
  });
});
