import type { LocalDate } from '../time/localDate.js';
import { contradictions } from './confidenceOf.js';
import { isReviewDue, lastReview } from './reviewRoadmapItem.js';
import { isOpenItem, type RoadmapEntry, type RoadmapItem } from './roadmapItem.js';

/** Codes are stable: the Problems panel, tests and pages use them. */
export type RoadmapWarningCode =
  /** The item has no evidence. */
  | 'roadmap.noEvidence'
  /** The item is for now, and nobody owns it. */
  | 'roadmap.noOwner'
  /** More than half of the open items are for later (`laterCount` of `openCount`); reported for each of them. */
  | 'roadmap.mostlyLater'
  /** The review date (`date`) has passed. */
  | 'roadmap.reviewOverdue'
  /** `count` of its notes are newer than its last review (`date`). */
  | 'roadmap.newEvidence'
  /** A review is due, and all of its notes are older than the last one (`date`). */
  | 'roadmap.oldEvidence'
  /** There is no note `id`. */
  | 'roadmap.evidenceGone'
  /** The note `id` is private: nobody else can read it. */
  | 'roadmap.evidencePrivate'
  /** The note `id` is listed twice. */
  | 'roadmap.evidenceRepeated'
  /** The last answer of `who` contradicts the problem. */
  | 'roadmap.contradicted'
  /** The open item `title` has the same title or the same evidence. */
  | 'roadmap.sameAsOther';

/** Something about an item to look at; its file is valid. */
export interface RoadmapWarning {
  readonly itemId: string;
  readonly code: RoadmapWarningCode;
  /** The data for the warning's text; the keys are documented at the codes. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** The part of a note that warnings need. */
export interface EvidenceNote {
  /** ISO 8601, UTC; may be empty. */
  readonly created: string;
  readonly isPrivate: boolean;
}

export interface RoadmapFacts {
  readonly entries: readonly RoadmapEntry[];
  /** Every note, by id. */
  readonly notes: ReadonlyMap<string, EvidenceNote>;
  readonly today: LocalDate;
}

/** The warnings of a roadmap, item by item in the given order. Only open items have any. */
export function roadmapWarnings(facts: RoadmapFacts): readonly RoadmapWarning[] {
  const open = facts.entries.filter(({ item }) => isOpenItem(item));
  const later = open.filter(({ item }) => item.horizon === 'later');
  const isMostlyLater = later.length * 2 > open.length;
  const twins = findTwins(open);
  return open.flatMap(({ id, item }) =>
    [
      ...(item.evidence.length === 0 ? [warn('roadmap.noEvidence')] : []),
      ...(item.horizon === 'now' && !item.owner ? [warn('roadmap.noOwner')] : []),
      ...(isMostlyLater && item.horizon === 'later'
        ? [warn('roadmap.mostlyLater', { laterCount: later.length, openCount: open.length })]
        : []),
      ...reviewWarnings(item, facts),
      ...evidenceWarnings(item, facts),
      ...contradictions(item).map(({ who }) => warn('roadmap.contradicted', { who })),
      ...(twins.get(id) ?? []).map((title) => warn('roadmap.sameAsOther', { title })),
    ].map((warning) => ({ itemId: id, ...warning })),
  );
}

type Warning = Omit<RoadmapWarning, 'itemId'>;

function warn(code: RoadmapWarningCode, data: RoadmapWarning['data'] = {}): Warning {
  return { code, data };
}

function reviewWarnings(item: RoadmapItem, { notes, today }: RoadmapFacts): readonly Warning[] {
  const { reviewBy = today } = item;
  const overdue = reviewBy < today ? [warn('roadmap.reviewOverdue', { date: reviewBy })] : [];
  const date = lastReview(item);
  const days = item.evidence.map((id) => (notes.get(id)?.created ?? '').slice(0, 10)).filter(Boolean);
  if (date === undefined || days.length === 0) return overdue;
  const count = days.filter((day) => day > date).length;
  if (count > 0) return [...overdue, warn('roadmap.newEvidence', { count, date })];
  const isOld = isReviewDue(item, today) && days.every((day) => day < date);
  return isOld ? [...overdue, warn('roadmap.oldEvidence', { date })] : overdue;
}

function evidenceWarnings({ evidence }: RoadmapItem, { notes }: RoadmapFacts): readonly Warning[] {
  const seen = new Set<string>();
  const repeated = new Set(evidence.filter((id) => seen.size === seen.add(id).size));
  return [...seen].flatMap((id) => {
    const note = notes.get(id);
    const isRepeated = repeated.has(id);
    return [
      ...(note ? [] : [warn('roadmap.evidenceGone', { id })]),
      ...(note?.isPrivate ? [warn('roadmap.evidencePrivate', { id })] : []),
      ...(isRepeated ? [warn('roadmap.evidenceRepeated', { id })] : []),
    ];
  });
}

/** How many similar items are listed for one item. */
const maxTwins = 5;

/** The titles of the first other similar items, by id: each title once. */
function findTwins(entries: readonly RoadmapEntry[]): ReadonlyMap<string, readonly string[]> {
  const groups = [...groupBy(entries, titleKey), ...groupBy(entries, evidenceKey)].filter(({ length }) => length > 1);
  const twins = new Map<string, Set<string>>();
  for (const [{ id }, named] of groups.flatMap(withFirst)) {
    const titles = twins.get(id) ?? new Set();
    const others = named.filter((other) => other.id !== id).map(({ item }) => item.title);
    twins.set(id, new Set([...titles, ...others]));
  }
  return new Map([...twins].map(([id, titles]) => [id, [...titles].slice(0, maxTwins)]));
}

/** Each item of a group with the group's first items, possibly including itself. */
function withFirst(group: readonly RoadmapEntry[]): readonly (readonly [RoadmapEntry, readonly RoadmapEntry[]])[] {
  const first = group.slice(0, maxTwins + 1);
  return group.map((entry) => [entry, first]);
}

function titleKey({ title }: RoadmapItem): string {
  return title.trim().toLowerCase();
}

/** Empty for an item without evidence, which is not similar to any other. */
function evidenceKey({ evidence }: RoadmapItem): string {
  return [...new Set(evidence)].toSorted().join('\n');
}

function groupBy(
  entries: readonly RoadmapEntry[],
  keyOf: (item: RoadmapItem) => string,
): readonly (readonly RoadmapEntry[])[] {
  const groups = new Map<string, RoadmapEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.item);
    const group = groups.get(key);
    if (group) group.push(entry);
    else if (key !== '') groups.set(key, [entry]);
  }
  return [...groups.values()];
}
