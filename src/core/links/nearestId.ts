import { isNoteId } from '../notes/noteId.js';
import { nearestOption } from '../schema/nearestOption.js';

const [dateLength, suffixLength] = ['2026-11-25-'.length, '-k3f9'.length];

/**
 * Finds the id that was probably meant by a wrong one: one with the same last four characters, which are random; else one that
 * differs in at most two letters; else the only one with the same words between date and suffix.
 */
export function nearestId(id: string, ids: readonly string[]): string | undefined {
  const suffix = /-[0-9a-z]{4}$/.exec(id)?.[0];
  const same = suffix === undefined ? [] : ids.filter((other) => other.endsWith(suffix));
  if (same.length === 1) return same[0];
  const near = nearestOption(id, same.length > 1 ? same : ids);
  if (near !== undefined) return near;
  const words = ids.filter((other) => isNoteId(other) && wordsIn(other) === (isNoteId(id) ? wordsIn(id) : id));
  return words.length === 1 ? words[0] : undefined;
}

function wordsIn(id: string): string {
  return id.slice(dateLength, -suffixLength);
}
