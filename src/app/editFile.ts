import type { FilePath, Files } from './ports.js';

/** How an edit ended. `unreadable`: the file can't be taken as what it should be, so it was left as it is. */
export type EditResult = 'edited' | 'unchanged' | 'missing' | 'unreadable' | 'busy';

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
  files: Files,
  path: FilePath,
  edit: (text: string) => string | undefined,
): Promise<EditResult> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const content = await files.read(path);
    if (content.kind === 'missing') return 'missing';
    if (content.kind !== 'text') return 'unreadable';
    const next = edit(content.text);
    if (next === undefined) return 'unreadable';
    const result = await files.replace(path, content.text, next);
    if (result === 'replaced') return 'edited';
    if (result === 'unchanged') return 'unchanged';
  }
  return 'busy';
}
