import type { WriteStep } from './change.js';
import type { FilePath, PlacedFiles } from '../ports.js';

/** How an edit ended. */
export type EditResult =
  | { readonly kind: 'edited'; readonly change: readonly [WriteStep] }
  /** `unreadable`: the file can't be taken as what it should be, so it was left as it is. */
  | { readonly kind: 'unchanged' | 'missing' | 'unreadable' | 'busy' };

/** How often an edit is made anew when somebody else writes the same file in the same moment. */
const maxAttempts = 5;

/**
 * Changes a file by a function of its text, on top of whatever it holds at that moment: when somebody else writes it in
 * between, the edit is made again on the new text.
 *
 * @param edit the new text, or `undefined` when the text can't be read as what it should be.
 * @returns `busy` when others wrote the file at every attempt. Rejects with `FileFailure` where the file system refuses.
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
