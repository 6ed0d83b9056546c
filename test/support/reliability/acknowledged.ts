/** What a writing process has said to be on disk. */
export type Acknowledged =
  | { readonly kind: 'line'; readonly path: string; readonly line: string }
  /** @property instead the place it was moved from. */
  | { readonly kind: 'file'; readonly path: string; readonly text: string; readonly instead?: string }
  /** From now on the file may be in another place. */
  | { readonly kind: 'moving'; readonly path: string }
  /** The number in {@link countPath} is one more. */
  | { readonly kind: 'counted' };

/** The files that all edit. */
export const personPath = 'o/people/sam.yaml';
export const itemPaths = ['o/roadmap/a.md', 'o/roadmap/b.md'] as const;

/** A whole note: one that isn't whole doesn't end so. */
export function noteText(id: string): string {
  return `---\ntitle: ${id}\n---\n${`Words of ${id}.\n`.repeat(200)}The end of ${id}.\n`;
}

/** Where processes count. */
export const countPath = 'o/count';
