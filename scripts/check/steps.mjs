// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from '../vscode/pins.mjs';
import { checkBudgets } from './budgets.mjs';
import { findManifestProblems } from './manifest.mjs';
import { readSources } from './sources.mjs';
import { runScript, runTool } from './tool.mjs';
import { findTranslationProblems } from './translatable.mjs';

/** @typedef {import('./tool.mjs').Outcome} Outcome */

/**
 * One thing that `npm run check` looks at.
 *
 * @typedef {object} Step
 * @property {string} name what selects it: `npm run check -- <name>`
 * @property {string} title
 * @property {() => Promise<Outcome> | Outcome} run
 */

/** The folders that have a `tsconfig.json`. */
const projects = ['.', 'src', 'src/core', 'src/app', 'src/webview', 'test', 'test/unit/webview'];

/** @type {readonly Step[]} */
export const steps = [
  { name: 'types', title: `types (${projects.length} projects)`, run: checkTypes },
  {
    name: 'lint',
    title: 'lint, with types and the arrows between layers',
    run: () => runTool('oxlint', ['--format=unix']),
  },
  { name: 'format', title: 'format', run: () => runTool('oxfmt', ['--list-different']) },
  { name: 'generated', title: 'generated files are up to date', run: checkGenerated },
  { name: 'unused', title: 'no unused code, files or dependencies', run: () => runTool('knip', ['--no-progress']) },
  { name: 'manifest', title: 'package.json and its texts agree', run: checkManifest },
  {
    name: 'texts',
    title: 'every text can be translated',
    run: () => outcomeOf(findTranslationProblems(readSources('src'))),
  },
  {
    name: 'spelling',
    title: 'spelling, with the words of cspell.json',
    run: () => runTool('cspell', ['--no-progress', '--no-summary']),
  },
  { name: 'budgets', title: 'budgets that lint has no rule for', run: checkBudgets },
];

/** @returns {Promise<Outcome>} */
async function checkTypes() {
  const outcomes = await Promise.all(
    projects.map((project) => runTool('typescript', ['--pretty', 'false', '-p', project])),
  );
  // A mistake in core is found by every project that imports it.
  const lines = new Set(outcomes.flatMap(({ details }) => details.split('\n')));
  return { passed: outcomes.every(({ passed }) => passed), details: [...lines].filter(Boolean).join('\n') };
}

function checkGenerated() {
  return runScript(inRepository('scripts/generate.mjs'), ['--check']);
}

function checkManifest() {
  const [manifest, words] = ['package.json', 'package.nls.json'].map((file) =>
    JSON.parse(readFileSync(inRepository(file), 'utf8')),
  );
  return outcomeOf(findManifestProblems(manifest, words, (file) => existsSync(inRepository(file))));
}

/** @param {string} file */
function inRepository(file) {
  return path.join(repositoryRoot, file);
}

/**
 * @param {readonly string[]} problems
 * @returns {Outcome}
 */
function outcomeOf(problems) {
  return { passed: problems.length === 0, details: problems.join('\n') };
}
