/**
 * Where the run of characters begins that a text ends with. A pattern such as `/x+$/` would begin anew at each of them, which takes
 * minutes where there are many that the text doesn't end with.
 *
 * @param character matches one character.
 * @returns the text's length where its last character isn't one.
 */
function tailStart(text: string, character: RegExp): number {
  let start = text.length;
  while (start > 0) {
    const before = previousCharacter(text, start);
    if (!character.test(before)) break;
    start -= before.length;
  }
  return start;
}

/** The text without the run of characters that it ends with. */
export function withoutTail(text: string, character: RegExp): string {
  return text.slice(0, tailStart(text, character));
}

/** The run of characters that a text ends with. */
export function tailOf(text: string, character: RegExp): string {
  return text.slice(tailStart(text, character));
}

/** The character before an offset, whole where it takes two code units. */
function previousCharacter(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}
