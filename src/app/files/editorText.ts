/** Whether two texts are the same in an editor, which has no byte order mark and one kind of line ending. */
export function isSameToEditors(one: string, other: string): boolean {
  return one === other || toEditorText(one) === toEditorText(other);
}

/** A text without byte order mark and with line feeds only. */
export function toEditorText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** A text with the line endings of the open document. */
export function asEditorsHave(text: string, openText: string): string {
  return toEditorText(text).replaceAll('\n', openText.includes('\r\n') ? '\r\n' : '\n');
}
