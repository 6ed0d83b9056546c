import type { WriteStep } from './change.js';
import type { FilePath, PlacedFiles } from '../ports.js';

export type EditResult =
  | { readonly kind: 'edited'; readonly change: readonly [WriteStep] }
  /** `unreadable`: the file's text is invalid, so it was left unchanged. */
  | { readonly kind: 'unchanged' | 'missing' | 'unreadable' | 'busy' };

/** How often an edit is repeated if somebody else writes the same file at the same moment. */
const maxAttempts = 5;

/**
 * Applies a function to a file's current text. If somebody else writes the file in between, the edit is repeated on the new text.
 *
 * @param edit returns the new text, or `undefined` if the text is invalid.
 * @returns `busy` if others wrote the file at every attempt. Rejects with `FileFailure` if the file system refuses.
 */
export async function editFile(
  files: PlacedFiles,
  path: FilePath,
  edit: (text: string) => string | undefined,
): Promise<EditResult> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const content = await files.read(path);
    if (content.kind === 'missing') return { kind: 'missing' };
    if (content.kind !== 'text') return { kind: 'unreadable' };
    const next = edit(content.text);
    if (next === undefined) return { kind: 'unreadable' };
    const result = await files.replace(path, content.text, next);
    if (result === 'replaced')
      return { kind: 'edited', change: [{ kind: 'write', path, before: content.text, after: next }] };
    if (result === 'unchanged') return { kind: 'unchanged' };
  }
  return { kind: 'busy' };
}
