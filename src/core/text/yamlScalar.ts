/** Where a scalar stands: behind `key: ` (`block`), or in `[a, b]` (`flow`). */
export type ScalarPlace = 'block' | 'flow';

/** What most texts are: words of letters and digits, nothing that needs a second look. One test, for speed. */
const everyday = /^[a-z][\w@./-]*(?: [\w@./-]+)*$/i;

/** What no plain scalar can hold: control characters, halves of surrogate pairs, line breaks of YAML 1.1. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Indicators at the start; blanks at either end; what would begin a value or a comment further on. */
const misread = /^[\s\-?:,[\]{}#&*!|>'"%@`]|\s$|:\s|:$|\s#/;

const flowIndicator = /[,[\]{}]/;

/** Words that some version of YAML reads as null, a boolean, a merge key or a number. */
const specialWord = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.inf|\.nan)$/i;

const longestSpecialWord = 5;

/** Integers and floats of YAML 1.1 and 1.2, digits in base 2, 8, 16 and 60 and `_` between them included. */
const numeral =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?)$/i;

const timestamp = /^\d{4}-\d\d?-\d\d?(?:(?:t|\s+)\d.*)?$/i;

/** Says whether a text means itself when it is written without quotes, to readers of YAML 1.1 and 1.2 alike. */
export function isPlainScalar(text: string, place: ScalarPlace): boolean {
  if (everyday.test(text)) return text.length > longestSpecialWord || !specialWord.test(text);
  if (text === '' || misread.test(text) || unprintable.test(text)) return false;
  if (place === 'flow' && flowIndicator.test(text)) return false;
  return !specialWord.test(text) && !startsLikeNumber(text);
}

function startsLikeNumber(text: string): boolean {
  return /^[-+.\d]/.test(text) && (numeral.test(text) || timestamp.test(text));
}

/** Writes a text as a YAML string on one line: plain where it can be, else in double quotes. */
export function formatScalar(text: string, place: ScalarPlace): string {
  return isPlainScalar(text, place) ? text : formatQuoted(text);
}

/** Writes a text as a YAML string in double quotes, all that is not printable escaped; any other value in the way of programs, as JSON. */
export function formatQuoted(value: unknown): string {
  return JSON.stringify(value).replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, escapeCodeUnit);
}

function escapeCodeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
