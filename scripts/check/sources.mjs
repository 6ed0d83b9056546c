// @ts-check
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from '../vscode/pins.mjs';

const { parseSync } = await import('oxc-parser');

/**
 * A source file, parsed.
 *
 * @typedef {object} Source
 * @property {string} file its path in the repository, with `/`
 * @property {string} text
 * @property {import('oxc-parser').Program} program
 * @property {readonly import('oxc-parser').Comment[]} comments
 */

/**
 * Reads the TypeScript and JavaScript files of a folder, except generated ones. A file with a syntax error is left to the
 * type checker: what could be parsed of it is measured.
 *
 * @param {string} folder relative to the repository
 * @returns {readonly Source[]}
 */
export function readSources(folder) {
  return readdirSync(path.join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.startsWith('src/generated/'))
    .toSorted()
    .map((file) => parseSource(file, readFileSync(path.join(repositoryRoot, file), 'utf8')));
}

/**
 * Parses one file.
 *
 * @param {string} file its path in the repository
 * @param {string} text
 * @returns {Source}
 */
export function parseSource(file, text) {
  const { program, comments } = parseSync(file, text);
  return { file, text, program, comments };
}

/**
 * The line that an offset stands on.
 *
 * @param {string} text
 * @param {number} offset
 * @returns {number} 1-based
 */
export function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

/**
 * How many lines a text has; the newline at its end begins no further one.
 *
 * @param {string} text
 */
export function countLines(text) {
  return text.replace(/\n$/, '').split('\n').length;
}
