import assert from 'node:assert/strict';

import { coverageOf } from '../../../../src/core/coverage/coverage.js';
import { coveragePage, type CoverageTexts } from '../../../../src/core/coverage/coveragePage.js';
import { sampleEntries } from '../../support/sampleNotes.js';

const words: CoverageTexts = {
  title: 'Coverage',
  introduction: ['It is time.', 'Two notes.'],
  voice: 'Voice',
  unsorted: 'Unsorted',
  otherThemes: 'Others',
  all: 'All',
  blindSpots: 'Blind spots',
  speaker: (speaker) => speaker,
  silent: (voice) => `${voice}: silent`,
  notHeardOn: (voice, themes) => `${voice}: not on ${themes}`,
};

const themes = [
  { id: 'compute', title: 'Compute', words: [] },
  { id: 'data', title: 'Data | stores', words: [] },
];

describe('coveragePage', () => {
  it('is a table that lines up, with the blind spots below it', () => {
    const entries = sampleEntries(
      { theme: 'compute', source: 'Priya', role: 'veteran' },
      { theme: 'compute', source: 'Priya', role: 'veteran' },
      { theme: 'data', source: 'Kestrel', role: 'customer' },
      { source: 'Mei', role: 'new-joiner' },
      { theme: 'data', source: 'Yuki', role: 'support' },
      { theme: 'compute', source: 'Yuki', role: 'support' },
    );

    assert.equal(
      coveragePage(coverageOf(entries, themes), words),
      `# Coverage

It is time.

Two notes.

| Voice      | Compute | Data \\| stores | Unsorted |
| ---------- | ------: | -------------: | -------: |
| veteran    |   2 (1) |              ○ |          |
| new-joiner |       ○ |              ○ |        1 |
| engineer   |       ○ |              ○ |          |
| product    |       ○ |              ○ |          |
| leadership |       ○ |              ○ |          |
| support    |       1 |              1 |          |
| customer   |       ○ |              1 |          |
| outside    |       ○ |              ○ |          |
| All        |       3 |              2 |        1 |

## Blind spots

- veteran: not on Data \\| stores
- new-joiner: not on Compute, Data \\| stores
- engineer: silent
- product: silent
- leadership: silent
- customer: not on Compute
- outside: silent
`,
    );
  });

  it('says nothing of blind spots where there are none', () => {
    const roles = ['veteran', 'new-joiner', 'engineer', 'designer', 'leadership', 'support', 'customer', 'peer'];
    const entries = sampleEntries(...roles.map((role) => ({ role, theme: 'compute' })));

    assert.doesNotMatch(coveragePage(coverageOf(entries, themes.slice(0, 1)), words), /Blind spots|○/);
  });

  it('has a table of its own for themes that the checklist does not have, after its own', () => {
    const entries = sampleEntries({ theme: 'compute', role: 'veteran' }, { theme: 'cost', role: 'peer' });

    const page = coveragePage(coverageOf(entries, themes), words);

    assert.match(page, /\| Voice +\| Compute \| Data [^\n]* \|\n[^]*\n\n## Others\n\n\| Voice +\| cost \|\n/);
    assert.match(page, /\| outside +\| +1 \|/);
  });
});
