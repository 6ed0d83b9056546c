import assert from 'node:assert/strict';

import {
  type ExportPlan,
  pathBeside,
  planCsv,
  planRoadmap,
  UnreadableTarget,
} from '../../../../src/app/export/planExport.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { writeExport } from '../../../../src/app/export/writeExport.js';
import { FileFailure } from '../../../../src/app/ports.js';
import type { Audience } from '../../../../src/core/export/exportFacts.js';
import { factsWith } from '../../support/exportFacts.js';
import { entryWith } from '../../support/sampleItems.js';
import { roadmapPath } from '../../../../src/app/roadmap/roadmapPath.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const facts = factsWith({ entries: [entryWith('a', { title: 'Quick deploys', horizon: 'now' })] });

function plan({ folder }: TestFolder, audience: Audience = 'everyone', path = 'ROADMAP.md'): Promise<ExportPlan> {
  return planRoadmap(folder, facts, { path, choice: { audience, names: 'roles' } });
}

async function exportOnce(test: TestFolder, audience: Audience = 'everyone'): Promise<void> {
  assert.notEqual(await writeExport(test.folder, (await plan(test, audience)).files), 'changed');
}

describe('roadmapPath', () => {
  it('is what the setting says, ROADMAP.md without one', () => {
    const { folder, variables } = testFolder();
    assert.equal(roadmapPath(folder), 'ROADMAP.md');

    variables.roadmapFile = './docs/plan.md';

    assert.equal(roadmapPath(folder), 'docs/plan.md');
  });

  it('is nowhere outside of the workspace folder, nor among what is private', () => {
    const { folder, variables } = testFolder();

    for (const setting of [
      '../ROADMAP.md',
      '/etc/ROADMAP.md',
      'C:\\ROADMAP.md',
      'a/../../b.md',
      '.sre-onboarding/private/b.md',
    ]) {
      variables.roadmapFile = setting;
      assert.equal(roadmapPath(folder), undefined);
    }
  });
});

describe('planRoadmap', () => {
  it('plans Markdown and HTML beside it, and writes nothing', async () => {
    const test = testFolder();

    const { files } = await plan(test, 'everyone', 'docs/plan.md');

    assert.deepEqual(
      files.map(({ path, existing, isByHand }) => ({ path, existing, isByHand })),
      [
        { path: 'docs/plan.md', existing: undefined, isByHand: false },
        { path: 'docs/plan.html', existing: undefined, isByHand: false },
      ],
    );
    assert.match(files[0]?.text ?? '', /### Quick deploys/);
    assert.match(files[1]?.text ?? '', /<h3>Quick deploys<\/h3>/);
    assert.equal(test.files.contents.size, 0);
  });

  it('knows its own exports again, and for whom they were', async () => {
    const test = testFolder();
    await exportOnce(test, 'leadership');

    const { files, lastAudience } = await plan(test);

    assert.deepEqual(
      files.map(({ isByHand }) => isByHand),
      [false, false],
    );
    assert.equal(lastAudience, 'leadership');
    assert.match(files[0]?.text ?? '', /## What changed since 24 November 2026\n\nNothing changed\./);
  });

  it('comes out the same twice', async () => {
    const test = testFolder();
    await exportOnce(test);
    await exportOnce(test);
    const before = test.files.text('ROADMAP.md');

    await exportOnce(test);

    assert.equal(test.files.text('ROADMAP.md'), before);
  });

  for (const path of ['ROADMAP.md', 'ROADMAP.html']) {
    it(`knows that ${path} was changed by hand`, async () => {
      const test = testFolder();
      await exportOnce(test);
      test.files.outside(path, test.files.text(path).replace('Quick deploys', 'Slow deploys'));

      const { files } = await plan(test);

      assert.deepEqual(
        files.filter(({ isByHand }) => isByHand).map((file) => file.path),
        [path],
      );
    });
  }

  it('takes a roadmap that was there before for one by hand, even an empty one', async () => {
    for (const text of ['', '# Our plans\n']) {
      const { files } = await plan(testFolder({ 'ROADMAP.md': text }));

      assert.deepEqual(
        files.map(({ isByHand }) => isByHand),
        [true, false],
      );
    }
  });

  it('still tells what changed since an export that was edited by hand', async () => {
    const test = testFolder();
    await exportOnce(test);
    test.files.outside('ROADMAP.md', test.files.text('ROADMAP.md').replace('# Infra', '# Our infra'));

    const { files } = await plan(test);

    assert.match(files[0]?.text ?? '', /## What changed since/);
  });

  it('refuses a file that nobody can read', async () => {
    const test = testFolder();
    test.files.outside('ROADMAP.html', { kind: 'notUtf8', validPrefix: '' });

    await assert.rejects(plan(test), (error) => error instanceof UnreadableTarget && error.path === 'ROADMAP.html');
  });
});

describe('planCsv', () => {
  it('plans a table beside the roadmap, and replaces none that differs without being asked', async () => {
    const { folder } = testFolder({ 'ROADMAP.csv': 'mine' });

    const { files } = await planCsv(folder, facts, { path: 'ROADMAP.md', names: 'roles' });

    assert.deepEqual(
      files.map(({ path, isByHand }) => [path, isByHand]),
      [['ROADMAP.csv', true]],
    );
  });

  it('asks for nothing where the table is the same', async () => {
    const test = testFolder();
    const target = { path: 'ROADMAP.md', names: 'roles' } as const;
    await writeExport(test.folder, (await planCsv(test.folder, facts, target)).files);

    const { files } = await planCsv(test.folder, facts, target);

    assert.equal(files[0]?.isByHand, false);
  });
});

describe('pathBeside', () => {
  it('adds to the name, and passes by what was written by hand', async () => {
    const test = testFolder({ 'docs/plan-export.md': '# Mine\n', 'docs/plan-export-2.html': '<p>mine' });

    assert.equal(await pathBeside(test.folder, 'docs/plan.md', 'export'), 'docs/plan-export-3.md');
    assert.equal(await pathBeside(test.folder, 'docs/plan.md', 'leadership'), 'docs/plan-leadership.md');
    assert.equal(await pathBeside(test.folder, 'docs.d/plan', 'export'), 'docs.d/plan-export');
  });

  it('takes the file again that an export made', async () => {
    const test = testFolder();
    await writeExport(test.folder, (await plan(test, 'leadership', 'ROADMAP-leadership.md')).files);

    assert.equal(await pathBeside(test.folder, 'ROADMAP.md', 'leadership'), 'ROADMAP-leadership.md');
  });
});

describe('writeExport', () => {
  it('writes all files, and takes them back as they were', async () => {
    const test = testFolder({ 'ROADMAP.md': '# Mine\n' });
    const { files } = await plan(test);

    const change = await writeExport(test.folder, files);

    assert.match(test.files.text('ROADMAP.md'), /Quick deploys/);
    assert.ok(change !== 'changed');
    assert.equal(await undoChange(test.folder, change, neverAsked), 'undone');
    assert.deepEqual([...test.files.contents.keys()], ['ROADMAP.md']);
    assert.equal(test.files.text('ROADMAP.md'), '# Mine\n');
  });

  it('writes nothing where a file changed since it was shown', async () => {
    const test = testFolder();
    await exportOnce(test);
    const { files } = await plan(test, 'engineers');
    const before = test.files.text('ROADMAP.md');
    test.files.outside('ROADMAP.html', 'edited');

    assert.equal(await writeExport(test.folder, files), 'changed');
    assert.equal(test.files.text('ROADMAP.md'), before);
    assert.equal(test.files.text('ROADMAP.html'), 'edited');
  });

  it('writes nothing over a file that is there by now', async () => {
    const test = testFolder();
    const { files } = await plan(test);
    test.files.outside('ROADMAP.html', 'new');

    assert.equal(await writeExport(test.folder, files), 'changed');
    assert.deepEqual([...test.files.contents.keys()], ['ROADMAP.html']);
  });

  it('takes back what was written where the file system refuses', async () => {
    const test = testFolder();
    const { files } = await plan(test);
    const [first, second] = files;
    assert.ok(first && second);
    const create = test.files.create.bind(test.files);
    test.files.create = async (path, text) => {
      if (path === second.path) throw new FileFailure('noSpace', path);
      return create(path, text);
    };

    await assert.rejects(writeExport(test.folder, files), FileFailure);
    assert.equal(test.files.contents.size, 0);
  });
});
