import assert from 'node:assert/strict';

import type { Step, Theme } from '../../../../src/core/checklist/checklist.js';
import { toChecklistEntry, toStepEntry, toThemeEntries } from '../../../../src/core/checklist/checklistEntry.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { defaultThemes } from '../../../../src/core/checklist/themes.js';

function stepOf(yaml: string): Step {
  const { checklist } = parseChecklist(`title: T\nphases:\n  - id: p\n    title: P\n    steps:\n      - ${yaml}\n`);
  const [step] = checklist?.phases[0]?.steps ?? [];
  assert.ok(step, yaml);
  return step;
}

/** The keys that would be written. */
function written(entry: object): readonly string[] {
  return Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [key]));
}

describe('toStepEntry', () => {
  it('writes nothing that goes without saying', () => {
    assert.deepEqual(written(toStepEntry(stepOf('{ id: a, title: A, owner: me, optional: false, links: [] }'))), [
      'id',
      'title',
    ]);
  });

  it('writes what a person set, in the order of the file', () => {
    const entry = toStepEntry(
      stepOf(
        '{ id: a, optional: true, owner: buddy, due: 0, guide: Read., title: A, actions: [{ title: T, run: x }] }',
      ),
    );

    assert.deepEqual(written(entry), ['id', 'title', 'guide', 'due', 'owner', 'actions', 'optional']);
    assert.equal(entry['due'], 0);
  });

  it('writes every kind of check as the file has it', () => {
    const checks = ['{ file: "*.md" }', '{ run: npm test }', '{ commits: 2, paths: [src] }', '{ extension: a.b }'];

    for (const check of checks) {
      const step = stepOf(`{ id: a, title: A, verify: [${check}] }`);

      const entry = JSON.stringify(toStepEntry(step)['verify']);

      assert.deepEqual(stepOf(`{ id: a, title: A, verify: ${entry} }`).checks, step.checks);
      assert.equal(step.checks.length, 1, check);
    }
  });
});

describe('toThemeEntries', () => {
  it('writes known themes by their ids', () => {
    assert.deepEqual(
      toThemeEntries(defaultThemes),
      defaultThemes.map(({ id }) => id),
    );
  });

  it('writes all themes in full where one has another title', () => {
    const [first, second] = defaultThemes;
    assert.ok(first && second);
    const renamed: Theme = { ...first, title: 'Our own' };

    assert.deepEqual(toThemeEntries([renamed, second]), [
      { id: first.id, title: 'Our own', words: first.words },
      { id: second.id, title: second.title, words: second.words },
    ]);
  });
});

describe('toChecklistEntry', () => {
  it('writes the version, and leaves out a title and roles that are empty', () => {
    const entry = toChecklistEntry({ title: '', themes: defaultThemes, roles: [], phases: [] });

    assert.deepEqual(written(entry), ['version', 'themes', 'phases']);
    assert.equal(entry['version'], 1);
  });
});
