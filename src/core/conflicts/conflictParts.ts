import { type Conflict, sideOf } from '../text/conflict.js';
import { splitFrontMatter } from '../text/frontMatter.js';
import type { Side } from './uniteKey.js';

/** The content of some lines: YAML, a `---` fence around it, or prose. */
export type PartKind = 'yaml' | 'fence' | 'prose';

/** Lines of one kind from one side of a conflict, without line endings. */
export interface ConflictPart {
  readonly kind: PartKind;
  readonly lines: readonly string[];
}

/**
 * Splits each side of each conflict by kind: in a Markdown file, a conflict may extend beyond the front matter.
 *
 * @param isMarkdown otherwise the whole file is YAML.
 */
export function partsOfSide(
  text: string,
  conflicts: readonly Conflict[],
  { side, isMarkdown }: { readonly side: Side; readonly isMarkdown: boolean },
): readonly (readonly ConflictPart[])[] {
  const kindAt = isMarkdown ? markdownKinds(sideOf(text, conflicts, side)) : (): PartKind => 'yaml';
  let shift = 0;
  return conflicts.map((conflict) => {
    const { start, end } = conflict[side];
    const at = conflict.span.start + shift;
    shift += end - start - (conflict.span.end - conflict.span.start);
    return partLines(text.slice(start, end), (offset) => kindAt(at + offset));
  });
}

function markdownKinds(text: string): (offset: number) => PartKind {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return () => 'prose';
  const { yaml, body } = parts;
  return (offset) => {
    if (offset >= body.start) return 'prose';
    return offset >= yaml.start && offset < yaml.end ? 'yaml' : 'fence';
  };
}

function partLines(text: string, kindAt: (offset: number) => PartKind): readonly ConflictPart[] {
  const parts: { readonly kind: PartKind; readonly lines: string[] }[] = [];
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (line === '') continue;
    const kind = kindAt(offset);
    const last = parts.at(-1);
    const content = line.replace(/\r?\n$/, '');
    if (last?.kind === kind) last.lines.push(content);
    else parts.push({ kind, lines: [content] });
    offset += line.length;
  }
  return parts;
}
