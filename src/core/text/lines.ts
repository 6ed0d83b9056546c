/** Where the line begins that an offset is on; behind a byte order mark. */
export function lineStartAt(text: string, offset: number): number {
  const lineFeed = offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1);
  return lineFeed < 0 && text.startsWith('\ufeff') ? 1 : lineFeed + 1;
}

/** Where the next line begins after the one that an offset is on; the text's end when there is none. */
export function nextLineAt(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** How many characters are in front of an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartAt(text, offset);
}

/** Where the line begins behind what ends at an offset: there, where a block scalar took the line ending with it. */
export function lineBehind(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : nextLineAt(text, end);
}

/** The line ending a text goes by: that of its first line; LF when it has only one line. */
export function lineEndingOf(text: string): '\n' | '\r\n' {
  const lineFeed = text.indexOf('\n');
  return lineFeed > 0 && text[lineFeed - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * Puts whole lines into a text, in front of the line that begins at the offset; a text without final newline stays so.
 *
 * @param lines parted by LF, without one at the end; they get the line ending of the text.
 */
export function insertLines(text: string, offset: number, lines: string): string {
  const ending = lineEndingOf(text);
  const added = lines.replaceAll('\n', ending);
  const before = text.slice(0, offset);
  const isAfterOpenLine = before !== '' && !before.endsWith('\n');
  return isAfterOpenLine ? `${before}${ending}${added}` : `${before}${added}${ending}${text.slice(offset)}`;
}

/** Takes whole lines out of a text; a text without final newline stays so. */
export function removeLines(text: string, start: number, end: number): string {
  const isOpenEnd = end === text.length && !text.endsWith('\n');
  const before = text.slice(0, start);
  return (isOpenEnd ? before.replace(/\r?\n$/, '') : before) + text.slice(end);
}
