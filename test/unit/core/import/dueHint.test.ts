import assert from 'node:assert/strict';

import { dueInHeading, dueInText } from '../../../../src/core/import/dueHint.js';

describe('dueInHeading', () => {
  it('counts days from the first one, and weeks and months to their end', () => {
    const headings = [
      'Day 1',
      'Day 4–5',
      'Setup (Day 1-5)',
      'Week 1',
      'Weeks 2-4',
      'Month 2-3',
      'Week 1 (First 5 Days)',
    ];

    assert.deepEqual(headings.map(dueInHeading), [0, 4, 4, 7, 28, 90, 7]);
  });

  it('reads numbers in words and behind', () => {
    const headings = [
      'First day',
      'Your first week',
      'By the end of week two',
      '3rd day',
      'First 30 days',
      '30 days',
      'Second month',
      '90-day plan',
    ];

    assert.deepEqual(headings.map(dueInHeading), [0, 7, 14, 2, 29, 30, 60, 90]);
  });

  it('takes what comes before the first day for day 0', () => {
    const headings = ['Before Day 1', 'On or Before Your First Day', 'Preboarding', "Avant d'arriver"];

    assert.deepEqual(headings.map(dueInHeading), [0, 0, 0, 0]);
  });

  it('reads other languages', () => {
    const headings = [
      'Semana 1: Kickoff',
      'Semana 2-3',
      'Primera semana',
      'Premier jour',
      'Erste Woche',
      'Tag 3',
      '第1週',
      '3日目',
      '1週間以内',
      '第二周',
    ];

    assert.deepEqual(headings.map(dueInHeading), [7, 21, 7, 0, 7, 2, 7, 2, 7, 14]);
  });

  it('finds nothing where there is no time', () => {
    const headings = [
      'Accounts',
      'Monday meetings',
      'Day-to-day work',
      '2024 goals',
      'Weekly sync',
      'Version 1.2 week',
    ];

    assert.deepEqual(
      headings.map(dueInHeading),
      headings.map(() => undefined),
    );
  });
});

describe('dueInText', () => {
  it('reads dates that are said as such', () => {
    const texts = [
      'Day 2: deploy',
      'Do it within 60 days',
      'Ask (Week 1)',
      'Ship by the end of week two',
      'In your first week, meet all',
    ];

    assert.deepEqual(texts.map(dueInText), [1, 60, 7, 14, 7]);
  });

  it('takes other times for a part of the text', () => {
    const texts = [
      'Shadow for 2 days',
      'Pick a task (~2-3 days)',
      'Every two weeks',
      'Read the day 2 operations guide',
      'Welcome',
    ];

    assert.deepEqual(
      texts.map(dueInText),
      texts.map(() => undefined),
    );
  });
});
