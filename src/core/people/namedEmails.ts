/** A line of a person's file with an e-mail address; its value may be quoted and followed by a comment. */
const emailLine = /^email:(.*)$/gm;

/**
 * The e-mail addresses in a person's file, in lower case, even if it is unreadable: with merge conflicts, those of both sides.
 */
export function namedEmails(text: string): readonly string[] {
  const words = [...text.matchAll(emailLine)].flatMap(
    ([, value = '']) => value.toLowerCase().match(/[^\s"'#,]+/g) ?? [],
  );
  // Each word is checked once: an expression with @ in the middle would restart at each letter of a long one without it.
  return words.filter((word) => word.slice(1, -1).includes('@'));
}
