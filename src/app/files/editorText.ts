/** Editors have no byte order mark, and line endings of one kind. */
export function isSameToEditors(one: string, other: string): boolean {
  return one === other || toEditorText(one) === toEditorText(other);
}

/** A text without byte order mark, all line endings line feeds. */
export function toEditorText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** A text with the line endings that an editor already has. */
export function asEditorsHave(text: string, openText: string): string {
  return toEditorText(text).replaceAll('\n', openText.includes('\r\n') ? '\r\n' : '\n');
}
