/** How many characters a line of a page has: as many as are seen beside a side bar. */
const lineWidth = 72;

/** Most characters and lines of a text that a dialog shows whole on every system. */
const dialogSize = { characters: 300, lines: 6 };

/** Whether a dialog shows a text whole; one that is larger is cut off, or pushes the buttons out of sight. */
export function fitsDialog(text: string): boolean {
  return text.length <= dialogSize.characters && text.split('\n').length <= dialogSize.lines;
}

/** A text for a page on which all of it is seen without scrolling sideways: lines are numbered, and long ones go on below. */
export function layOutWhole(text: string): string {
  const lines = text.split('\n');
  const numberWidth = String(lines.length).length;
  return lines
    .flatMap((line, index) => {
      const [first = '', ...rest] = line.match(new RegExp(`.{1,${lineWidth}}`, 'gsu')) ?? [];
      return [
        `${String(index + 1).padStart(numberWidth)} │ ${first}`,
        ...rest.map((part) => `${' '.repeat(numberWidth)} ┆ ${part}`),
      ];
    })
    .join('\n');
}
