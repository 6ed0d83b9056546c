import assert from 'node:assert/strict';

import { ownerInHeading, ownerInText } from '../../../../src/core/import/stepOwner.js';

describe('ownerInText', () => {
  it('reads a person in front of the text', () => {
    const texts = [
      'Manager: x',
      'Buddy - x',
      'buddy – x',
      'Hiring manager: x',
      '@manager: x',
      'Onboarding buddy: x',
      '部門長：x',
      'Parrain : x',
    ];

    assert.deepEqual(texts.map(ownerInText), [
      'manager',
      'buddy',
      'buddy',
      'manager',
      'manager',
      'buddy',
      'manager',
      'buddy',
    ]);
  });

  it('reads a mention, but no address and no longer name', () => {
    const texts = [
      'Ask @buddy',
      '@onboarding-buddy shows it',
      'Write to x@manager.org',
      '@buddy-system',
      '@manager/team',
    ];

    assert.deepEqual(texts.map(ownerInText), ['buddy', 'buddy', undefined, undefined, 'manager']);
  });

  it('reads the new joiner, who is me', () => {
    assert.deepEqual(['Engineer: read', 'New hire: read', 'You: read'].map(ownerInText), ['me', 'me', 'me']);
  });

  it('takes people in a sentence for what it is about', () => {
    const texts = [
      'Meet your manager',
      'Manager meeting: prepare',
      'Lead a feature',
      'Buddy system',
      'Ask your buddy: x',
    ];

    assert.deepEqual(
      texts.map(ownerInText),
      texts.map(() => undefined),
    );
  });
});

describe('ownerInHeading', () => {
  it('reads whose tasks come', () => {
    const headings = [
      'For your manager',
      'Hiring Supervisor',
      'Hiring supervisor actions',
      'Delivery Manager/Tech Lead tasks',
      'Additional Buddy/Tech Lead tasks for engineers',
      'For your onboarding buddy',
      '👥 Buddy Responsibilities',
      'Tasks for the buddy',
      'New joiner tasks',
      'マネージャー向け',
    ];

    assert.deepEqual(headings.map(ownerInHeading), [
      'manager',
      'manager',
      'manager',
      'manager',
      'buddy',
      'buddy',
      'buddy',
      'buddy',
      'me',
      'manager',
    ]);
  });

  it('leaves headings alone that are about people', () => {
    const headings = [
      'Meet your manager',
      'Buddy System',
      'What is a Buddy?',
      'Password manager',
      'Manager 1:1s',
      'Engineering',
    ];

    assert.deepEqual(
      headings.map(ownerInHeading),
      headings.map(() => undefined),
    );
  });
});
