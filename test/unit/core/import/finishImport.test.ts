import assert from 'node:assert/strict';

import type { DraftStep } from '../../../../src/core/import/draftChecklist.js';
import { Findings } from '../../../../src/core/import/findings.js';
import { finishImport } from '../../../../src/core/import/finishImport.js';
import type { ImportResult } from '../../../../src/core/import/importResult.js';

function step(title: string, data: DraftStep['data'] = {}): DraftStep {
  return { line: 1, isChecked: false, fields: { title, guide: '' }, data };
}

function finish(...steps: readonly DraftStep[]): ImportResult {
  const phases = [{ title: 'P', goal: '', steps, data: {} }];
  return finishImport({ title: 'T', data: {}, phases }, new Findings(undefined));
}

function ids({ checklist }: ImportResult): readonly string[] {
  return checklist.phases.flatMap(({ steps }) => steps.map(({ id }) => id));
}

describe('finishImport', () => {
  it('keeps the ids that the export wrote, and gives none of them to another step', () => {
    assert.deepEqual(ids(finish(step('VPN'), step('Other', { id: 'vpn' }))), ['vpn-2', 'vpn']);
  });

  it('lets the first of two steps with the same id keep it', () => {
    assert.deepEqual(ids(finish(step('A', { id: 'x' }), step('B', { id: 'x' }))), ['x', 'b']);
  });

  it('takes no id that a checklist cannot have', () => {
    const results = finish(step('A', { id: 'Not Kebab' }), step('B', { id: 7 }), step('C', { id: '' }));

    assert.deepEqual(ids(results), ['a', 'b', 'c']);
  });

  it('prefers what the export wrote to what the text says, but no empty title', () => {
    const { checklist } = finish(step('Read', { title: 'Written', due: 3 }), step('Kept', { title: '  ' }));

    assert.deepEqual(
      checklist.phases[0]?.steps.map(({ title, dueDays }) => [title, dueDays]),
      [
        ['Written', 3],
        ['Kept', undefined],
      ],
    );
  });

  it('says which steps were checked and where each step is', () => {
    const result = finish({ ...step('A'), line: 4 }, { ...step('B'), line: 9, isChecked: true });

    assert.deepEqual(result.checkedStepIds, ['b']);
    assert.deepEqual(Object.fromEntries(result.stepLines), { a: 4, b: 9 });
    assert.deepEqual(result.counts, { imported: 2, merged: 0, leftOut: 0 });
  });

  it('counts what is offered and not accepted, and what is left out', () => {
    const findings = new Findings(new Set(['line-1']));
    findings.offer({ line: 1, text: 'a', reason: 'boxInText' });
    findings.offer({ line: 2, text: 'b', reason: 'boxInText' });
    findings.leaveOut({ line: 3, text: 'c', reason: 'emptyBox' });

    assert.equal(finishImport({ title: 'T', data: {}, phases: [] }, findings).counts.leftOut, 2);
  });
});
