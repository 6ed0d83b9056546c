import type { FoundSecret } from './foundSecret.js';

/**
 * A word for a secret, what connects it to a value ("password is …", `api_key: "…"`, `?token=…`), and the value. The detector's
 * rules know secrets by their form; a password has none, so only its context reveals it.
 */
const assignment =
  /(?:passw(?:or)?d|passphrase|passcode|\bpwd|secret|token|credentials?|(?:api|access|auth|account|shared|private)[ _-]?key)[\w-]{0,20}["'`]?\s{0,3}(?::=?|=>?|\bis\b|\bwas\b)\s{0,3}(?:bearer\s{1,20})?["'`]?([^\s"'`;,&<>()[\]{}]{8,200})(?![\w(])/giu;

const bearer = /\b(?:bearer|basic)\s{1,20}([\w+/.~-]{16,8000}={0,2})/giu;

/** A web token's header contains its algorithm, and is short: longer text isn't searched. */
const webToken = /(?<![\w-])eyJ[\w-]{8,500}\.eyJ[\w-]{8,8000}\.[\w-]{8,8000}/gu;

/** What replaces a value: a variable, an object's member, a path, a masked or made-up value. */
const placeholder =
  /^(?:[$%.~/]|\w+\$|[a-z_]\w*(?:[.:][a-z_]\w*)+$|https?:|x{4,}|\*{3,}|example|placeholder|redacted|your)/iu;

/**
 * Finds passwords and tokens by their context: "the password is …", `token=…`, an authorization header, a web token. A value
 * counts only if it looks random; "password reset takes long" is not a secret.
 */
export function findSpokenSecrets(text: string): readonly FoundSecret[] {
  return [
    ...findValues(text, assignment, 'password').filter(({ span }) => looksSecret(text.slice(span.start, span.end))),
    ...findValues(text, bearer, 'token').filter(({ span }) => looksSecret(text.slice(span.start, span.end))),
    ...findValues(text, webToken, 'token'),
  ];
}

/** What a pattern's group matched, or the whole match without a group. */
function findValues(text: string, pattern: RegExp, kind: string): readonly FoundSecret[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, value = whole] = match;
    const start = match.index + whole.lastIndexOf(value);
    return { kind, span: { start, end: start + value.length } };
  });
}

/** Whether letters and digits are mixed more than in words. */
function looksSecret(value: string): boolean {
  if (placeholder.test(value) || !/\p{L}/u.test(value) || !/\d/.test(value)) return false;
  const digitGroups = value.match(/\d+/g)?.length ?? 0;
  return (/\p{Ll}/u.test(value) && /\p{Lu}/u.test(value)) || digitGroups > 1 || /[!@#$%^&*+?=~|]/.test(value);
}
