import assert from 'node:assert/strict';

import type { ExportFacts } from '../../../../../src/core/export/exportFacts.js';
import { type ExportStamp, toExportedItem } from '../../../../../src/core/export/exportStamp.js';
import { buildReport } from '../../../../../src/core/export/report/buildReport.js';
import { formatReportMarkdown } from '../../../../../src/core/export/report/reportMarkdown.js';
import { factsWith } from '../../../support/exportFacts.js';
import { entryWith } from '../../../support/sampleItems.js';

function report(facts: ExportFacts, last?: ExportStamp): string {
  return formatReportMarkdown(buildReport(facts, { audience: 'everyone', names: 'names' }, last));
}

function headings(markdown: string): readonly string[] {
  return markdown.split('\n').filter((line) => /^##? /.test(line));
}

describe('what changed since the last export', () => {
  const before = entryWith('a', { title: 'A', horizon: 'next' });
  const last: ExportStamp = {
    ...{ date: '2026-10-01', audience: 'everyone' },
    items: [toExportedItem(before, 'A'), toExportedItem(entryWith('gone', {}), 'Gone')],
  };

  it('stands on top', () => {
    const entries = [
      entryWith('a', { title: 'A', horizon: 'now', status: 'agreed' }),
      entryWith('n', { title: 'N', horizon: 'later' }),
    ];

    const text = report(factsWith({ entries }), last);

    assert.equal(headings(text)[1], '## What changed since 1 October 2026');
    assert.match(
      text,
      /- \*\*Agreed, Moved from next to now\*\*: A\n- \*\*New \(later\)\*\*: N\n- \*\*Removed\*\*: Gone\n/,
    );
  });

  it('may be nothing', () => {
    const text = report(factsWith({ entries: [before, entryWith('gone', {})] }), last);

    assert.match(text, /## What changed since 1 October 2026\n\nNothing changed\.\n/);
  });

  it('tells of what went back, and of items without a place', () => {
    const done = { ...last, items: [toExportedItem(entryWith('a', { status: 'done', title: 'A' }), 'A')] };

    const text = report(factsWith({ entries: [before] }), done);

    assert.match(text, /- \*\*Back to proposed, Moved from not placed yet to next\*\*: A\n/);
  });

  it('is not told of where there is no export yet', () => {
    assert.doesNotMatch(report(factsWith({ entries: [before] })), /What changed/);
  });
});
