// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

import { repositoryRoot } from '../../vscode/pins.mjs';

/** @typedef {import('../../../src/core/notes/note.js').Note} Note */
/** @typedef {import('../../../src/core/sessions/session.js').Session} Session */
/** @typedef {import('../../../src/core/people/progress.js').StepProgress} StepProgress */

/**
 * A note as `notebook.yaml` has it.
 *
 * @typedef {Omit<Partial<Note>, 'code' | 'created' | 'session'> & Pick<Note, 'title' | 'kind'> & {
 *   day?: number, private?: boolean, code?: { file: string, quote: string } }} JottedNote
 */

/**
 * A session as `notebook.yaml` has it, with the notes taken in it.
 *
 * @typedef {Omit<Session, 'date' | 'body' | 'author'> & Required<Pick<Session, 'with' | 'role'>> & {
 *   day: number, notes: readonly JottedNote[] }} JottedSession
 */

/**
 * What was written down.
 *
 * @typedef {object} Notebook
 * @property {readonly JottedSession[]} sessions
 * @property {readonly (JottedNote & { day: number })[]} alone
 */

/**
 * What was said of a step, and on which day.
 *
 * @typedef {Omit<StepProgress, 'at'> & { day: number }} StepAnswer
 */

/**
 * Reads what Sam wrote down in eight weeks.
 *
 * @returns {Promise<Notebook>}
 */
export async function readNotebook() {
  return parse(await readData('notebook.yaml'));
}

/**
 * Reads what Sam said of the checklist's steps, by step.
 *
 * @returns {Promise<Readonly<Record<string, StepAnswer>>>}
 */
export async function readProgress() {
  return parse(await readData('progress.yaml'));
}

/** @param {string} name */
function readData(name) {
  return readFile(path.join(repositoryRoot, 'scripts/example/weeks', name), 'utf8');
}
