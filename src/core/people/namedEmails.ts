/** A line of a person's file that says an e-mail address; its value, in quotes or not, perhaps with a comment behind it. */
const emailLine = /^email:(.*)$/gm;

/**
 * The e-mail addresses that a person's file names, in lower case, also where it can't be read as a whole: of a file that git could
 * not merge, those of both sides.
 */
export function namedEmails(text: string): readonly string[] {
  const words = [...text.matchAll(emailLine)].flatMap(
    ([, value = '']) => value.toLowerCase().match(/[^\s"'#,]+/g) ?? [],
  );
  // Each word is looked at once: an expression with the @ in its midst would begin anew at each letter of a long one without.
  return words.filter((word) => word.slice(1, -1).includes('@'));
}
