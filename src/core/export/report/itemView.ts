import type { RootContent } from 'mdast';

import type { NoteEntry } from '../../notes/arrangeNotes.js';
import { type Confidence, confidenceOf } from '../../roadmap/confidenceOf.js';
import { evidenceStrengthOf } from '../../roadmap/evidenceStrength.js';
import type { RoadmapHeading } from '../../roadmap/formatRoadmapItem.js';
import type { RoadmapEntry } from '../../roadmap/roadmapItem.js';
import type { ExportFacts } from '../exportFacts.js';
import { exportTexts as words } from '../exportTexts.js';
import { type BodySection, leadOf, parseBody, sectionsOf, voicesOf } from '../parseBody.js';
import { compareTexts } from '../../text/compareTexts.js';

/** Everything that an export shows about an item, from its body and its evidence. */
export interface ItemView extends RoadmapEntry {
  readonly sections: readonly BodySection[];
  /** Its shared evidence, oldest first. */
  readonly notes: readonly NoteEntry[];
  readonly confidence: Confidence;
}

export function viewItem(entry: RoadmapEntry, { notes }: ExportFacts): ItemView {
  const evidence = entry.item.evidence.flatMap((id) => notes.get(id) ?? []);
  return {
    ...entry,
    sections: sectionsOf(parseBody(entry.item.body)),
    notes: evidence.toSorted((one, other) => compareTexts(one.note.created, other.note.created)),
    confidence: confidenceOf(entry.item),
  };
}

/** The content below a heading of the item's body; empty if there is none. */
export function partOf({ sections }: ItemView, title: RoadmapHeading): readonly RootContent[] {
  const found = sections.filter((section) => isTitled(section, title));
  return found.flatMap(({ nodes }) => nodes);
}

/** The content before the first heading, or below headings other than the standard ones. */
export function otherParts({ sections }: ItemView, known: readonly RoadmapHeading[]): readonly BodySection[] {
  return sections.filter((section) => !known.some((title) => isTitled(section, title)));
}

/** The reason for the item: a paragraph by its author, else one or two voices. */
export function reasonOf(view: ItemView): readonly RootContent[] {
  const parts = [partOf(view, 'Problem'), view.sections.find(({ title }) => title === '')?.nodes ?? []];
  return parts.map(reasonIn).find((nodes) => nodes.length > 0) ?? [];
}

function reasonIn(nodes: readonly RootContent[]): readonly RootContent[] {
  const voices = nodes.some(({ type }) => type === 'paragraph') ? [] : voicesOf(nodes);
  if (voices.length > 0) return voices;
  const lead = leadOf(nodes);
  return lead ? [lead] : [];
}

/** How many people and customers the notes come from. */
export function heardFrom({ notes }: ItemView): string {
  if (notes.length === 0) return words.noEvidence;
  const { people, customers } = evidenceStrengthOf(notes.map(({ note }) => note));
  const counted = words.people(people);
  return customers === 0 ? counted : words.among(counted, words.customers(customers));
}

/** Whether others confirmed the problem. */
export function describeConfidence({ confidence }: ItemView): string {
  const { level, confirmed, contradicted, mixed } = confidence;
  const word = words.confidence[level];
  switch (level) {
    case 'untested':
      return word;
    case 'confirmed':
      return words.byCount(word, confirmed);
    case 'contradicted':
      return words.byCount(word, contradicted);
    case 'mixed':
      return words.byCount(word, confirmed + contradicted + mixed);
  }
}

/** The item's support in numbers; empty if nobody was asked. */
export function describeBuyIn({ confidence: { supports, openConcerns } }: ItemView): string {
  const parts = [
    supports > 0 && words.supports(supports),
    openConcerns.length > 0 && words.concerns(openConcerns.length),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** The theme's title as the checklist has it. */
export function themeLabel({ item }: RoadmapEntry, { themes }: ExportFacts): string {
  return themes.find(({ id }) => id === item.theme)?.title ?? item.theme ?? '';
}

function isTitled(section: BodySection, title: RoadmapHeading): boolean {
  return section.title.toLowerCase() === title.toLowerCase();
}
