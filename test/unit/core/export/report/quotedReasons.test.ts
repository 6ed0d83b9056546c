import assert from 'node:assert/strict';

import type { Audience } from '../../../../../src/core/export/exportFacts.js';
import { buildReport } from '../../../../../src/core/export/report/buildReport.js';
import { formatReportMarkdown } from '../../../../../src/core/export/report/reportMarkdown.js';
import { factsWith, type SampleFacts } from '../../../support/exportFacts.js';
import { entryWith } from '../../../support/sampleItems.js';

const notes: NonNullable<SampleFacts['notes']> = {
  n1: { title: 'So slow', source: 'Tom', role: 'support' },
  n2: { title: 'Labels late', kind: 'customer-signal', source: 'Fjordmat', role: 'customer' },
};

const quoting = entryWith('a', {
  title: 'Quick deploys',
  horizon: 'now',
  evidence: ['n1', 'n2'],
  body: '## Problem\n\n> So slow\n>\n> It takes forty minutes.\n>\n> — support, [[n1]]\n',
});

function report(audience: Audience, entry = quoting): string {
  return formatReportMarkdown(
    buildReport(factsWith({ entries: [entry], notes }), { audience, names: 'names' }, undefined),
  );
}

describe('an item whose problem is what others said', () => {
  it('lets them say to everyone why it is there', () => {
    assert.match(report('everyone'), /#### Why\n\n> So slow\n>\n> — support\n\n/);
  });

  it('has no outcome by their words: they are a complaint', () => {
    const own = entryWith('b', { horizon: 'now', body: '## Problem\n\nDeploys take forty minutes.\n' });

    assert.match(report('leadership'), /\| \*\*Quick deploys\*\* \|/);
    assert.match(report('leadership', own), /\| \*\*b\*\*: Deploys take forty minutes\. \|/);
  });

  it('tells engineers as evidence what it doesn’t quote already', () => {
    const text = report('engineers');

    assert.match(text, /> So slow\n>\n> It takes forty minutes\.\n>\n> — support\n/);
    assert.match(text, /#### Evidence\n\n- \*\*Labels late\*\*[^\n]*\n\n/);
    assert.equal(text.match(/So slow/g)?.length, 1);
    assert.match(text, /- Heard from: 2 notes/);
  });

  it('tells the note again where only its title is the same, or it is only linked', () => {
    const linking = entryWith('a', { horizon: 'now', evidence: ['n1'], body: '## Problem\n\nSee [[n1]].\n' });

    assert.match(report('engineers', linking), /#### Evidence\n\n- \*\*So slow\*\*/);
  });
});
