import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from '../../../scripts/vscode/pins.mjs';
import { notFuzzed } from '../../support/reliability/fuzz/notFuzzed.js';
import { textReaders } from '../../support/reliability/fuzz/readers.js';
import { textEditors } from '../../support/reliability/fuzz/textEditors.js';

/** Names of functions that read or write a text. */
const readsOrWrites = /^(?:parse|format|read|edit|set|splice|find|split|detect|import|add|apply)[A-Z]/;

/** The exported functions of core that have such a name, or whose first parameter is a text. */
function listFunctions(): readonly string[] {
  const core = path.join(repositoryRoot, 'src/core');
  return readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const declared = readFileSync(path.join(core, name), 'utf8').matchAll(
        /^export function (\w+)(?:<[^(]*>)?\(\s*([^)]*)\)/gm,
      );
      return [...declared]
        .filter(
          ([, exported = '', parameters = '']) => readsOrWrites.test(exported) || /^\w+: string\b/.test(parameters),
        )
        .map(([, exported = '']) => exported);
    });
}

describe('the table of what is fuzzed', () => {
  const fuzzed = new Set(Object.keys({ ...textReaders, ...textEditors }));
  const excluded = new Set(Object.keys(notFuzzed));

  it('has every function of core that reads or writes a text, or says why not', () => {
    const forgotten = listFunctions().filter((name) => !fuzzed.has(name) && !excluded.has(name));

    assert.deepEqual(forgotten, []);
  });

  it('says of no function why it is left out that is in it, or is gone', () => {
    const functions = new Set(listFunctions());

    assert.deepEqual(
      [...excluded].filter((name) => fuzzed.has(name) || !functions.has(name)),
      [],
    );
  });
});
