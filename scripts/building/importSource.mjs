// @ts-check
import { build } from 'esbuild';

import { repositoryRoot } from '../vscode/pins.mjs';

/**
 * Loads modules of `src/core` into this process, compiled on the fly, so that scripts read and write files by the extension's
 * own parsers and formats.
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
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`);
}
