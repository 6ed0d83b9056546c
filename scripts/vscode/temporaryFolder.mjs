// @ts-check
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Makes a folder that is removed, after all started processes were ended, when this process ends, however it ends short of being killed.
 *
 * @param {string} purpose becomes part of its name
 * @param {string} [parent] where it's made; the system's temporary folder if not given
 */
export function temporaryFolder(purpose, parent = realpathSync(tmpdir())) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, `sre-onboarding-${purpose}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
