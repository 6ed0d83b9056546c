// @ts-check
import './dependencies.mjs';

import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { runQuietly } from './vscode/npm.mjs';
import { phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

/**
 * Packs the extension by `vsce package`, which builds it for production first (`vscode:prepublish` in package.json).
 *
 * @param {string} [folder] receives the VSIX; the repository's root if not given
 * @returns {Promise<string>} the VSIX's path
 */
export async function packageExtension(folder = repositoryRoot) {
  const { name, version } = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'));
  const vsix = path.join(folder, `${name}-${version}.vsix`);
  await mkdir(folder, { recursive: true });
  const vsce = path.join(repositoryRoot, 'node_modules/@vscode/vsce/vsce');
  await runQuietly(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: repositoryRoot });
  return vsix;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    console.log(await phase('Packaging the extension', () => packageExtension(process.argv[2])));
  });
}
