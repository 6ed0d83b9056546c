import assert from 'node:assert/strict';

import { Findings } from '../../../../src/core/import/findings.js';
import { takeQuickActions } from '../../../../src/core/import/quickActions.js';

describe('takeQuickActions', () => {
  it('takes the orders to the git host out of a text, and names each with its line', () => {
    const findings = new Findings(undefined);

    const rest = takeQuickActions('Hello\n/label ~onboarding\nthere\n/due in 2 days\n/confidential', 10, findings);

    assert.equal(rest, 'Hello\nthere');
    assert.deepEqual(findings.leftOut, [
      { line: 11, text: '/label ~onboarding', reason: 'quickAction' },
      { line: 13, text: '/due in 2 days', reason: 'quickAction' },
      { line: 14, text: '/confidential', reason: 'quickAction' },
    ]);
  });

  it('keeps paths, addresses, commands of other tools and orders in the middle of a line', () => {
    const findings = new Findings(undefined);
    const text =
      '/etc/hosts\n/label/x\n/labels-are-fun\nhttps://example.com/due 3\nType /assign @me\n//due x\n/deploy now';

    assert.equal(takeQuickActions(text, 1, findings), text);
    assert.deepEqual(findings.leftOut, []);
  });

  it('leaves nothing of a text that is nothing else', () => {
    assert.equal(takeQuickActions('/assign @sam\n/todo', 1, new Findings(undefined)), '');
  });
});
