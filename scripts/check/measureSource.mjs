// @ts-check
import { countLines, lineAt } from './sources.mjs';

const { Visitor } = await import('oxc-parser');

/** @typedef {import('./sources.mjs').Source} Source */

/**
 * Something measured, and where it is: `file:line`.
 *
 * @typedef {{ readonly size: number, readonly at: string }} Measured
 */

/**
 * What the linter has no rule for, in one file. Places are `file:line`.
 *
 * @typedef {object} Measures
 * @property {Measured} lines
 * @property {readonly Measured[]} functionLines
 * @property {number} commentLines
 * @property {readonly string[]} moduleVariables
 * @property {readonly string[]} reExports
 */

/**
 * Measures one file.
 *
 * @param {Source} source
 * @returns {Measures}
 */
export function measureSource(source) {
  const { file, text, program } = source;
  const at = (/** @type {{ start: number }} */ node) => `${file}:${lineAt(text, node.start)}`;
  /** @type {Measured[]} */
  const functionLines = [];
  const measure = (/** @type {{ start: number, end: number }} */ node) => {
    functionLines.push({ size: countLines(text.slice(node.start, node.end)), at: at(node) });
  };
  new Visitor({ FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure }).visit(
    program,
  );
  const { body } = program;
  return {
    lines: { size: countLines(text), at: file },
    functionLines,
    commentLines: countCommentLines(source),
    moduleVariables: body
      .filter((node) => {
        const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
        return declaration?.type === 'VariableDeclaration' && declaration.kind === 'let';
      })
      .map(at),
    reExports: body.filter((node) => node.type.startsWith('Export') && 'source' in node && node.source).map(at),
  };
}

/** @param {Source} source */
function countCommentLines({ text, comments }) {
  const lines = comments.flatMap(({ start, end }) => {
    const first = lineAt(text, start);
    return Array.from({ length: lineAt(text, end) - first + 1 }, (_, index) => first + index);
  });
  return new Set(lines).size;
}
