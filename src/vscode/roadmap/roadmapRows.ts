import type { NoteFile } from '../../app/notes/noteStore.js';
import type { FilePath } from '../../app/ports.js';
import type { ReadableItem, RoadmapFile } from '../../app/roadmap/roadmapStore.js';
import type { RoadmapSection, StrengthOf } from '../../core/roadmap/arrangeItems.js';
import type { EvidenceStrength } from '../../core/roadmap/evidenceStrength.js';
import type { RoadmapWarning } from '../../core/roadmap/roadmapWarnings.js';

/** A row of the Roadmap view. */
export type RoadmapRow =
  | {
      readonly type: 'itemGroup';
      readonly group: RoadmapSection<ReadableItem>;
      readonly title: string;
      /** Those of all items. */
      readonly warnings: readonly RoadmapWarning[];
      readonly strengthOf: StrengthOf;
    }
  | {
      readonly type: 'item';
      readonly file: ReadableItem;
      /** The one that it stands below. */
      readonly group: RoadmapSection<ReadableItem>;
      readonly strength: EvidenceStrength;
      readonly warnings: readonly RoadmapWarning[];
    }
  | { readonly type: 'evidence'; readonly item: ReadableItem; readonly id: string; readonly note: NoteFile | undefined }
  | { readonly type: 'unreadableItem'; readonly file: RoadmapFile };

/** A note of an item's evidence, as a menu names it. */
export interface EvidencePlace {
  readonly itemPath: FilePath;
  readonly noteId: string;
}

/**
 * The items that a menu is about: all that are selected, where the one that was clicked is among them.
 *
 * @param row what was clicked, as VS Code hands it over.
 * @param rows what is selected, `undefined` where only one is.
 */
export function itemPathsOf(row: unknown, rows: unknown): readonly FilePath[] {
  return selected(row, rows).flatMap((one) =>
    one.type === 'item' || one.type === 'unreadableItem' ? one.file.path : [],
  );
}

/** The evidence that a menu is about. */
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

/** Whether a value that a menu hands over is a row of the Roadmap view. */
function isRoadmapRow(row: unknown): row is RoadmapRow {
  return typeof row === 'object' && row !== null && 'type' in row && rowTypes.has(row.type);
}
