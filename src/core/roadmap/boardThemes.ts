import type { Theme } from '../checklist/checklist.js';
import { themeOfId } from '../checklist/themes.js';
import { mostWorthFirst } from './arrangeItems.js';
import { isOpenItem, type RoadmapEntry } from './roadmapItem.js';

/** A row of the board. */
export interface BoardTheme {
  /** Empty for items without a theme. */
  readonly id: string;
  /** Empty for items without a theme. */
  readonly title: string;
}

/**
 * The board's rows: always the checklist's themes in order, then other themes of items, by id, then items without one, if any.
 */
export function boardThemes(
  entries: readonly RoadmapEntry[],
  themes: readonly Pick<Theme, 'id' | 'title'>[],
): readonly BoardTheme[] {
  const known = new Set(themes.map(({ id }) => id));
  const others = new Set(entries.flatMap(({ item }) => item.theme ?? []).filter((id) => !known.has(id)));
  const hasNone = entries.some(({ item }) => item.theme === undefined);
  return [
    ...themes.map(({ id, title }) => ({ id, title })),
    ...[...others].toSorted().map((id) => ({ id, title: themeOfId(id).title })),
    ...(hasNone ? [{ id: '', title: '' }] : []),
  ];
}

/** Items in display order: most worthwhile first, done and dropped last. */
export function boardOrder<Entry extends RoadmapEntry>(entries: readonly Entry[]): readonly Entry[] {
  const [open, closed] = [true, false].map((isOpen) => entries.filter(({ item }) => isOpenItem(item) === isOpen));
  return [...mostWorthFirst(open ?? []), ...mostWorthFirst(closed ?? [])];
}
