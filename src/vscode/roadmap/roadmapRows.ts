import type { NoteFile } from '../../app/notes/noteStore.js';
import type { FilePath } from '../../app/ports.js';
import type { ReadableItem, RoadmapFile } from '../../app/roadmap/roadmapStore.js';
import type { RoadmapSection, StrengthOf } from '../../core/roadmap/arrangeItems.js';
import type { EvidenceStrength } from '../../core/roadmap/evidenceStrength.js';
import type { RoadmapWarning } from '../../core/roadmap/roadmapWarnings.js';

export type RoadmapRow =
  | {
      readonly type: 'itemGroup';
      readonly group: RoadmapSection<ReadableItem>;
      readonly title: string;
      /** The warnings of all items. */
      readonly warnings: readonly RoadmapWarning[];
      readonly strengthOf: StrengthOf;
    }
  | {
      readonly type: 'item';
      readonly file: ReadableItem;
      /** The section that contains it. */
      readonly group: RoadmapSection<ReadableItem>;
      readonly strength: EvidenceStrength;
      readonly warnings: readonly RoadmapWarning[];
    }
  | { readonly type: 'evidence'; readonly item: ReadableItem; readonly id: string; readonly note: NoteFile | undefined }
  | { readonly type: 'unreadableItem'; readonly file: RoadmapFile };

/** A note in an item's evidence, as passed by a menu. */
export interface EvidencePlace {
  readonly itemPath: FilePath;
  readonly noteId: string;
}

/**
 * The items that a menu acts on: all selected ones if the clicked one is among them.
 *
 * @param row the clicked row, as passed by VS Code.
 * @param rows the selected rows, `undefined` if only one is.
 */
export function itemPathsOf(row: unknown, rows: unknown): readonly FilePath[] {
  return selected(row, rows).flatMap((one) =>
    one.type === 'item' || one.type === 'unreadableItem' ? one.file.path : [],
  );
}

export function evidenceOf(row: unknown, rows: unknown): readonly EvidencePlace[] {
  return selected(row, rows).flatMap((one) =>
    one.type === 'evidence' ? { itemPath: one.item.path, noteId: one.id } : [],
  );
}

function selected(row: unknown, rows: unknown): readonly RoadmapRow[] {
  const all: readonly unknown[] = Array.isArray(rows) && rows.length > 0 ? rows : [row];
  return all.filter(isRoadmapRow);
}

const rowTypes: ReadonlySet<unknown> = new Set<RoadmapRow['type']>(['itemGroup', 'item', 'evidence', 'unreadableItem']);

/** Whether a value passed by a menu is a row of the Roadmap view. */
function isRoadmapRow(row: unknown): row is RoadmapRow {
  return typeof row === 'object' && row !== null && 'type' in row && rowTypes.has(row.type);
}
