// @ts-check
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

import { scriptsInPlace } from '../building/importSource.mjs';
import { repositoryRoot } from '../vscode/pins.mjs';

/** @typedef {'unit' | 'host' | 'ui'} Tier a folder of `test/` */

/**
 * Finds the test files of a tier by their names, so that none can be forgotten.
 *
 * @param {Tier} tier
 * @param {string} part only files whose path in the repository contains this; empty for all
 * @returns {string[]} absolute paths
 */
export function findTests(tier, part) {
  const folder = path.join('test', tier);
  return readdirSync(path.join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => name.endsWith('.test.ts') && name.includes(part))
    .toSorted()
    .map((name) => path.join(repositoryRoot, name));
}

/** @type {import('esbuild').BuildOptions} */
const shared = { absWorkingDir: repositoryRoot, bundle: true, sourcemap: 'linked', logLevel: 'warning' };

/**
 * Compiles tests that run in plain Node: one module a file.
 *
 * @param {readonly string[]} files
 * @param {string} folder receives the modules; inside the repository, so that they find its `node_modules`
 * @returns {Promise<string[]>} the modules' paths
 */
export async function bundleForNode(files, folder) {
  const result = await build({
    ...shared,
    entryPoints: [...files],
    outdir: folder,
    outbase: path.join(repositoryRoot, 'test'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    splitting: true,
    metafile: true,
    plugins: [scriptsInPlace],
  });
  return Object.entries(result.metafile.outputs).flatMap(([output, { entryPoint }]) =>
    entryPoint ? [path.join(repositoryRoot, output)] : [],
  );
}

/**
 * Mocha's browser build is a classic script in a package of modules: left alone it would find the `module` of our bundle and
 * replace its exports. Without one it becomes a global, as in a page.
 *
 * @type {import('esbuild').Plugin}
 */
const classicMocha = {
  name: 'classic-mocha',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `(function (module, exports, define) {${await readFile(file, 'utf8')}\n})();`,
    }));
  },
};

/**
 * Compiles tests that run inside an extension host: one CommonJS file with an export `run()`. Files named `.node.test.ts` are
 * left out of the web worker's.
 *
 * @param {readonly string[]} files
 * @param {{ host: 'node' | 'web', outfile: string, grep: string, timeoutMs: number }} options
 * @returns {Promise<number>} how many files went in
 */
export async function bundleForHost(files, { host, outfile, grep, timeoutMs }) {
  const included = files.filter((file) => host === 'node' || !file.endsWith('.node.test.ts'));
  const requires = included.map((file) => `require(${JSON.stringify(file)});`);
  const contents = [
    "import { runMocha } from './runMocha';",
    'export function run() {',
    `  return runMocha(() => { ${requires.join(' ')} }, ${JSON.stringify({ grep, timeoutMs })});`,
    '}',
  ].join('\n');
  await build({
    ...shared,
    stdin: {
      contents,
      resolveDir: path.join(repositoryRoot, 'test/support/host'),
      sourcefile: 'hostEntry.ts',
      loader: 'ts',
    },
    outfile,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    define: { EXPECTED_HOST: JSON.stringify(host) },
    conditions: host === 'node' ? [] : ['worker'],
    target: host === 'node' ? 'node20' : 'es2022',
    external: ['vscode'],
    plugins: [classicMocha],
  });
  return included.length;
}
