// @ts-check
import { lineAt } from './sources.mjs';

const { Visitor } = await import('oxc-parser');

/**
 * @typedef {import('./sources.mjs').Source} Source
 * @typedef {import('oxc-parser').CallExpression} CallExpression
 */

/**
 * Finds calls of `l10n.t` that can't be translated, or would show a bare `{0}` to people.
 *
 * @param {readonly Source[]} sources
 * @returns {readonly string[]} one sentence for each, with its place
 */
export function findTranslationProblems(sources) {
  return sources.flatMap((source) => {
    /** @type {string[]} */
    const problems = [];
    new Visitor({
      CallExpression: (call) => {
        const problem = isTranslation(call) ? findProblem(call) : undefined;
        if (problem) problems.push(`${source.file}:${lineAt(source.text, call.start)}: ${problem}`);
      },
    }).visit(source.program);
    return problems;
  });
}

/** @param {CallExpression} call */
function isTranslation({ callee }) {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 't')
    return false;
  const { object } = callee;
  const owner = object.type === 'MemberExpression' ? object.property : object;
  return owner.type === 'Identifier' && owner.name === 'l10n';
}

/**
 * @param {CallExpression} call
 * @returns {string | undefined}
 */
function findProblem({ arguments: [text, ...values] }) {
  if (text?.type === 'ObjectExpression') return undefined;
  if (text?.type !== 'Literal' || typeof text.value !== 'string')
    return 'l10n.t needs a literal text: translators see no other.';
  if (values.some(({ type }) => type === 'SpreadElement' || type === 'ObjectExpression')) return undefined;
  const places = new Set([...text.value.matchAll(/\{(\d+)\}/g)].map(([, place]) => Number(place)));
  const isFilled = places.size === values.length && values.every((_, index) => places.has(index));
  return isFilled ? undefined : `${JSON.stringify(text.value)} has ${places.size} places for ${values.length} values.`;
}
