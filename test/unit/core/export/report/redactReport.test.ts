import assert from 'node:assert/strict';

import { parseBody } from '../../../../../src/core/export/parseBody.js';
import { knownPeople } from '../../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../../src/core/export/redaction/nameFinder.js';
import { redactAs } from '../../../../../src/core/export/redaction/redactAs.js';
import { redactReport, type Report } from '../../../../../src/core/export/report/report.js';
import { formatReportHtml } from '../../../../../src/core/export/report/reportHtml.js';
import { formatReportMarkdown } from '../../../../../src/core/export/report/reportMarkdown.js';

/** A customer and a colleague who are called as words of ours are. */
const finder = new NameFinder(
  knownPeople([
    { name: 'Next', role: 'customer' },
    { name: 'Theme Why', role: 'engineer' },
    { name: 'Mei', role: 'engineer' },
  ]),
);

const report: Report = {
  ...{ audience: 'engineers', title: 'Infrastructure roadmap', lead: ['When Next comes.'], footer: 'Next.' },
  sections: [
    {
      ...{ id: 'next', heading: 'Next' },
      blocks: [
        { kind: 'nodes', nodes: parseBody('Ask Mei.') },
        {
          kind: 'item',
          item: {
            title: 'Deploys for Mei',
            marks: ['Next'],
            facts: [{ term: 'Theme', text: 'Mei' }],
            parts: [{ heading: 'Why', nodes: parseBody('Mei waits for Next.') }, { nodes: parseBody('Theme Why') }],
          },
        },
      ],
    },
  ],
};

describe('redactReport', () => {
  const redacted = redactAs('roles', finder, (redactor) => redactReport(report, redactor));

  it('redacts all that comes from files', () => {
    for (const text of [formatReportMarkdown(redacted), formatReportHtml(redacted)]) {
      assert.doesNotMatch(text, /Mei|Theme Why|waits for Next/);
      assert.match(text, /Deploys for engineer B/);
      assert.match(text, /Ask engineer B\./);
      assert.match(text, /Engineer B waits for a customer\./);
    }
  });

  it('leaves our own words, though somebody is called so', () => {
    const text = formatReportMarkdown(redacted);

    assert.match(text, /^## Next$/m);
    assert.match(text, /^\*\*Next\*\*$/m);
    assert.match(text, /^- Theme: engineer B$/m);
    assert.match(text, /^#### Why$/m);
    assert.match(text, /When Next comes\./);
  });

  it('changes nothing where names are kept', () => {
    const kept = redactAs('names', finder, (redactor) => redactReport(report, redactor));

    assert.equal(formatReportMarkdown(kept), formatReportMarkdown(report));
  });

  it('leaves the report given as it is', () => {
    assert.match(formatReportMarkdown(report), /Deploys for Mei/);
  });
});
