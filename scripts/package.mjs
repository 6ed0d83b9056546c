// @ts-check
import './dependencies.mjs';

import { readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { buildExtension } from './build.mjs';
import { runQuietly } from './vscode/npm.mjs';
import { phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';
import { temporaryFolder } from './vscode/temporaryFolder.mjs';

/** What is never packed and too large for `vsce`, which walks through every folder before it looks at `.vscodeignore`. */
const passedOver = new Set(['.git', '.vscode-test', 'node_modules', 'out']);

/**
 * Builds the extension for production and packs it.
 *
 * @param {string} [folder] receives the VSIX; the repository's root if not given
 * @returns {Promise<string>} the VSIX's path
 */
export async function packageExtension(folder = repositoryRoot) {
  const { name, version } = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8'));
  const vsix = path.join(folder, `${name}-${version}.vsix`);
  await mkdir(folder, { recursive: true });
  await buildExtension({ production: true });
  const staged = temporaryFolder('package');
  await cp(repositoryRoot, staged, {
    recursive: true,
    filter: (source) => !passedOver.has(path.relative(repositoryRoot, source)),
  });
  const vsce = path.join(repositoryRoot, 'node_modules/@vscode/vsce/vsce');
  await runQuietly(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: staged });
  return vsix;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    console.log(await phase('Packaging the extension', () => packageExtension(process.argv[2])));
  });
}
