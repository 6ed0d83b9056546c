/** A text's width in pixels of the picture. */
export type Measure = (text: string) => number;

/** A text cut to a width, ending in an ellipsis if cut. */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let [fits, fitsNot] = [0, characters.length];
  while (fitsNot - fits > 1) {
    const middle = Math.floor((fits + fitsNot) / 2);
    if (measure(cut(characters, middle)) <= width) fits = middle;
    else fitsNot = middle;
  }
  return cut(characters, fits);
}

/** A text broken into lines of a width; the last line is cut, and so are words that are longer than a line. */
export function wrapText(text: string, width: number, maxLines: number, measure: Measure): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  while (words.length > 0 && lines.length < maxLines - 1)
    lines.push(fitText(takeLine(words, width, measure), width, measure));
  return words.length === 0 ? lines : [...lines, fitText(words.join(' '), width, measure)];
}

/** Takes as many words as fit, at least one. */
function takeLine(words: string[], width: number, measure: Measure): string {
  let line = words.shift() ?? '';
  while (words[0] !== undefined && measure(`${line} ${words[0]}`) <= width) line += ` ${words.shift()}`;
  return line;
}

function cut(characters: readonly string[], length: number): string {
  return `${characters.slice(0, length).join('').trimEnd()}…`;
}
