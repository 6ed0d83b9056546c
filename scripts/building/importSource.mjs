// @ts-check
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

import { repositoryRoot } from '../vscode/pins.mjs';

/**
 * Scripts that bundled modules import stay where they are: they find the repository by their own place.
 *
 * @type {import('esbuild').Plugin}
 */
export const scriptsInPlace = {
  name: 'scripts-in-place',
  setup(bundler) {
    bundler.onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path: name, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, name)).href,
      external: true,
    }));
  },
};

/**
 * Loads TypeScript modules into this process, compiled on the fly, so that scripts read and write files by the extension's own
 * parsers and formats.
 *
 * @param {readonly string[]} files paths from the repository's root
 * @returns {Promise<unknown>} what they export, together
 */
export async function importSource(...files) {
  const contents = files.map((file) => `export * from './${file}';`).join('\n');
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    stdin: { contents, resolveDir: repositoryRoot, sourcefile: 'source.ts', loader: 'ts' },
    bundle: true,
    format: 'esm',
    conditions: ['worker'],
    external: ['node:*'],
    plugins: [scriptsInPlace],
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}
