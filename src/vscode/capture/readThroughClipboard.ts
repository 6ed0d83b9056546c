/** What can be read and written; VS Code's clipboard, for one. */
export interface ClipboardText {
  readText(): PromiseLike<string>;
  writeText(text: string): PromiseLike<void>;
}

/**
 * Reads what can only be had by copying it. What was in the clipboard is put back; it is emptied first, so that nothing else is taken
 * for the copy where there was nothing to copy.
 */
export async function readThroughClipboard(
  clipboard: ClipboardText,
  copy: () => PromiseLike<unknown>,
): Promise<string> {
  const before = await clipboard.readText();
  await clipboard.writeText('');
  try {
    await copy();
    return await clipboard.readText();
  } finally {
    await clipboard.writeText(before);
  }
}
