import { slugify } from '../text/slug.js';

/** Crockford's base 32 in lower case: no i, l, o or u, so that ids survive being read aloud. */
const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** Longest part that comes from the title, in UTF-16 code units. */
const maxSlugLength = 48;

const idPattern = /^\d{4}-\d{2}-\d{2}-[\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}\p{Nd}]+)*-[0-9a-hjkmnp-tv-z]{4}$/u;

/**
 * Makes the id of a new note, which is its file's name without extension and stays when the title changes:
 * `2026-11-25-deploys-take-forty-minutes-k3f9`.
 *
 * @param created ISO 8601, UTC: its date leads the id.
 * @param random gives an integer, `0 <= n < limit`; the last four characters come from it.
 */
export function formatNoteId(title: string, created: string, random: (limit: number) => number): string {
  const slug = slugify(title, maxSlugLength) || 'note';
  const suffix = Array.from({ length: 4 }, () => base32.charAt(random(base32.length))).join('');
  return `${created.slice(0, 10)}-${slug}-${suffix}`;
}

/**
 * The id that a note is born with as a shared one. That of a private note names the title that it had first, which may have
 * said what is not to be public; day and last characters stay.
 *
 * @param id what it has now; itself where its words are those of the title.
 * @param fresh makes an id for a file that has none of this form.
 */
export function idForTitle(id: string, title: string, fresh: () => string): string {
  if (!isNoteId(id)) return fresh();
  return `${id.slice(0, 10)}-${slugify(title, maxSlugLength) || 'note'}-${id.slice(-4)}`;
}

/** Says whether a text has the form of a note's id; ids of sessions and roadmap items have the same one. */
export function isNoteId(text: string): boolean {
  return idPattern.test(text);
}
