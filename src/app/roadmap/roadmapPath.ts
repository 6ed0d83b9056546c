import { isFilePath } from '../kit/filePath.js';
import type { FolderLayout } from '../kit/folderLayout.js';
import type { FilePath, Ports } from '../ports.js';

/** The default path of the exported roadmap; `undefined` if the setting names no shared file inside the workspace folder. */
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
