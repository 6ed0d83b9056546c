// @ts-check
// Changes the sources in every place where a test should notice, and says what no unit test noticed.
import './dependencies.mjs';

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { PlainError, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

const usage = `npm run mutate -- PATH…
  PATH  a folder or a file below src/core or src/app, such as src/app/files`;

/** Stryker has a package list of its own, as hardly anybody needs its 250 packages; they are installed where no check looks. */
const listFolder = path.join(repositoryRoot, 'scripts/mutating');
const toolFolder = path.join(repositoryRoot, 'out/mutating');
const stryker = path.join(toolFolder, 'node_modules/@stryker-mutator/core/dist/src/index.js');

function install() {
  mkdirSync(toolFolder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(listFolder, name), path.join(toolFolder, name));
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', args, { cwd: toolFolder, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) throw new PlainError('npm install failed in out/mutating.');
}

await runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  if (values.help || positionals.length === 0) return console.log(usage);
  const missing = positionals.find((name) => !existsSync(path.join(repositoryRoot, name)));
  if (missing) throw new PlainError(`There is no "${missing}".\n${usage}`);
  if (!existsSync(stryker)) install();
  process.chdir(repositoryRoot);
  const { Stryker } = await import(stryker);
  await new Stryker({
    mutate: positionals.map((name) => (name.endsWith('.ts') ? name : `${name}/**/*.ts`)),
    // Tests are bundled with all mutants in them; which one is on is decided at run time.
    buildCommand: 'node scripts/mutating/bundle.mjs',
    testRunner: 'mocha',
    mochaOptions: { spec: ['out/tests/**/*.test.mjs'], ui: 'bdd' },
    coverageAnalysis: 'perTest',
    // What a module does when it is loaded would need a process for each mutant.
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false },
    tempDirName: 'out/mutants',
    ignorePatterns: ['dist', 'out', '.vscode-test'],
    // Types are erased by the bundler, so that there is no file of settings to be rewritten.
    tsconfigFile: 'none',
  }).runMutationTest();
});
