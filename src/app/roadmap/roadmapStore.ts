import type { RoadmapItem } from '../../core/roadmap/roadmapItem.js';
import { FileStore, type StoreTools } from '../kit/fileStore.js';
import { baseName, type FolderLayout } from '../kit/folderLayout.js';
import type { FilePath } from '../ports.js';

export interface RoadmapFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly id: string;
  /** Absent if the file can't be read as an item. */
  readonly item: RoadmapItem | undefined;
}

export type ReadableItem = RoadmapFile & { readonly item: RoadmapItem };

/** The readable items, in no order. */
export function readableItems(files: ReadonlyMap<FilePath, RoadmapFile>): readonly ReadableItem[] {
  return [...files.values()].flatMap(({ item, ...file }) => (item ? { ...file, item } : []));
}

export type RoadmapStore = FileStore<RoadmapItem, RoadmapFile>;

export function createRoadmapStore(tools: StoreTools, layout: FolderLayout): RoadmapStore {
  return new FileStore<RoadmapItem, RoadmapFile>(tools, {
    folders: [layout.roadmap],
    extension: '.md',
    read: async (text) => {
      const { parseRoadmapItem } = await import('../../core/roadmap/parseRoadmapItem.js');
      const { item, problems } = parseRoadmapItem(text);
      return { value: item, problems };
    },
    entryOf: (path, item) => ({ path, id: baseName(path), item }),
    keepsLastGood: false,
  });
}
