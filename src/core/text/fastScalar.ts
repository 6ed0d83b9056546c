import { isLocalDate } from '../time/localDate.js';
import { isNoteTime } from '../time/noteTime.js';
import type { AnyField } from './fieldTable.js';
import { isPlainScalar, type ScalarPlace } from './yamlScalar.js';

/** A value as a field has it. */
export type FastValue = string | number | readonly string[];

/**
 * Reads a value that is written as we write it, without the YAML library; `undefined` for what is unusual or wrong, which is left to
 * the careful reader. So are blank texts but for code that is needed, and items in quotes.
 */
export type FastReader = (written: string) => FastValue | undefined;

/** The reader of a field's values. For lists of several lines and for maps there is none: it leaves all to the careful reader. */
export function fastReader({ form, options, isNeeded }: AnyField, place: ScalarPlace): FastReader {
  if (options) {
    const known = new Map(options.map((option) => [String(option), option]));
    return (written) => known.get(written);
  }
  switch (form) {
    case 'text':
      return (written) => readText(written, place, false);
    case 'code':
      return (written) => readText(written, place, isNeeded === true);
    case 'date':
      return (written) => (isLocalDate(written) ? written : undefined);
    case 'time':
      return (written) => (isNoteTime(written) ? written : undefined);
    case 'number':
      return (written) => (/^[1-9]\d{0,5}$/.test(written) ? Number(written) : undefined);
    case 'flowList':
      return readList;
    case 'lines':
      return () => undefined;
  }
  return () => undefined;
}

/** What JSON takes as a string, YAML takes as the same one. */
function readText(written: string, place: ScalarPlace, mayBeBlank: boolean): string | undefined {
  if (!written.startsWith('"')) return isPlainScalar(written, place) ? written : undefined;
  try {
    const text = String(JSON.parse(written));
    return text.trim() === '' && !mayBeBlank ? undefined : text;
  } catch {
    return undefined;
  }
}

function readList(written: string): readonly string[] | undefined {
  if (!written.startsWith('[') || !written.endsWith(']')) return undefined;
  const items = written.slice(1, -1).split(', ');
  return items.every((item) => isPlainScalar(item, 'flow')) ? items : undefined;
}
