// @ts-check
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

import { repositoryRoot } from '../vscode/pins.mjs';

/**
 * Prints the output of bundled tests with places in stacks as they are in the sources; mocha's own frames are left out.
 *
 * @param {string} bundle the bundle's path; its source map lies beside it
 * @returns {(line: string) => void}
 */
export function printMapped(bundle) {
  const sourceMap = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  const place = new RegExp(String.raw`[^\s()]*/${path.basename(bundle)}:(\d+):(\d+)`);
  return (line) => {
    const [whole, row, column] = place.exec(line) ?? [];
    if (!whole) return console.log(line);
    const entry = sourceMap.findEntry(Number(row) - 1, Number(column) - 1);
    if (!('originalSource' in entry)) return console.log(line);
    const source = path.relative(repositoryRoot, path.resolve(path.dirname(bundle), entry.originalSource));
    if (source.includes('node_modules/mocha/')) return;
    console.log(line.replace(whole, `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`));
  };
}
