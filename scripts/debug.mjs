// @ts-check
// Makes what `.vscode/launch.json` opens, in `out/debug`: the example repository, which stays as it was left, and for a host test
// whose path is given a fresh one, with the extension and the test compiled.
import './dependencies.mjs';

import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { makeExampleRepository } from './example/repository.mjs';
import { PlainError, phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

const { buildExtension } = await import('./build.mjs');
const { bundleForHost, findTests } = await import('./testing/bundleTests.mjs');

const folder = path.join(repositoryRoot, 'out/debug');

/** @param {string} name the repository's folder in `out/debug` */
async function makeExample(name) {
  const place = path.join(folder, name);
  if (existsSync(path.join(place, '.git'))) return;
  await mkdir(place, { recursive: true });
  await phase('Making an example repository', () => makeExampleRepository(place));
}

/** @param {string} file the path of a host test in the repository */
async function prepareHostTest(file) {
  const tests = findTests('host', path.normalize(file));
  if (tests.length === 0) throw new PlainError(`${file} is no host test: those are in test/host.`);
  await phase('Building the extension', () => buildExtension({ production: false }));
  await bundleForHost(tests, { host: 'node', outfile: path.join(folder, 'hostTests.js'), grep: '', timeoutMs: 0 });
  await rm(path.join(folder, 'workspace'), { recursive: true, force: true });
  await makeExample('workspace');
}

await runMain(() => {
  const [file] = process.argv.slice(2);
  return file === undefined ? makeExample('example') : prepareHostTest(file);
});
