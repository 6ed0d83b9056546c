// @ts-check
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Makes a folder that is removed when this process ends, however it ends short of being killed.
 *
 * @param {string} purpose becomes part of its name
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), `sre-onboarding-${purpose}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
