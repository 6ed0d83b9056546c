export interface ClipboardText {
  readText(): PromiseLike<string>;
  writeText(text: string): PromiseLike<void>;
}

/**
 * Reads what is only available by copying it, and restores the clipboard. The clipboard is cleared first, so that its previous
 * content isn't mistaken for the copy if there was nothing to copy.
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
