import assert from 'node:assert/strict';

import { planAddedToBuiltIn, planAddedToFile, planAlone } from '../../../../src/app/import/planImport.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';

const imported = importMarkdown('# A\n\n- [x] B\n- [x] One\n', { fallbackTitle: '' });

function idsIn(text: string): readonly string[] {
  return (parseChecklist(text).checklist?.phases ?? []).flatMap(({ steps }) => steps.map(({ id }) => id));
}

describe('planAlone', () => {
  it('plans a checklist of nothing else', () => {
    assert.deepEqual(idsIn(planAlone(imported).text), ['b', 'one']);
  });
});

describe('planAddedToBuiltIn', () => {
  it('plans a copy of the built-in checklist with the import in it', () => {
    const plan = planAddedToBuiltIn(checklistOf(phaseOf('a', stepWith('b', { title: 'B' }))), imported);

    assert.deepEqual(idsIn(plan.text), ['b', 'one']);
    assert.deepEqual(plan.counts, { imported: 1, merged: 1, leftOut: 0 });
  });
});

describe('planAddedToFile', () => {
  const ours = 'phases:\n  - id: a\n    title: A\n    steps:\n      - { id: bee, title: B } # why\n';

  it('adds to the team’s own text', () => {
    const plan = planAddedToFile(ours, imported);

    assert.equal(plan?.text, `${ours}      - id: one\n        title: One\n`);
    assert.deepEqual(plan.checkedStepIds, ['bee', 'one']);
    assert.deepEqual(plan.counts, { imported: 1, merged: 1, leftOut: 0 });
  });

  it('writes a file anew that nothing can be put into, where nothing is lost by it', () => {
    const flow =
      'version: 1\nthemes: [compute, database, observability]\nphases: [{ id: a, title: A, steps: [{ id: bee, title: B }] }]\n';

    assert.deepEqual(idsIn(planAddedToFile(flow, imported)?.text ?? ''), ['bee', 'one']);
    assert.equal(planAddedToFile(`# ours\n${flow}`, imported), undefined);
    assert.equal(planAddedToFile(`mood: good\n${flow}`, imported), undefined);
  });

  it('leaves a file with problems alone', () => {
    assert.equal(planAddedToFile(`${ours}      - { id: bee, title: Again }\n`, imported), undefined);
    assert.equal(planAddedToFile('a: [', imported), undefined);
  });
});
