// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { runQuietly } from '../vscode/npm.mjs';
import { history } from './history.mjs';

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
  const git = (/** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env = {}) =>
    runQuietly('git', args, { cwd: folder, env: { ...process.env, ...isolation, ...env } });
  await git(['init', '--quiet', '--initial-branch=main']);
  for (const { author, daysAgo, message, files } of history) {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--message', message], commitEnvironment(author, daysAgo));
  }
  await git(['config', 'user.name', 'Sam Rivera']);
  await git(['config', 'user.email', 'sam@example.com']);
  if (weeks > 0) {
    const { writeWeeks } = await import('./weeks/writeWeeks.mjs');
    await writeWeeks(folder, weeks);
  }
  return folder;
}

/** Keeps the machine's own git configuration (hooks, signing) out. */
const isolation = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/**
 * @param {string} name
 * @param {number} daysAgo
 */
function commitEnvironment(name, daysAgo) {
  const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
  const date = new Date(Date.now() - daysAgo * dayMs).toISOString();
  return {
    ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
    ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
  };
}
