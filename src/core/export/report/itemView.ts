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

/** An item with all that an export tells of it, read from its body and the notes it rests on. */
export interface ItemView extends RoadmapEntry {
  readonly sections: readonly BodySection[];
  /** What it rests on, as far as anybody may read it, oldest first. */
  readonly notes: readonly NoteEntry[];
  readonly confidence: Confidence;
}

/** Reads what an export tells of an item. */
export function viewItem(entry: RoadmapEntry, { notes }: ExportFacts): ItemView {
  const evidence = entry.item.evidence.flatMap((id) => notes.get(id) ?? []);
  return {
    ...entry,
    sections: sectionsOf(parseBody(entry.item.body)),
    notes: evidence.toSorted((one, other) => compareTexts(one.note.created, other.note.created)),
    confidence: confidenceOf(entry.item),
  };
}

/** What stands below a heading of the item's body; empty where nothing does. */
export function partOf({ sections }: ItemView, title: RoadmapHeading): readonly RootContent[] {
  const found = sections.filter((section) => isTitled(section, title));
  return found.flatMap(({ nodes }) => nodes);
}

/** What stands before the first heading, or below others than those an item has. */
export function otherParts({ sections }: ItemView, known: readonly RoadmapHeading[]): readonly BodySection[] {
  return sections.filter((section) => !known.some((title) => isTitled(section, title)));
}

/** Why the item is there: one paragraph of its author's, else a voice or two of those who were heard. */
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

/** Whether those who were asked see the problem as well. */
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

/** Who stands behind the item, in numbers; empty where nobody was asked. */
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
