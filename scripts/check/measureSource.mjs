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
 * @property {readonly string[]} undocumentedExports
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
    undocumentedExports: body
      .filter(
        (node, index) =>
          node.type === 'ExportNamedDeclaration' &&
          !node.source &&
          !isDocumented(node, source) &&
          !isOverload(body[index - 1]),
      )
      .map(at),
  };
}

/**
 * Whether the declaration after it is a further one of the same function: the first carries the doc comment of all.
 *
 * @param {Source['program']['body'][number] | undefined} node
 */
function isOverload(node) {
  return node?.type === 'ExportNamedDeclaration' && node.declaration?.type === 'TSDeclareFunction';
}

/**
 * Whether a doc comment comes directly before a statement.
 *
 * @param {{ start: number }} node
 * @param {Source} source
 */
function isDocumented(node, { text, comments }) {
  return comments.some(
    ({ type, value, end }) =>
      type === 'Block' && value.startsWith('*') && end <= node.start && text.slice(end, node.start).trim() === '',
  );
}

/** @param {Source} source */
function countCommentLines({ text, comments }) {
  const lines = comments.flatMap(({ start, end }) => {
    const first = lineAt(text, start);
    return Array.from({ length: lineAt(text, end) - first + 1 }, (_, index) => first + index);
  });
  return new Set(lines).size;
}
