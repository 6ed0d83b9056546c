import assert from 'node:assert/strict';

import { detectFormat } from '../../../../src/core/import/detectFormat.js';

describe('detectFormat', () => {
  it('tells by the name, and of YAML and JSON by what is in it', () => {
    const files = [
      ['Data Onboarding.md', ''],
      ['LISEZ-MOI', '- [ ] a'],
      ['a.b/notes.txt', ''],
      ['.tours/Intro.TOUR', ''],
      ['tour.json', '{ "steps": [] }'],
      ['package.json', '{}'],
      ['form.yml', 'body:\n  - type: markdown\n'],
      ['checklist.yaml', 'phases: []'],
      ['ci.yml', 'jobs: {}'],
      ['broken.yaml', 'a: [b'],
    ] as const;

    assert.deepEqual(
      files.map(([name, text]) => detectFormat(name, text)),
      [
        'markdown',
        'markdown',
        'markdown',
        'codeTour',
        'codeTour',
        undefined,
        'issueForm',
        'checklist',
        undefined,
        undefined,
      ],
    );
  });
});
