// @ts-check
import { installVsCode } from './installVsCode.mjs';
import { runQuietly } from './npm.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

/**
 * Installs a packaged extension as a person would, from its VSIX.
 *
 * @param {import('./pins.mjs').BuildName} version
 * @param {string} vsix
 * @param {string} extensionsFolder where it's installed to
 */
export async function installExtension(version, vsix, extensionsFolder) {
  const { node, serverMain } = await installVsCode(version);
  await runQuietly(node, [
    ...[serverMain, '--install-extension', vsix, '--extensions-dir', extensionsFolder],
    ...['--server-data-dir', temporaryFolder('install'), '--accept-server-license-terms'],
  ]);
}
