import { mostWorthFirst } from '../roadmap/arrangeItems.js';
import type { ExportChoice, ExportFacts } from './exportFacts.js';
import { type ExportStamp, stampText, toExportedItem } from './exportStamp.js';
import { redactAs } from './redaction/redactAs.js';
import { redactText, type Redactor } from './redaction/redactor.js';
import { buildReport } from './report/buildReport.js';
import { redactReport } from './report/report.js';
import { formatReportHtml } from './report/reportHtml.js';
import { formatReportMarkdown } from './report/reportMarkdown.js';

/** The roadmap as it is exported, in both forms. */
export interface ExportedRoadmap {
  readonly markdown: string;
  readonly html: string;
}

/**
 * Writes the roadmap for an audience.
 *
 * @param last what the export that is made anew says of itself; without it nothing is said to have changed.
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
