// @ts-check
import './dependencies.mjs';

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
    await writeWhole(file, contents);
  }
  await buildChecklist();
}

/** @type {(file: string, contents: string | Uint8Array) => Promise<void>} */
async function writeWhole(file, contents) {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, file);
}

/**
 * Reads the built-in checklist by the extension's own parser, ahead of time, so that showing it needs no YAML library. A
 * problem in it fails the build.
 */
async function buildChecklist() {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ['src/core/checklist/parseChecklist.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const parser = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`;
  const { parseChecklist } = await import(parser);
  const yaml = await readFile(path.join(repositoryRoot, 'media/checklist.yaml'), 'utf8');
  const { checklist, problems } = parseChecklist(yaml);
  if (problems.length > 0) throw new PlainError(`media/checklist.yaml has problems: ${JSON.stringify(problems)}`);
  await writeWhole(path.join(repositoryRoot, 'dist/checklist.json'), JSON.stringify(checklist));
}

/** Builds again whenever a source changes, until the process ends. */
async function watchExtension() {
  await buildChecklist();
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
