import { slugify } from '../text/slug.js';

/** Crockford's base 32 in lower case: no i, l, o or u, so that ids can be read aloud. */
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
 * The id of a note when it becomes shared. A private note's id contains its first title, which may have been confidential; date
 * and suffix stay.
 *
 * @param id the present one, returned unchanged if its words are those of the title.
 * @param fresh creates an id for a file without one of this form.
 */
export function idForTitle(id: string, title: string, fresh: () => string): string {
  if (!isNoteId(id)) return fresh();
  return `${id.slice(0, 10)}-${slugify(title, maxSlugLength) || 'note'}-${id.slice(-4)}`;
}

/** Whether a text has the form of a note's id, which ids of sessions and roadmap items share. */
export function isNoteId(text: string): boolean {
  return idPattern.test(text);
}
