// @ts-check
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @type {Set<string>} */
const folders = new Set();

/**
 * Makes a folder that lives as long as this process. However it ends, short of being killed, the folder is removed: last of
 * all, when the processes that were started and may still write to it are gone.
 *
 * @param {string} purpose becomes part of its name
 * @param {string} [parent] where it's made; the system's temporary folder if not given
 */
export function temporaryFolder(purpose, parent = realpathSync(tmpdir())) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, `sre-onboarding-${purpose}-`));
  if (folders.size === 0) process.on('exit', removeAll);
  folders.add(folder);
  return folder;
}

function removeAll() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
