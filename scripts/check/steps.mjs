// @ts-check
import path from 'node:path';

import { repositoryRoot } from '../vscode/pins.mjs';
import { measureBudgets } from './budgets.mjs';
import { findManifestProblems } from './manifest.mjs';
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
const projects = ['.', 'src', 'src/core', 'src/app', 'test'];

/** How much of the source should be comments. */
const commentShareRange = { least: 0.1, most: 0.18 };

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
  { name: 'manifest', title: 'package.json and its texts agree', run: () => outcomeOf(findManifestProblems()) },
  { name: 'texts', title: 'every text can be translated', run: () => outcomeOf(findTranslationProblems()) },
  { name: 'budgets', title: 'budgets', run: checkBudgets },
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
  return runScript(path.join(repositoryRoot, 'scripts/generate.mjs'), ['--check']);
}

/** @returns {Outcome} */
function checkBudgets() {
  const { src, scripts, commentShare } = measureBudgets();
  const over = [...src, ...scripts].filter((budget) => budget.over.length > 0);
  const share = `${(commentShare * 100).toFixed(1)} %`;
  const { least, most } = commentShareRange;
  const advice = commentShare < least ? ' (fewer than usual)' : commentShare > most ? ' (more than usual)' : '';
  return {
    passed: over.length === 0,
    details: over
      .flatMap(({ name, limit, over: places }) => [`${name} should be ${limit}:`, ...places.map((at) => `  ${at}`)])
      .join('\n'),
    remarks: [
      ...tableRows('src', src),
      ...tableRows('scripts', scripts),
      `src      comments: ${share} of lines${advice}`,
    ].join('\n'),
  };
}

/**
 * @param {string} folder
 * @param {readonly import('./budgets.mjs').Budget[]} budgets
 * @returns {readonly string[]}
 */
function tableRows(folder, budgets) {
  return budgets.map(
    ({ name, figure, limit }) => `${folder.padEnd(8)} ${name.padEnd(26)}${figure.padStart(5)}   ${limit}`,
  );
}

/**
 * @param {readonly string[]} problems
 * @returns {Outcome}
 */
function outcomeOf(problems) {
  return { passed: problems.length === 0, details: problems.join('\n') };
}
