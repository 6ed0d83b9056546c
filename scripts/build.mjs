// @ts-check
import './dependencies.mjs';

import { EventEmitter, once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import {
  emptyFiles,
  entryWithShared,
  loadLater,
  pathForSecretRules,
  requireVsCodeOnce,
  takeShared,
  vscodeBanner,
} from './building/startQuickly.mjs';
import { PlainError, phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

const { build } = await import('esbuild');
const { importSource } = await import('./building/importSource.mjs');

const defaultFolder = path.join(repositoryRoot, 'dist');

/** How long changes are collected: editors and git write several files one after the other. */
const quietMs = 100;

/** @typedef {Omit<import('esbuild').BuildOptions, 'write'>} BundleOptions */
/** @typedef {readonly import('esbuild').OutputFile[]} OutputFiles */

/**
 * @param {boolean} production minified, without source maps
 * @returns {BundleOptions}
 */
function everyBundle(production) {
  return {
    absWorkingDir: repositoryRoot,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/**
 * Builds the bundle of Node hosts in several files: what activation needs, and what is loaded when it is first used. A web
 * worker can load one file only.
 *
 * @param {boolean} production
 * @param {string} folder
 * @returns {Promise<OutputFiles>} last what loads the others
 */
async function buildForNode(production, folder) {
  /** @type {(contents: string, name: string, options: BundleOptions) => Promise<OutputFiles>} */
  const bundle = async (contents, name, options) => {
    const { outputFiles } = await build({
      ...everyBundle(production),
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      stdin: { contents, resolveDir: repositoryRoot, sourcefile: `entryOf.${name}.ts`, loader: 'ts' },
      outfile: path.join(folder, name),
      ...options,
      write: false,
    });
    return outputFiles;
  };
  /** @type {Map<string, Set<string>>} */
  const parts = new Map();
  const first = await bundle(entryWithShared('src/extension.node.ts'), 'extension.node.js', {
    plugins: [requireVsCodeOnce, loadLater(parts)],
    banner: vscodeBanner,
    supported: { 'dynamic-import': false }, // becomes `require`
  });
  const empty = emptyFiles(parts);
  if (empty.length > 0) throw new PlainError(`No room has code for ${empty.join(', ')}: see laterFiles.`);
  const later = [...parts].map(([name, modules]) => {
    const contents = [...modules].toSorted().map((module) => `export * from ${JSON.stringify(module)};`);
    return bundle(contents.join('\n'), name, { plugins: [takeShared('extension.node.js')] });
  });
  return [...(await Promise.all(later)).flat(), ...first];
}

/**
 * Builds the bundle over the same composition root for web workers. A Node import that reaches it is an error: `platform: 'browser'`
 * doesn't know Node's modules.
 *
 * @param {boolean} production
 * @param {string} folder
 * @returns {Promise<OutputFiles>}
 */
async function buildForWeb(production, folder) {
  const { outputFiles } = await build({
    ...everyBundle(production),
    plugins: [requireVsCodeOnce, pathForSecretRules],
    banner: vscodeBanner,
    entryPoints: ['src/extension.web.ts'],
    outfile: path.join(folder, 'extension.web.js'),
    platform: 'browser',
    // The extension host is a worker: a library's page variant (Markdown entities by `document`) would not load there.
    conditions: ['worker'],
    target: 'es2022',
    write: false,
  });
  return outputFiles;
}

/**
 * Builds the pages that run in webviews, with their styles and the icons' font.
 *
 * @param {boolean} production
 * @param {string} folder
 * @returns {Promise<OutputFiles>}
 */
async function buildPages(production, folder) {
  const { outputFiles } = await build({
    ...everyBundle(production),
    entryPoints: {
      guide: 'src/webview/guide/guide.ts',
      'guide-style': 'src/webview/guide/guide.css',
      board: 'src/webview/board/board.ts',
      'board-style': 'src/webview/board/board.css',
      codicon: '@vscode/codicons/dist/codicon.css',
    },
    outdir: path.join(folder, 'webview'),
    entryNames: '[name]',
    assetNames: '[name]',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    loader: { '.ttf': 'file' },
    external: [],
    sourcemap: false,
    write: false,
  });
  return outputFiles;
}

/**
 * Builds the extension, into `dist/` unless another folder is given. Each file appears as a whole, so that a VS Code that starts
 * meanwhile never loads half of one.
 *
 * @param {{ production: boolean, folder?: string }} options
 * @returns {Promise<void>}
 */
export async function buildExtension({ production, folder = defaultFolder }) {
  const bundles = [buildForNode, buildForWeb, buildPages].map((bundle) => bundle(production, folder));
  const files = await Promise.all(bundles).catch((error) => {
    if (error instanceof PlainError) throw error;
    throw new PlainError('The extension does not build: see the errors above.');
  });
  await mkdir(path.join(folder, 'webview'), { recursive: true });
  for (const { path: file, contents } of files.flat()) await writeWhole(file, contents);
  await buildChecklist(folder);
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
 *
 * @param {string} folder
 */
async function buildChecklist(folder) {
  const { parseChecklist } = /** @type {typeof import('../src/core/checklist/parseChecklist.js')} */ (
    await importSource('src/core/checklist/parseChecklist.ts')
  );
  const yaml = await readFile(path.join(repositoryRoot, 'media/checklist.yaml'), 'utf8');
  const { checklist, problems } = parseChecklist(yaml);
  if (problems.length > 0) throw new PlainError(`media/checklist.yaml has problems: ${JSON.stringify(problems)}`);
  await writeWhole(path.join(folder, 'checklist.json'), JSON.stringify(checklist));
}

/**
 * Builds all that ships, and again whenever a source changes, until the process ends. What it prints at the beginning and the end of
 * each build is known to `.vscode/tasks.json`.
 */
async function watchExtension() {
  const changes = new EventEmitter();
  for (const folder of ['src', 'media']) {
    watch(path.join(repositoryRoot, folder), { recursive: true }, () => changes.emit('change'));
  }
  for (;;) {
    const changed = once(changes, 'change'); // from now on: one that comes during the build leads to another build
    await buildDist(false).catch((error) => console.error(error instanceof PlainError ? `✗ ${error.message}` : error));
    console.log('· Waiting for changes …');
    await changed;
    await setTimeout(quietMs);
  }
}

/** @param {boolean} production */
function buildDist(production) {
  return phase(`Building dist/ for ${production ? 'production' : 'development'}`, () => buildExtension({ production }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(() =>
    process.argv.includes('--watch') ? watchExtension() : buildDist(process.argv.includes('--production')),
  );
}
