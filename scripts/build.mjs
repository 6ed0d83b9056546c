// @ts-check
import './dependencies.mjs';

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import {
  entryWithShared,
  loadLater,
  pathForSecretRules,
  requireVsCodeOnce,
  takeShared,
  vscodeBanner,
} from './building/startQuickly.mjs';
import { PlainError, phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

const { build, context } = await import('esbuild');
const { importSource } = await import('./building/importSource.mjs');

const defaultFolder = path.join(repositoryRoot, 'dist');

/**
 * The two bundles over the same composition root. A Node import that reaches the web bundle is an error: `platform: 'browser'`
 * doesn't know Node's modules.
 *
 * @param {boolean} production minified, without source maps
 * @param {string} [folder]
 * @returns {import('esbuild').BuildOptions[]}
 */
function bundles(production, folder = defaultFolder) {
  const api = { plugins: [requireVsCodeOnce], banner: vscodeBanner };
  return [
    {
      ...forNode(production),
      ...api,
      stdin: {
        contents: entryWithShared('src/extension.node.ts'),
        resolveDir: repositoryRoot,
        sourcefile: 'first.ts',
        loader: 'ts',
      },
      outfile: path.join(folder, 'extension.node.js'),
    },
    {
      ...forEveryHost(production),
      ...api,
      plugins: [...api.plugins, pathForSecretRules],
      entryPoints: ['src/extension.web.ts'],
      outfile: path.join(folder, 'extension.web.js'),
      platform: 'browser',
      // The extension host is a worker: a library's page variant (Markdown entities by `document`) would not load there.
      conditions: ['worker'],
      target: 'es2022',
    },
  ];
}

/**
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
function forEveryHost(production) {
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
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions}
 */
function forNode(production) {
  return { ...forEveryHost(production), platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
}

/**
 * Builds the bundle of Node hosts in several files: what activation needs, and what is loaded when it is first used. A web
 * worker can load one file only.
 *
 * @param {import('esbuild').BuildOptions} options
 * @param {boolean} production
 * @returns {Promise<readonly import('esbuild').OutputFile[]>} last what loads the others
 */
async function buildInParts(options, production) {
  /** @type {Map<string, Set<string>>} */
  const parts = new Map();
  const plugins = [...(options.plugins ?? []), loadLater(parts)];
  const supported = { 'dynamic-import': false }; // becomes `require`
  const first = await build({ ...options, plugins, supported, write: false });
  const later = await Promise.all(
    [...parts].map(([file, modules]) => {
      const contents = [...modules].toSorted().map((module) => `export * from ${JSON.stringify(module)};`);
      return build({
        ...forNode(production),
        plugins: [takeShared(path.basename(options.outfile ?? ''))],
        stdin: { contents: contents.join('\n'), resolveDir: repositoryRoot, sourcefile: 'later.ts', loader: 'ts' },
        outfile: path.join(path.dirname(options.outfile ?? ''), file),
        write: false,
      });
    }),
  );
  return [...later, first].flatMap(({ outputFiles }) => outputFiles ?? []);
}

/**
 * Builds the extension, into `dist/` unless another folder is given. Each file appears as a whole, so that a VS Code that starts
 * meanwhile never loads half of one.
 *
 * @param {{ production: boolean, folder?: string }} options
 * @returns {Promise<void>}
 */
export async function buildExtension({ production, folder = defaultFolder }) {
  const files = await Promise.all(
    bundles(production, folder).map(async (options) =>
      options.platform === 'node'
        ? buildInParts(options, production)
        : ((await build({ ...options, write: false })).outputFiles ?? []),
    ),
  ).catch(() => {
    throw new PlainError('The extension does not build: see the errors above.');
  });
  await mkdir(path.join(folder, 'webview'), { recursive: true });
  for (const { path: file, contents } of [...files.flat(), ...(await buildWebviews(production, folder))]) {
    await writeWhole(file, contents);
  }
  await buildChecklist(folder);
}

/**
 * Builds the pages that run in webviews, with their styles and the icons' font.
 *
 * @param {boolean} production
 * @param {string} folder
 * @returns {Promise<readonly import('esbuild').OutputFile[]>}
 */
async function buildWebviews(production, folder) {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
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
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    loader: { '.ttf': 'file' },
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  return outputFiles;
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

/** Builds again whenever a source changes, until the process ends. */
async function watchExtension() {
  await buildChecklist(defaultFolder);
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
