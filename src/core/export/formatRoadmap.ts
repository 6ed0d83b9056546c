import { mostWorthFirst } from '../roadmap/arrangeItems.js';
import type { ExportChoice, ExportFacts } from './exportFacts.js';
import { type ExportStamp, stampText, toExportedItem } from './exportStamp.js';
import { redactAs } from './redaction/redactAs.js';
import { redactText, type Redactor } from './redaction/redactor.js';
import { buildReport } from './report/buildReport.js';
import { redactReport } from './report/report.js';
import { formatReportHtml } from './report/reportHtml.js';
import { formatReportMarkdown } from './report/reportMarkdown.js';

/** The exported roadmap in both formats. */
export interface ExportedRoadmap {
  readonly markdown: string;
  readonly html: string;
}

/**
 * Writes the roadmap for an audience.
 *
 * @param last the items of the export being replaced; without it no changes are listed.
 */
export function formatRoadmap(
  facts: ExportFacts,
  choice: ExportChoice,
  last: ExportStamp | undefined,
): ExportedRoadmap {
  const built = buildReport(facts, choice, last);
  return redactAs(choice.names, facts.names, (redactor) => {
    const report = redactReport(built, redactor);
    const stamp = stampOf(facts, choice, redactor);
    return {
      markdown: stampText(formatReportMarkdown(report), stamp),
      html: stampText(formatReportHtml(report), { ...stamp, items: [] }),
    };
  });
}

function stampOf({ today, entries }: ExportFacts, { audience }: ExportChoice, redactor: Redactor): ExportStamp {
  const items = mostWorthFirst(entries).map((entry) => toExportedItem(entry, redactText(redactor, entry.item.title)));
  return { date: today, audience, items };
}
