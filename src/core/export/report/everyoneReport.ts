import { exportTexts as words } from '../exportTexts.js';
import type { ExportFacts } from '../exportFacts.js';
import { heardFrom, type ItemView, partOf, reasonOf, themeLabel } from './itemView.js';
import type { ReportItem } from './report.js';

/** An item in plain language: what users gain, why, and who was heard. */
export function itemForEveryone(view: ItemView, facts: ExportFacts): ReportItem {
  const { item } = view;
  const gain = partOf(view, 'What users gain');
  const reason = reasonOf(view);
  const theme = themeLabel(view, facts);
  return {
    title: item.title,
    marks: [words.statuses[item.status]],
    facts: [
      ...(theme === '' ? [] : [{ term: words.terms.theme, text: theme }]),
      ...(view.notes.length === 0 ? [] : [{ term: words.terms.evidence, text: heardFrom(view) }]),
    ],
    parts: [
      ...(gain.length > 0 ? [{ heading: words.parts.gain, nodes: gain }] : []),
      ...(reason.length > 0 ? [{ heading: words.parts.why, nodes: reason }] : []),
    ],
  };
}
