// @ts-check
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

import { repositoryRoot } from '../vscode/pins.mjs';

const require = createRequire(import.meta.url);

/**
 * How a step of the check went.
 *
 * @typedef {object} Outcome
 * @property {boolean} passed
 * @property {string} details shown when it failed; may be empty
 * @property {string} [remarks] shown in any case
 */

/**
 * Runs a Node program in the repository.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>} passed if it ended with code 0; its whole output as details
 */
export function runScript(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.on('close', (code) => resolve({ passed: code === 0, details: Buffer.concat(output).toString().trim() }));
  });
}

/**
 * Runs the program that a development dependency brings.
 *
 * @param {string} packageName
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export function runTool(packageName, args) {
  const manifestPath = path.join(repositoryRoot, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifestPath);
  const script = typeof bin === 'string' ? bin : (bin[path.basename(packageName)] ?? Object.values(bin)[0]);
  return runScript(path.join(path.dirname(manifestPath), script), args);
}
