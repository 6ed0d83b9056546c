// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { repositoryRoot } from './pins.mjs';

/** Where everything that scripts install for themselves lives; git-ignored, and safe to delete at any time. */
export const installRoot = path.join(repositoryRoot, '.vscode-test');

const stampName = 'installed.txt';

/**
 * Makes sure that a folder holds a completed install. It is filled under a temporary name and renamed when complete, so
 * that neither an interrupted nor a concurrent install ever leaves a half-filled folder behind.
 *
 * @param {string} name the folder's name under {@link installRoot}
 * @param {string} pin says exactly what is installed; a folder with another pin is replaced
 * @param {(folder: string) => Promise<void>} fill fills the empty folder that it's given
 * @returns {Promise<string>} the folder's path
 */
export async function installedFolder(name, pin, fill) {
  const folder = path.join(installRoot, name);
  if (isComplete(folder, pin)) return folder;
  await mkdir(installRoot, { recursive: true });
  const unfinished = await mkdtemp(path.join(installRoot, `unfinished-${name}-`));
  try {
    await fill(unfinished);
    await writeFile(path.join(unfinished, stampName), pin);
    if (isComplete(folder, pin)) return folder;
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} pin
 */
function isComplete(folder, pin) {
  const stamp = path.join(folder, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === pin;
}
