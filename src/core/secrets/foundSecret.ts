import type { Span } from '../text/span.js';

/** Something that looks like a secret in a text about to be shared. */
export interface FoundSecret {
  /** Its type: the service whose form it has (`github`, `aws`), `privatekey`, `password` … */
  readonly kind: string;
  readonly span: Span;
}

/** How many characters of a secret may be shown. */
const shownLength = 4;

/** The start of a secret, enough to identify it: `ghp_…`. */
export function maskSecret(text: string, { start, end }: Span): string {
  return end - start <= shownLength * 2 ? '…' : `${text.slice(start, start + shownLength)}…`;
}

/**
 * Each place once, in the order of the text.
 *
 * @param secrets of overlapping ones, the first is kept.
 */
export function distinctSecrets(secrets: readonly FoundSecret[]): readonly FoundSecret[] {
  const distinct: FoundSecret[] = [];
  for (const secret of secrets) {
    // The kept ones are in order and don't overlap, so only neighbours can overlap with a new one.
    const at = placeFor(distinct, secret.span.start);
    if (![distinct[at - 1], distinct[at]].some((near) => near && overlaps(near.span, secret.span))) {
      distinct.splice(at, 0, secret);
    }
  }
  return distinct;
}

/** The index of the first secret at or after an offset. */
function placeFor(secrets: readonly FoundSecret[], offset: number): number {
  let [low, high] = [0, secrets.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((secrets[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
