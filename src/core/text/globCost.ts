/** In how many ways a glob may be tried at one path, at most: more can take minutes beside a long file name. */
const maxWays = 50_000;

/** How long a glob may be, in UTF-16 code units. */
const maxLength = 500;

/** How deep a folder is, at most, and how long a file's name: in so many places can begin what follows `**` and `*`. */
const places = { folders: 50, characters: 255 } as const;

/**
 * Whether a glob can be given to a search that goes back in a path to try again, as those of VS Code and of `.gitignore` do. The
 * first `*` of a segment can end in one place only; each further one, `**` and `{…}` multiply the ways to try.
 */
export function isQuickGlob(glob: string): boolean {
  if (glob.length > maxLength) return false;
  return glob.split('/').reduce((ways, segment) => ways * waysOf(segment), 1) <= maxWays;
}

function waysOf(segment: string): number {
  if (segment === '**') return places.folders;
  const count = (sign: RegExp): number => segment.match(sign)?.length ?? 0;
  const stars = count(/\*+/g) - (count(/\{[^{}]*\*/g) > 0 ? 0 : 1);
  return places.characters ** Math.max(0, stars) * (1 + count(/,/g)) ** count(/\{/g);
}
