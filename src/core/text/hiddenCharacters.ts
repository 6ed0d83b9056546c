/**
 * A text in which nothing is hidden from who decides about it: characters that take no room or turn the direction of writing,
 * and spaces that push the rest out of sight, are written out: `a\u{202e}b`.
 */
export function showHidden(text: string): string {
  return text
    .replaceAll(/\r\n/g, '\n')
    .replaceAll(/[^\P{C}\n]|[\u2028\u2029\u115f\u1160\u3164\uffa0]/gu, writeOut)
    .replaceAll(/\n{3,}|\p{Zs}{9,}/gu, (gap) => `${gap.slice(0, 1)}${writeOut(gap.slice(0, 1))}×${gap.length}`);
}

function writeOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
