import { assert } from 'chai';

import type { StepState } from '../../src/core/people/overview';
import type { DueDescription } from '../../src/core/people/dueDate';
import type { CheckStatus } from '../../src/core/verification/checkStatus';
import { stepItem } from '../../src/vscode/checklist/checklistItems';

const step = { id: 'get-access', title: 'Get access', optional: false, owner: 'me' } as const;
const lists = { guide: '', prompts: [], links: [], actions: [], checks: [] } as const;

const overdue: DueDescription = { kind: 'overdue', days: 90 };
const counted: CheckStatus = { check: { type: 'sessions', count: 3 }, state: 'open', count: 1 };

function row(
  state: StepState,
  due: DueDescription | undefined,
  checks: readonly CheckStatus[] = [],
): readonly string[] {
  const overview = { step: { ...step, ...lists }, state, checks, owner: 'me', dueDate: undefined, due } as const;
  const item = stepItem(overview, false);
  return [String(item.description), item.accessibilityInformation?.label ?? ''];
}

describe("a step's row in the Checklist view", () => {
  it('says when it is due, and that it was begun', () => {
    assert.equal(row('open', overdue)[0], 'overdue 12w');
    assert.equal(row('in-progress', { kind: 'days', days: 2 })[0], 'started · 2d');
    assert.deepEqual(row('done', undefined), ['', 'Get access']);
  });

  it('says only that it is overdue where it was begun as well, since a narrow side bar has no room for both', () => {
    assert.deepEqual(row('in-progress', overdue), ['overdue 12w', 'Get access, overdue 12w, started']);
  });

  it('says only that it is blocked: until that is settled, nothing else about it presses', () => {
    assert.deepEqual(row('blocked', overdue, [counted]), ['blocked', 'Get access, blocked, overdue 12w, 1 of 3']);
    assert.deepEqual(row('blocked', undefined), ['blocked', 'Get access, blocked']);
  });
});
