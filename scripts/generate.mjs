// @ts-check
import './dependencies.mjs';

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { manifestSource } from './generating/manifestSource.mjs';
import { PlainError, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

const { format } = await import('oxfmt');
const { jsonSchemas } = await import('./generating/jsonSchemas.mjs');
const { localizedStrings } = await import('./generating/localizedStrings.mjs');

/** @param {string} file relative to the repository */
function read(file) {
  return readFileSync(path.join(repositoryRoot, file), 'utf8');
}

/** @param {string} file relative to the repository */
function readJson(file) {
  return JSON.parse(read(file));
}

/**
 * What is generated, and from what.
 *
 * @returns {Promise<readonly { file: string, source: string, from: string }[]>}
 */
async function generate() {
  const manifest = manifestSource(readJson('package.json'), readJson('package.nls.json'));
  return [
    { file: 'src/generated/manifest.ts', source: manifest, from: 'package.json' },
    { file: 'l10n/bundle.l10n.json', source: JSON.stringify(await localizedStrings()), from: 'l10n.t(…) in src' },
    ...(await jsonSchemas()),
  ];
}

/**
 * @param {{ file: string, source: string }} generated
 * @returns {Promise<string>} its text as `npm run format` would leave it
 */
async function formatted({ file, source }) {
  const { code, errors } = await format(file, source, readJson('.oxfmtrc.json'));
  if (errors.length > 0) throw new PlainError(`${file} would not be valid: ${errors[0]?.message}`);
  return code;
}

/** @param {string} file relative to the repository */
function readIfThere(file) {
  return existsSync(path.join(repositoryRoot, file)) ? read(file) : undefined;
}

await runMain(async () => {
  const files = await Promise.all((await generate()).map(async (one) => ({ ...one, text: await formatted(one) })));
  const outdated = files.filter(({ file, text }) => readIfThere(file) !== text);
  if (process.argv.includes('--check') && outdated.length > 0) {
    const list = outdated.map(({ file, from }) => `${file} (from ${from})`).join(', ');
    throw new PlainError(`Out of date: ${list}. Run \`npm run generate\`.`);
  }
  for (const { file, text } of outdated) {
    await mkdir(path.dirname(path.join(repositoryRoot, file)), { recursive: true });
    await writeFile(path.join(repositoryRoot, file), text);
    console.log(`${file} written`);
  }
});
