import type { FileContent } from '../../app/ports.js';

const keepsByteOrderMark = { fatal: true, ignoreBOM: true };
const strictDecoder = new TextDecoder('utf-8', keepsByteOrderMark);

/** Decodes a file's bytes as UTF-8, keeping a byte order mark. */
export function decodeFile(bytes: Uint8Array): FileContent {
  const text = tryToDecode(() => strictDecoder.decode(bytes));
  return text === undefined ? { kind: 'notUtf8', validPrefix: readValidPrefix(bytes) } : { kind: 'text', text };
}

/** The text before the first byte that is not UTF-8, found by bisection because only the decoder can tell. */
function readValidPrefix(bytes: Uint8Array): string {
  const readStart = (length: number): string | undefined =>
    tryToDecode(() => new TextDecoder('utf-8', keepsByteOrderMark).decode(bytes.subarray(0, length), { stream: true }));
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (readStart(middle) === undefined) bad = middle;
    else good = middle;
  }
  return readStart(good) ?? '';
}

/** @returns `undefined` if the bytes are not UTF-8. */
function tryToDecode(decode: () => string): string | undefined {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
