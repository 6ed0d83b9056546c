/** A box that a person sees at the start of a line, whatever a Markdown parser makes of it. */
export interface LookAlikeBox {
  readonly isChecked: boolean;
  /** Whether a character such as ☐ stands for it. */
  readonly isCharacter: boolean;
  /** What stands behind it. */
  readonly text: string;
}

const bullet = String.raw`(?:(?:[-*+•]|\d{1,9}[.)])[ \t]*)?`;
const bracket = String.raw`\[(?<mark>[\s\u00a0xX✓✔]?)\](?![([:])`;
const character = String.raw`(?<character>[☐☑☒□▢⬜◻✅]|&#(?:9744|9745|x2610|x2611);)`;
const boxAtStart = new RegExp(
  String.raw`^[ \t>]*${bullet}(?:${bracket}|${character})\ufe0f?[ \t\u00a0]*(?<text>.*)$`,
  'u',
);
const anyBox = /\[[\s\u00a0xX✓✔]*\]|[☐☑☒□▢⬜◻✅]|&#(?:9744|9745|x2610|x2611);|type=["']?checkbox/iu;
const boxInCell = /^(?:\[[\s\u00a0xX✓✔]?\]|[☐☑☒□▢⬜◻✅])/u;

/** Says quickly whether there can be a box anywhere in a text. */
export function mayHoldBox(text: string): boolean {
  return anyBox.test(text);
}

/** Reads a box at the start of a line, behind a bullet or not. */
export function findBox(line: string): LookAlikeBox | undefined {
  const groups = boxAtStart.exec(line)?.groups;
  if (!groups) return undefined;
  const isCharacter = groups['character'] !== undefined;
  const mark = groups['character'] ?? groups['mark'] ?? '';
  return { isChecked: isCheckedMark(mark), isCharacter, text: (groups['text'] ?? '').trim() };
}

/** Reads a row of a table with a box in one of its cells. */
export function findBoxInRow(cells: readonly string[]): LookAlikeBox | undefined {
  const boxCell = cells.find((cell) => boxInCell.test(cell.trim()));
  const box = boxCell === undefined ? undefined : findBox(boxCell);
  if (!box) return undefined;
  const texts = cells.map((cell) => (cell === boxCell ? box.text : cell.trim())).filter((text) => text !== '');
  return { ...box, text: texts.join(' · ') };
}

function isCheckedMark(mark: string): boolean {
  return /^(?:[xX✓✔☑☒✅]|&#(?:9745|x2611);)$/u.test(mark);
}
