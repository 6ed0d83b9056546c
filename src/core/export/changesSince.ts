import { type RoadmapHorizon, type RoadmapStatus, roadmapStatuses } from '../roadmap/roadmapItem.js';
import type { ExportedItem } from './exportStamp.js';

/** A change of an item since the last export. */
export type Change =
  | { readonly kind: 'new' }
  | { readonly kind: 'agreed' | 'started' | 'done' | 'dropped' }
  /** Its status went back; `to` is the present one. */
  | { readonly kind: 'reopened'; readonly to: RoadmapStatus }
  | { readonly kind: 'moved'; readonly from: RoadmapHorizon | undefined; readonly to: RoadmapHorizon | undefined }
  /** Its text, theme, impact or effort. */
  | { readonly kind: 'changed' }
  /** Its file no longer exists. */
  | { readonly kind: 'removed' };

export interface ChangedItem {
  readonly item: ExportedItem;
  /** At least one. */
  readonly changes: readonly Change[];
}

/** The changes between two exports: items in the newer one's order, deleted ones last. */
export function changesSince(before: readonly ExportedItem[], now: readonly ExportedItem[]): readonly ChangedItem[] {
  const known = new Map(before.map((item) => [item.key, item]));
  const present = new Set(now.map(({ key }) => key));
  const changed = now.map((item) => ({ item, changes: changesOf(known.get(item.key), item) }));
  const gone = before
    .filter(({ key, status }) => !present.has(key) && status !== 'dropped' && status !== 'done')
    .map((item) => ({ item, changes: [{ kind: 'removed' } as const] }));
  return [...changed.filter(({ changes }) => changes.length > 0), ...gone];
}

function changesOf(before: ExportedItem | undefined, now: ExportedItem): readonly Change[] {
  if (!before) return [{ kind: 'new' }, ...statusChange('proposed', now.status)];
  const isClosed = now.status === 'done' || now.status === 'dropped';
  return [
    ...statusChange(before.status, now.status),
    ...(before.horizon !== now.horizon && !isClosed
      ? [{ kind: 'moved', from: before.horizon, to: now.horizon } as const]
      : []),
    ...(before.fingerprint === now.fingerprint ? [] : [{ kind: 'changed' } as const]),
  ];
}

function statusChange(before: RoadmapStatus, now: RoadmapStatus): readonly Change[] {
  if (before === now) return [];
  const isBack = roadmapStatuses.indexOf(now) < roadmapStatuses.indexOf(before);
  return isBack || now === 'proposed' ? [{ kind: 'reopened', to: now }] : [{ kind: now }];
}
