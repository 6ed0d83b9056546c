/**
 * A text in which nothing is hidden from who decides about it, and that no other text looks like. Printable ASCII is itself.
 * Everything else has its code with it, as in `r\u{430}m`: what takes no room, what turns the direction of writing, what looks like
 * another character. Blanks that could be overlooked are written out or counted: at the ends of lines, in runs, as blank lines.
 */
export function showHidden(text: string): string {
  return text.replaceAll(overlooked, (found) => {
    const [first = ''] = found;
    if (found.length > 1 && first.trim() === '') return `${first}${writeOut(first)}×${found.length}`;
    return glyph.test(found) ? `${found}${writeOut(found)}` : writeOut(found);
  });
}

/** Writes out what can't be seen or turns the direction of writing: `a\u{202e}b`. For what VS Code shows as plain text. */
export function showUnseen(text: string): string {
  return text.replaceAll(hidden, writeOut).replaceAll(looseJoiner, writeOut);
}

/** What can't be taken in where lines or characters are left out, with a comment for each kind. */
const overlooked = new RegExp(
  [
    // Everything but printable ASCII and the ends of lines.
    String.raw`[^\x20-\x7e\n]`,
    // Runs of blanks and blank lines, and a digit that their count would run into.
    String.raw` {2,}|\n{2,}|(?<= {2}|\n{2})[0-9]`,
    // A blank at either end of a line, an end of line at either end of the text.
    String.raw`^ | $|(?<![\s\S])\n|\n(?![\s\S])`,
    // What would read as a code of ours.
    String.raw`\\(?=u\{)`,
  ].join('|'),
  'gmu',
);

/** Letters and digits that can be read beside their code, in scripts that are written from left to right. */
const glyph =
  /^(?!\p{Default_Ignorable_Code_Point})(?=[\p{L}\p{N}])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;

/** Characters that can't be seen or that turn the direction of writing; what parts the signs of a link or an icon in an `InertText` is left alone. */
const hidden = new RegExp(
  [
    String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200e\u200f]`,
    String.raw`[\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]`,
    String.raw`\u200b(?!(?<=[\]$]\u200b)\(|(?<=!\u200b)\[)`,
  ].join('|'),
  'gu',
);

/** Joiners, which emoji, Persian and Indic scripts need, where nothing of that kind is on both sides. */
const looseJoiner =
  /(?<!(?![\0-\x7f])[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?!(?![\0-\x7f])[\p{L}\p{M}\p{Extended_Pictographic}])/gu;

function writeOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
