import { compareEvidence, type EvidenceStrength, noEvidence } from './evidenceStrength.js';
import { isOpenItem, roadmapEfforts, type RoadmapEntry, type RoadmapHorizon, roadmapHorizons } from './roadmapItem.js';
import { compareTexts } from '../text/compareTexts.js';

/** Items of a section, in the order in which they are shown. */
export type RoadmapSection<Entry extends RoadmapEntry> =
  /** `horizon` is `undefined` for items without one. */
  | { readonly kind: 'horizon'; readonly horizon: RoadmapHorizon | undefined; readonly entries: readonly Entry[] }
  /** `theme` is `undefined` for items without one. */
  | { readonly kind: 'theme'; readonly theme: string | undefined; readonly entries: readonly Entry[] }
  /** Done and dropped items, whatever their horizon or theme. */
  | { readonly kind: 'closed'; readonly entries: readonly Entry[] };

/** Returns the strength of an item's evidence. */
export type StrengthOf = (entry: RoadmapEntry) => EvidenceStrength;

/** The fallback if the notes are unknown: counts them. */
const countNotes: StrengthOf = ({ item }) => ({ ...noEvidence, notes: item.evidence.length });

/**
 * Groups items by horizon: always now, next and later, then items without one; done and dropped items come last. Empty if there
 * are no items.
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
 * Groups items by theme: always the checklist's themes in order, then others by name, then items without one; done and dropped
 * items come last. Empty if there are no items.
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

/** Sorts items: greatest impact first, then least effort, then strongest evidence, then by title. Unknown values come last. */
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
