import { lstat, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';

import type { LeadsOutside } from '../folder/insidePlaces.js';
import { isMissing } from './nodeFailure.js';

/** For Node hosts. If the path doesn't exist, its parent folder counts. A dangling or circular link counts as leading outside. */
export const leadsOutside: LeadsOutside = async (folder, path) => {
  try {
    const fromFolder = relative(await realpath(folder), await realpath(path));
    return fromFolder === '..' || fromFolder.startsWith(`..${sep}`) || isAbsolute(fromFolder);
  } catch (error) {
    if (!isMissing(error) || (await isLink(path))) return true;
    return path !== folder && path !== dirname(path) && leadsOutside(folder, dirname(path));
  }
};

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  );
}
