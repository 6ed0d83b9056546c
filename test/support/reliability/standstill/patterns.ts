import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parseSync, Visitor } from 'oxc-parser';

/** A regular expression that the sources write. */
export interface SourcePattern {
  /** As it is written: `/a+/g`. */
  readonly literal: string;
  readonly source: string;
  readonly flags: string;
  /** Below `src/`. */
  readonly file: string;
}

/** The regular expressions of all sources, and the files that make one while they run, once for each. */
export function readPatterns(folder: string): {
  readonly literals: readonly SourcePattern[];
  readonly made: readonly string[];
} {
  const literals: SourcePattern[] = [];
  const made: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.map((name) => name.replaceAll('\\', '/')).toSorted()) {
    const { program } = parseSync(file, readFileSync(path.join(folder, file), 'utf8'));
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return;
        const { pattern: source, flags } = node.regex;
        literals.push({ literal: `/${source}/${flags}`, source, flags, file });
      },
      NewExpression({ callee }) {
        if (callee.type === 'Identifier' && callee.name === 'RegExp') made.push(file);
      },
    }).visit(program);
  }
  return { literals, made };
}

/** Whether a pattern is quick whatever it is: nothing in it is repeated without end, or one character is, from the start of a text. */
export function isPlainlyLinear({ source, flags }: SourcePattern): boolean {
  const bare = source.replaceAll(/\\[^]/g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
  const repetitions = bare.match(/[*+]|\{\d+,\}/g) ?? [];
  if (repetitions.length === 0) return true;
  const isAnchored = flags.includes('y') || (bare.startsWith('^') && !flags.includes('m') && !hasTopChoice(bare));
  return isAnchored && repetitions.length === 1 && !/\)(?:[*+]|\{\d+,\})/.test(bare);
}

function hasTopChoice(bare: string): boolean {
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) return true;
  }
  return false;
}
