import type { RootContent } from 'mdast';

import type { NoteEntry } from '../../notes/arrangeNotes.js';
import { onOneLine } from '../../notes/askedQuestion.js';
import { roadmapHeadings } from '../../roadmap/formatRoadmapItem.js';
import type { RoadmapItem } from '../../roadmap/roadmapItem.js';
import type { ExportFacts } from '../exportFacts.js';
import { exportTexts as words } from '../exportTexts.js';
import { isWebAddress } from '../../markdown/cleanTree.js';
import { inlineCode, list, paragraph, strong } from '../../markdown/nodes.js';
import { dayLabel } from '../dayLabel.js';
import { roleLabel } from '../redaction/roleLabels.js';
import {
  heardFrom,
  type ItemView,
  otherParts,
  partOf,
  describeBuyIn,
  describeConfidence,
  themeLabel,
} from './itemView.js';
import type { ReportFact, ReportItem } from './report.js';

/** An item with everything for those who build it: approach, evidence, code locations, tracker. */
export function itemForEngineers(view: ItemView, facts: ExportFacts): ReportItem {
  const { item } = view;
  return {
    title: item.title,
    marks: [words.statuses[item.status], ...(item.effort ? [item.effort] : [])],
    facts: engineersFacts(view, facts).filter(({ text }) => text !== ''),
    parts: [
      ...otherParts(view, roadmapHeadings).map(({ title, nodes }) =>
        title === '' ? { nodes } : { nodes: [paragraph(strong(title)), ...nodes] },
      ),
      ...roadmapHeadings.map((heading) => ({ heading, nodes: partOf(view, heading) })),
      { heading: words.parts.evidence, nodes: listNotes(withoutQuoted(view.notes, item)) },
      { heading: words.parts.code, nodes: listPlaces(view.notes) },
    ].filter(({ nodes }) => nodes.length > 0),
  };
}

function engineersFacts(view: ItemView, facts: ExportFacts): readonly ReportFact[] {
  const { terms } = words;
  const { item } = view;
  return [
    { term: terms.theme, text: themeLabel(view, facts) },
    { term: terms.owner, text: item.owner ?? terms.noOwner },
    { term: terms.impact, text: item.impact === undefined ? '' : words.ofFive(item.impact) },
    { term: terms.effort, text: item.effort ? `${item.effort} (${words.efforts[item.effort]})` : '' },
    {
      term: terms.evidence,
      text: view.notes.length === 0 ? words.noEvidence : `${words.notes(view.notes.length)}, ${heardFrom(view)}`,
    },
    { term: terms.confidence, text: [describeConfidence(view), ...listValidation(item)].join('; ') },
    { term: terms.buyIn, text: [describeBuyIn(view), ...listConcerns(view)].filter(Boolean).join('; ') },
    { term: terms.tracker, text: item.tracker !== undefined && isWebAddress(item.tracker) ? item.tracker : '' },
    { term: terms.review, text: dayLabel(item.reviewBy ?? '') },
  ];
}

function listValidation({ validation }: RoadmapItem): readonly string[] {
  return validation.map(({ who, said, date, why }) =>
    [
      `${who} ${words.verdicts[said]}`,
      date === undefined ? '' : `on ${dayLabel(date)}`,
      why === undefined ? '' : `(${why})`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function listConcerns({ confidence }: ItemView): readonly string[] {
  return confidence.openConcerns.map(({ who, why }) => (why === undefined ? who : `${who}: ${why}`));
}

/** Notes that the item's own text quotes are not repeated. */
function withoutQuoted(notes: readonly NoteEntry[], { body }: RoadmapItem): readonly NoteEntry[] {
  const quotes = new Set(body.split('\n').map((line) => line.slice(line.indexOf('> ') + 2)));
  const ids = new Set([...body.matchAll(/\[\[([^[\]]*)\]\]/g)].map(([, id]) => id));
  return notes.filter(({ id, note }) => !ids.has(id) || !quotes.has(onOneLine(note.title)));
}

function listNotes(notes: readonly NoteEntry[]): readonly RootContent[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ note }) => {
    const marks = [
      words.kinds[note.kind],
      note.role === undefined ? '' : roleLabel(note.role),
      note.severity === undefined ? '' : words.severities[note.severity],
      dayLabel(note.created.slice(0, 10)),
    ];
    return [paragraph(strong(note.title), ` · ${marks.filter(Boolean).join(' · ')}`)];
  });
  return [list(items)];
}

function listPlaces(notes: readonly NoteEntry[]): readonly RootContent[] {
  const items = notes.flatMap(({ note: { code } }) => {
    if (!code) return [];
    const place = inlineCode(`${code.file}:${code.line}`);
    return code.quote.trim() === '' ? [[paragraph(place)]] : [[paragraph(place, ' · ', inlineCode(code.quote.trim()))]];
  });
  return items.length === 0 ? [] : [list(items)];
}
