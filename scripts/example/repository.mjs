// @ts-check
import { readFile } from 'node:fs/promises';

import { runQuietly } from '../vscode/npm.mjs';

/** @typedef {{ author: string, daysAgo: number, message: string, files: Readonly<Record<string, string>> }} Commit */

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Makes a small but real git repository: a service with its deploy script, migrations and logging, written by several people
 * over some months. The person who works in it is Sam Rivera, by the repository's own git configuration.
 *
 * @param {string} folder an existing, empty folder
 * @param {{ weeks?: number }} [options] which week of Sam's it is, up to 8: with sessions, notes and progress, not committed.
 *   Without it Sam has not begun.
 * @returns {Promise<string>} the folder
 */
export async function makeExampleRepository(folder, { weeks = 0 } = {}) {
  const git = gitIn(folder);
  await git(['init', '--quiet', '--initial-branch=main']);
  await git(['fast-import', '--quiet'], (await readHistory()).map(importedCommit).join(''));
  await git(['reset', '--quiet', '--hard', 'main']);
  await git(['update-ref', firstState, 'main']);
  await git(['config', 'user.name', 'Sam Rivera']);
  await git(['config', 'user.email', 'sam@example.com']);
  if (weeks > 0) {
    const { writeWeeks } = await import('./weeks/writeWeeks.mjs');
    await writeWeeks(folder, weeks);
  }
  return folder;
}

/**
 * Makes the repository in a folder what it was before Sam began, whatever was done in it: files, commits, branches, remotes.
 *
 * @param {string} folder
 */
export async function resetExampleRepository(folder) {
  const git = gitIn(folder);
  const lines = async (/** @type {string[]} */ ...args) => (await git(args)).split('\n').filter(Boolean);
  await git(['checkout', '--quiet', '--force', '-B', 'main', firstState]);
  await git(['clean', '--quiet', '-ffdx']);
  for (const name of await lines('for-each-ref', '--format=%(refname)')) {
    if (![firstState, 'refs/heads/main'].includes(name)) await git(['update-ref', '-d', name]);
  }
  for (const remote of await lines('remote')) await git(['remote', 'remove', remote]);
}

/**
 * Runs git in a folder, without the machine's own configuration.
 *
 * @param {string} folder
 */
function gitIn(folder) {
  return (/** @type {string[]} */ args, input = '') =>
    runQuietly('git', args, { cwd: folder, input, env: { ...process.env, ...isolation } });
}

/** @returns {Promise<readonly Commit[]>} the oldest first */
async function readHistory() {
  const { parse } = await import('yaml');
  return parse(await readFile(new URL('history.yaml', import.meta.url), 'utf8'));
}

/** Where the history of the example ends, before Sam's own work. */
const firstState = 'refs/example/first';

/** Keeps the machine's own git configuration (hooks, signing) out. */
const isolation = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/**
 * A commit on `main` as `git fast-import` reads it.
 *
 * @param {Commit} commit
 */
function importedCommit({ author, daysAgo, message, files }) {
  const email = `${author.split(' ')[0]?.toLowerCase()}@example.com`;
  const person = `${author} <${email}> ${Math.floor((Date.now() - daysAgo * dayMs) / 1000)} +0000`;
  const changes = Object.entries(files).map(([name, text]) => `M 100644 inline ${name}\n${importedData(text)}`);
  return [
    'commit refs/heads/main\n',
    ...[`author ${person}\n`, `committer ${person}\n`, importedData(`${message}\n`)],
    ...changes,
  ].join('');
}

/** @param {string} text */
function importedData(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
