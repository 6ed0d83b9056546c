// @ts-check
// A plugin of oxlint: inside a layer, arrows run downwards too.
import path from 'node:path';

/**
 * @typedef {{ filename: string, options: readonly Readonly<Record<string, readonly string[]>>[],
 *   report(problem: { node: unknown, message: string }): void }} Context
 * @typedef {{ source?: { value?: unknown } | null }} Import a declaration or an expression
 */

/**
 * Allows imports from rooms of lower storeys only. The option names each layer's rooms, from the ground up; rooms of one line are
 * neighbours, which don't know each other. Files that stand in no room (ports, composition) are open to all.
 */
const downwards = {
  meta: { schema: [{ type: 'object' }] },
  /** @param {Context} context */
  create(context) {
    const [layer, room] = placeOf(context.filename);
    const storeys = context.options[0]?.[layer];
    if (!storeys || room === undefined) return {};
    const storeyOf = (/** @type {string} */ name) => storeys.findIndex((storey) => storey.split(' ').includes(name));
    /** @param {Import} node */
    const look = (node) => {
      const target = node.source?.value;
      if (typeof target !== 'string' || !target.startsWith('.')) return;
      const [toLayer, toRoom] = placeOf(path.resolve(path.dirname(context.filename), target));
      if (toLayer !== layer || toRoom === undefined || toRoom === room) return;
      if (storeyOf(toRoom) >= storeyOf(room) || storeyOf(toRoom) < 0)
        context.report({ node, message: `${layer}/${room} may not import ${layer}/${toRoom}: it is not below it.` });
    };
    return { ImportDeclaration: look, ImportExpression: look };
  },
};

/**
 * @param {string} file
 * @returns {readonly [layer: string, room?: string | undefined]} the folder of `src`, and the folder in it
 */
function placeOf(file) {
  const parts = file.split(path.sep);
  const [layer = '', ...rest] = parts.slice(parts.lastIndexOf('src') + 1);
  return rest.length > 1 ? [layer, rest[0]] : [layer];
}

// oxlint-disable-next-line import/no-default-export -- oxlint asks for it
export default { meta: { name: 'rooms' }, rules: { downwards } };
