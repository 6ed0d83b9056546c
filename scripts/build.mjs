// @ts-check
import './dependencies.mjs';

import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { PlainError, phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

const { build, context } = await import('esbuild');

/**
 * The two bundles over the same composition root. A Node import that reaches the web bundle is an error: `platform: 'browser'`
 * doesn't know Node's modules.
 *
 * @param {boolean} production minified, without source maps
 * @returns {import('esbuild').BuildOptions[]}
 */
function bundles(production) {
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    absWorkingDir: repositoryRoot,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  };
  return [
    {
      ...shared,
      entryPoints: ['src/extension.node.ts'],
      outfile: 'dist/extension.node.js',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
    },
    {
      ...shared,
      entryPoints: ['src/extension.web.ts'],
      outfile: 'dist/extension.web.js',
      platform: 'browser',
      // The extension host is a worker: a library's page variant (Markdown entities by `document`) would not load there.
      conditions: ['worker'],
      target: 'es2022',
    },
  ];
}

/**
 * Builds the extension into `dist/`. Each file appears as a whole, so that a VS Code that starts meanwhile never loads half
 * of one.
 *
 * @param {{ production: boolean }} options
 * @returns {Promise<void>}
 */
export async function buildExtension({ production }) {
  const results = await Promise.all(bundles(production).map((options) => build({ ...options, write: false }))).catch(
    () => {
      throw new PlainError('The extension does not build: see the errors above.');
    },
  );
  await mkdir(path.join(repositoryRoot, 'dist'), { recursive: true });
  for (const { path: file, contents } of results.flatMap((result) => result.outputFiles ?? [])) {
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, contents);
    await rename(unfinished, file);
  }
}

/** Builds again whenever a source changes, until the process ends. */
async function watchExtension() {
  for (const options of bundles(false)) await (await context({ ...options, logLevel: 'info' })).watch();
  await new Promise(() => {});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const production = process.argv.includes('--production');
  await runMain(() =>
    process.argv.includes('--watch')
      ? watchExtension()
      : phase(`Building dist/ ${production ? 'for production' : 'for development'}`, () =>
          buildExtension({ production }),
        ),
  );
}
