// @ts-check
import './dependencies.mjs';

import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { manifestSource } from './generating/manifestSource.mjs';
import { PlainError, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';

const { format } = await import('oxfmt');

/** @param {string} file relative to the repository */
function read(file) {
  return readFileSync(path.join(repositoryRoot, file), 'utf8');
}

/** @param {string} file relative to the repository */
function readJson(file) {
  return JSON.parse(read(file));
}

/** @returns {Promise<ReadonlyMap<string, string>>} each generated file and the text it should have */
async function generatedFiles() {
  const file = 'src/generated/manifest.ts';
  const source = manifestSource(readJson('package.json'), readJson('package.nls.json'));
  const { code, errors } = await format(file, source, readJson('.oxfmtrc.json'));
  if (errors.length > 0) throw new PlainError(`${file} would not be TypeScript: ${errors[0]?.message}`);
  return new Map([[file, code]]);
}

await runMain(async () => {
  const check = process.argv.includes('--check');
  const files = await generatedFiles();
  const outdated = [...files].filter(
    ([file, text]) => !existsSync(path.join(repositoryRoot, file)) || read(file) !== text,
  );
  if (check && outdated.length > 0) {
    throw new PlainError(
      `Run \`npm run generate\`: ${outdated.map(([file]) => file).join(', ')} is not what package.json says.`,
    );
  }
  for (const [file, text] of outdated) {
    await mkdir(path.dirname(path.join(repositoryRoot, file)), { recursive: true });
    await writeFile(path.join(repositoryRoot, file), text);
    console.log(`${file} written`);
  }
});
