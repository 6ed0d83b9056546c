// @ts-check
import { countLines, lineAt } from './sources.mjs';

const { Visitor } = await import('oxc-parser');

/** @typedef {import('./sources.mjs').Source} Source */

/**
 * Something measured, and where it stands: `file:line`.
 *
 * @typedef {{ readonly size: number, readonly at: string }} Measured
 */

/**
 * What the budgets are about, for one file. Places are `file:line`.
 *
 * @typedef {object} Measures
 * @property {Measured} lines
 * @property {readonly Measured[]} functionLines
 * @property {readonly Measured[]} parameters
 * @property {number} commentLines
 * @property {readonly string[]} anys
 * @property {readonly string[]} nonNulls
 * @property {readonly string[]} consoles
 * @property {readonly string[]} defaultExports
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
  const at = (/** @type {{ start: number }} */ node) => `${source.file}:${lineAt(source.text, node.start)}`;
  return {
    lines: { size: countLines(source.text), at: source.file },
    commentLines: countCommentLines(source),
    ...measureFunctions(source, at),
    ...findForbidden(source, at),
    ...measureModule(source, at),
  };
}

/**
 * @param {Source} source
 * @param {(node: { start: number }) => string} at
 */
function measureFunctions({ text, program }, at) {
  /** @type {Measured[]} */
  const functionLines = [];
  /** @type {Measured[]} */
  const parameters = [];
  const measure = (/** @type {{ start: number, end: number, params: readonly unknown[] }} */ node) => {
    functionLines.push({ size: countLines(text.slice(node.start, node.end)), at: at(node) });
    parameters.push({ size: node.params.length, at: at(node) });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program);
  return { functionLines, parameters };
}

/**
 * @param {Source} source
 * @param {(node: { start: number }) => string} at
 */
function findForbidden({ program }, at) {
  /** @type {{ anys: string[], nonNulls: string[], consoles: string[] }} */
  const found = { anys: [], nonNulls: [], consoles: [] };
  new Visitor({
    TSAnyKeyword: (node) => void found.anys.push(at(node)),
    TSNonNullExpression: (node) => void found.nonNulls.push(at(node)),
    MemberExpression: (node) => {
      if (node.object.type === 'Identifier' && node.object.name === 'console') found.consoles.push(at(node));
    },
  }).visit(program);
  return found;
}

/**
 * @param {Source} source
 * @param {(node: { start: number }) => string} at
 */
function measureModule(source, at) {
  const { body } = source.program;
  const exported = body.filter((node) => node.type === 'ExportNamedDeclaration');
  const declarations = body.map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node));
  return {
    defaultExports: body.filter((node) => node.type === 'ExportDefaultDeclaration').map(at),
    moduleVariables: declarations.flatMap((node) =>
      node?.type === 'VariableDeclaration' && ['let', 'var'].includes(node.kind) ? [at(node)] : [],
    ),
    reExports: [
      ...body.filter((node) => node.type === 'ExportAllDeclaration'),
      ...exported.filter((node) => node.source),
    ].map(at),
    undocumentedExports: exported
      .filter((node) => !node.source && !isDocumented(node, source) && !isFurtherOverload(node, body))
      .map(at),
  };
}

/**
 * Whether it belongs to the overload before it, which carries the doc comment of both.
 *
 * @param {import('oxc-parser').ExportNamedDeclaration} node
 * @param {Source['program']['body']} body
 */
function isFurtherOverload(node, body) {
  const before = body[body.indexOf(node) - 1];
  return before?.type === 'ExportNamedDeclaration' && before.declaration?.type === 'TSDeclareFunction';
}

/**
 * Whether a doc comment stands directly before a statement.
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
