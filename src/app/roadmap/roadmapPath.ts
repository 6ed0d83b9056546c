import { isFilePath } from '../kit/filePath.js';
import type { FolderLayout } from '../kit/folderLayout.js';
import type { FilePath, Ports } from '../ports.js';

/**
 * Where the roadmap is exported to by default; `undefined` where the setting names no file inside the workspace folder that all
 * may see.
 */
export function roadmapPath({
  ports,
  layout,
}: {
  readonly ports: Pick<Ports, 'variables'>;
  readonly layout: FolderLayout;
}): FilePath | undefined {
  const setting = ports.variables().roadmapFile ?? '';
  const path = (setting === '' ? 'ROADMAP.md' : setting).replace(/^\.\//, '');
  return isFilePath(path) && !layout.isPrivate(path) ? path : undefined;
}
