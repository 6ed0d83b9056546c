import { compareEvidence, type EvidenceStrength, noEvidence } from './evidenceStrength.js';
import { isOpenItem, roadmapEfforts, type RoadmapEntry, type RoadmapHorizon, roadmapHorizons } from './roadmapItem.js';
import { compareTexts } from '../text/compareTexts.js';

/** Items that belong together, in the order in which they are shown. */
export type RoadmapSection<Entry extends RoadmapEntry> =
  /** `horizon` is `undefined` for items that have none. */
  | { readonly kind: 'horizon'; readonly horizon: RoadmapHorizon | undefined; readonly entries: readonly Entry[] }
  /** `theme` is `undefined` for items that have none. */
  | { readonly kind: 'theme'; readonly theme: string | undefined; readonly entries: readonly Entry[] }
  /** What is done or dropped, whatever its horizon or theme. */
  | { readonly kind: 'closed'; readonly entries: readonly Entry[] };

/** How strong the evidence of an item is. */
export type StrengthOf = (entry: RoadmapEntry) => EvidenceStrength;

/** Where nothing is known of the notes, they are counted. */
const countNotes: StrengthOf = ({ item }) => ({ ...noEvidence, notes: item.evidence.length });

/**
 * Groups items by horizon: now, next and later, which are always there, then those without one; what is done or dropped comes
 * last. Empty when there are no items.
 */
export function arrangeByHorizon<Entry extends RoadmapEntry>(
  entries: readonly Entry[],
  strengthOf = countNotes,
): readonly RoadmapSection<Entry>[] {
  if (entries.length === 0) return [];
  const open = mostWorthFirst(entries.filter(isOpen), strengthOf);
  const groups = [...roadmapHorizons, undefined].map(
    (horizon) => ({ kind: 'horizon', horizon, entries: open.filter(({ item }) => item.horizon === horizon) }) as const,
  );
  return [
    ...groups.filter((group) => group.horizon !== undefined || group.entries.length > 0),
    ...closedGroup(entries),
  ];
}

/**
 * Groups items by theme: the checklist's themes in its order, which are always there, then others by name, then those without
 * one; what is done or dropped comes last. Empty when there are no items.
 *
 * @param themes ids of the checklist's themes.
 */
export function arrangeByRoadmapTheme<Entry extends RoadmapEntry>(
  entries: readonly Entry[],
  themes: readonly string[],
  strengthOf = countNotes,
): readonly RoadmapSection<Entry>[] {
  if (entries.length === 0) return [];
  const open = mostWorthFirst(entries.filter(isOpen), strengthOf);
  const others = open.flatMap(({ item }) => item.theme ?? []).toSorted();
  const groups = [...new Set([...themes, ...others]), undefined].map(
    (theme) => ({ kind: 'theme', theme, entries: open.filter(({ item }) => item.theme === theme) }) as const,
  );
  return [...groups.filter((group) => group.theme !== undefined || group.entries.length > 0), ...closedGroup(entries)];
}

/**
 * Sorts items: the greatest impact first, then the least effort, then the strongest evidence, then by title. What is unknown comes
 * last.
 */
export function mostWorthFirst<Entry extends RoadmapEntry>(
  entries: readonly Entry[],
  strengthOf = countNotes,
): readonly Entry[] {
  return entries.toSorted(
    (a, b) =>
      (b.item.impact ?? 0) - (a.item.impact ?? 0) ||
      effortRank(a.item.effort) - effortRank(b.item.effort) ||
      compareEvidence(strengthOf(a), strengthOf(b)) ||
      compareTexts(a.item.title, b.item.title),
  );
}

function isOpen({ item }: RoadmapEntry): boolean {
  return isOpenItem(item);
}

function effortRank(effort: RoadmapEntry['item']['effort']): number {
  return effort === undefined ? roadmapEfforts.length : roadmapEfforts.indexOf(effort);
}

function closedGroup<Entry extends RoadmapEntry>(entries: readonly Entry[]): readonly RoadmapSection<Entry>[] {
  const closed = entries.filter((entry) => !isOpen(entry));
  return closed.length === 0 ? [] : [{ kind: 'closed', entries: closed.toSorted((a, b) => compareTexts(b.id, a.id)) }];
}
