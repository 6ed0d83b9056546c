import { strict as assert } from 'node:assert';

import type { Step } from '../../../../src/core/checklist/checklist.js';
import { substituteVariables, type VariableValues } from '../../../../src/core/checklist/substituteVariables.js';
import { checklistOf, phaseOf, stepWith } from '../../support/sampleSteps.js';

function substituted(parts: Partial<Step>, values: VariableValues): Step | undefined {
  return substituteVariables(checklistOf(phaseOf('one', stepWith('mine', parts))), values).phases[0]?.steps[0];
}

describe('substituteVariables', () => {
  const parts: Partial<Step> = {
    checks: [
      { type: 'run', command: '${devCheckCommand} --all' },
      { type: 'file', glob: '${docsDir}/map.md' },
      { type: 'commits', count: 1, paths: ['src', '${docsDir}'] },
      { type: 'notes', count: 1, scope: 'step' },
    ],
    actions: [
      { title: 'Check', run: '${devCheckCommand}' },
      { title: 'Open', command: 'x.open' },
    ],
    links: [
      { title: 'Map', file: '${docsDir}/map.md' },
      { title: 'Out', url: 'https://example.com/${home}' },
    ],
  };

  it('puts the values into checks, actions and links', () => {
    const step = substituted(parts, { devCheckCommand: 'make test', docsDir: 'doc$&s' });

    assert.deepEqual(step?.checks, [
      { type: 'run', command: 'make test --all' },
      { type: 'file', glob: 'doc$&s/map.md' },
      { type: 'commits', count: 1, paths: ['src', 'doc$&s'] },
      { type: 'notes', count: 1, scope: 'step' },
    ]);
    assert.equal(step.actions[0]?.run, 'make test');
    assert.equal(step.links[0]?.file, 'doc$&s/map.md');
  });

  it('drops what refers to an unset or empty one, and keeps names that it doesn’t know', () => {
    const step = substituted(parts, { devCheckCommand: '' });

    assert.deepEqual(step?.checks, [{ type: 'notes', count: 1, scope: 'step' }]);
    assert.deepEqual(step.actions, [{ title: 'Open', command: 'x.open' }]);
    assert.deepEqual(step.links, [{ title: 'Out', url: 'https://example.com/${home}' }]);
  });

  it('gives the very same checklist again until a value changes', () => {
    const checklist = checklistOf(phaseOf('one', stepWith('mine', parts)));
    const values: { docsDir?: string } = { docsDir: 'docs' };
    const first = substituteVariables(checklist, values);

    assert.equal(substituteVariables(checklist, { docsDir: 'docs' }), first);
    values.docsDir = 'wiki';
    assert.equal(substituteVariables(checklist, values).phases[0]?.steps[0]?.links[0]?.file, 'wiki/map.md');
    assert.notEqual(substituteVariables({ ...checklist }, values), substituteVariables(checklist, values));
  });
});
