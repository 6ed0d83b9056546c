/** Lines of a YAML text that belong together, as written. */
export interface LineNode {
  readonly kind: 'key' | 'item' | 'comment' | 'blank';
  /** Distinguishes it from its siblings: the key as written, or the whole text. */
  readonly name: string;
  /** Number of leading spaces. */
  readonly indent: number;
  /** Its lines without line endings and without those of its children. */
  readonly lines: readonly string[];
  /** The content below a key without a value on its own line. */
  readonly children: readonly LineNode[];
}

interface OpenNode extends LineNode {
  readonly lines: string[];
  readonly children: OpenNode[];
}

const keyPattern = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`-][^\s:#]*|-[^\s:#]+)[ \t]*:(?:[ \t]|$)/;

/**
 * Parses lines from any part of a YAML text into keys, list items and comments. Multi-line texts, and maps that are list items,
 * stay whole.
 */
export function parseLineTree(lines: readonly string[]): readonly LineNode[] {
  const roots: OpenNode[] = [];
  const open: OpenNode[] = [];
  for (const line of lines) {
    const node = readNode(line);
    while (open.length > 0 && closes(node, open.at(-1))) open.pop();
    const parent = open.at(-1);
    if (parent && takesWhole(parent, node)) {
      parent.lines.push(line);
      continue;
    }
    (parent?.children ?? roots).push(node);
    if (node.kind === 'key' || node.kind === 'item') open.push(node);
  }
  return roots.map(withFullName);
}

export function linesOfNodes(nodes: readonly LineNode[]): readonly string[] {
  return nodes.flatMap(({ lines, children }) => [...lines, ...linesOfNodes(children)]);
}

function readNode(line: string): OpenNode {
  const text = line.trimStart();
  const base = { indent: line.length - text.length, lines: [line], children: [] };
  if (text.trim() === '') return { ...base, kind: 'blank', name: '' };
  if (text.startsWith('#')) return { ...base, kind: 'comment', name: text.trim() };
  const [, key] = keyPattern.exec(text) ?? [];
  if (key !== undefined) return { ...base, kind: 'key', name: key };
  return { ...base, kind: 'item', name: text.trim() };
}

/** Whether a node ends the open one: a list may be at the indentation of its key. */
function closes(node: OpenNode, open: OpenNode | undefined): boolean {
  if (!open || node.kind === 'blank') return false;
  if (node.kind === 'comment') return node.indent <= open.indent;
  const isListOf = open.kind === 'key' && node.name.startsWith('-') && !hasValue(open);
  return isListOf ? node.indent < open.indent : node.indent <= open.indent;
}

/** Items, and keys whose value continues, are taken whole. */
function takesWhole(parent: OpenNode, node: OpenNode): boolean {
  return node.kind === 'blank' ? hasValue(parent) : parent.kind === 'item' || hasValue(parent);
}

function hasValue({ kind, name, lines }: OpenNode): boolean {
  if (kind === 'item') return true;
  const [first = ''] = lines;
  const behind = first
    .trimStart()
    .slice(name.length)
    .replace(/^[ \t]*:/, '')
    .trim();
  return behind !== '' && !behind.startsWith('#');
}

/** An item is identified by all of its lines. */
function withFullName(node: LineNode): LineNode {
  const children = node.children.map(withFullName);
  if (node.kind !== 'item') return { ...node, children };
  return { ...node, children, name: node.lines.map((line) => line.trim()).join('\n') };
}
