import { type LineNode, linesOfNodes } from './lineTree.js';

/** Decides about a key with different content on both sides. */
export type UniteKey = (ours: LineNode, theirs: LineNode) => readonly string[];

/**
 * Unites two sides: all of ours, with what only theirs has inserted after its predecessor there. Common nodes appear once; where
 * each side has something of its own, ours comes first.
 *
 * @returns lines without line endings.
 */
export function uniteNodes(
  ours: readonly LineNode[],
  theirs: readonly LineNode[],
  uniteKey: UniteKey,
): readonly string[] {
  const matches = new Matches(ours);
  const theirNames = new Set(theirs.map(nameOf));
  /** Nodes only in theirs, by the index of ours that they precede. */
  const added = new Map<number, LineNode[]>();
  const isPassed = (own: LineNode | undefined, node: LineNode): boolean =>
    own !== undefined && own.indent >= node.indent && !theirNames.has(nameOf(own));
  let at = 0;
  for (const node of theirs) {
    const known = matches.take(node);
    if (known !== undefined) at = Math.max(at, known + 1);
    if (known !== undefined || node.kind === 'blank') continue;
    while (isPassed(ours[at], node)) at += 1;
    const before = added.get(at);
    if (before) before.push(node);
    else added.set(at, [node]);
  }
  const lines = ours.map((node, index) => {
    const other = matches.of(index);
    return [
      ...linesOfNodes(added.get(index) ?? []),
      ...(other ? uniteSame(node, other, uniteKey) : linesOfNodes([node])),
    ];
  });
  return [...lines.flat(), ...linesOfNodes(added.get(ours.length) ?? [])];
}

/** Matches nodes of theirs to nodes of ours; of several equal ones, the first to the first. */
class Matches {
  readonly #open = new Map<string, number[]>();
  readonly #others = new Map<number, LineNode>();

  constructor(ours: readonly LineNode[]) {
    for (const [index, node] of ours.entries()) {
      const alike = this.#open.get(nameOf(node));
      if (alike) alike.push(index);
      else this.#open.set(nameOf(node), [index]);
    }
  }

  /** @returns the index of ours. */
  take(node: LineNode): number | undefined {
    const index = this.#open.get(nameOf(node))?.shift();
    if (index !== undefined) this.#others.set(index, node);
    return index;
  }

  of(index: number): LineNode | undefined {
    return this.#others.get(index);
  }
}

function nameOf({ kind, indent, name }: LineNode): string {
  return `${kind} ${indent} ${name}`;
}

/** Whether its children can be united one by one; the fields of a step's entry belong together. */
function isMapOfKeys({ children }: LineNode): boolean {
  return children.length > 0 && children.every(({ name }) => name !== 'status');
}

function uniteSame(ours: LineNode, theirs: LineNode, uniteKey: UniteKey): readonly string[] {
  const [own, other] = [linesOfNodes([ours]), linesOfNodes([theirs])];
  if (own.join('\n') === other.join('\n')) return own;
  const isSameHead = ours.lines.join('\n') === theirs.lines.join('\n');
  if (isSameHead && isMapOfKeys(ours) && isMapOfKeys(theirs)) {
    return [...ours.lines, ...uniteNodes(ours.children, theirs.children, uniteKey)];
  }
  return ours.kind === 'key' ? uniteKey(ours, theirs) : own;
}
