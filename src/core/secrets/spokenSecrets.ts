import type { FoundSecret } from './foundSecret.js';

/**
 * A word for a secret, what joins it to a value ("password is …", `api_key: "…"`, `?token=…`), and the value. The detector's rules
 * know secrets by a form of their own; a password has none, so that only what is said of it tells.
 */
const assignment =
  /(?:passw(?:or)?d|passphrase|passcode|\bpwd|secret|token|credentials?|(?:api|access|auth|account|shared|private)[ _-]?key)[\w-]{0,20}["'`]?\s{0,3}(?::=?|=>?|\bis\b|\bwas\b)\s{0,3}(?:bearer\s{1,20})?["'`]?([^\s"'`;,&<>()[\]{}]{8,200})(?![\w(])/giu;

const bearer = /\b(?:bearer|basic)\s{1,20}([\w+/.~-]{16,8000}={0,2})/giu;

/** The head of a web token says what it is signed with, and is short: a longer text is looked through for nothing. */
const webToken = /(?<![\w-])eyJ[\w-]{8,500}\.eyJ[\w-]{8,8000}\.[\w-]{8,8000}/gu;

/** What stands where a value would: a variable, a member of an object, a path, a masked or made-up value. */
const placeholder =
  /^(?:[$%.~/]|\w+\$|[a-z_]\w*(?:[.:][a-z_]\w*)+$|https?:|x{4,}|\*{3,}|example|placeholder|redacted|your)/iu;

/**
 * Finds passwords and tokens by what is said of them: "the password is …", `token=…`, an authorization header, a web token.
 * A value counts only where it looks made for nobody to guess; "password reset takes long" is no secret.
 */
export function findSpokenSecrets(text: string): readonly FoundSecret[] {
  return [
    ...findValues(text, assignment, 'password').filter(({ span }) => looksSecret(text.slice(span.start, span.end))),
    ...findValues(text, bearer, 'token').filter(({ span }) => looksSecret(text.slice(span.start, span.end))),
    ...findValues(text, webToken, 'token'),
  ];
}

/** What a pattern's group found, or all of it where it has none. */
function findValues(text: string, pattern: RegExp, kind: string): readonly FoundSecret[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, value = whole] = match;
    const start = match.index + whole.lastIndexOf(value);
    return { kind, span: { start, end: start + value.length } };
  });
}

/** Letters and digits mixed more than words do it. */
function looksSecret(value: string): boolean {
  if (placeholder.test(value) || !/\p{L}/u.test(value) || !/\d/.test(value)) return false;
  const digitGroups = value.match(/\d+/g)?.length ?? 0;
  return (/\p{Ll}/u.test(value) && /\p{Lu}/u.test(value)) || digitGroups > 1 || /[!@#$%^&*+?=~|]/.test(value);
}
