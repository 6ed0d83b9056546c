import TinyQueue from 'tinyqueue';

import type { Likeness } from './noteLikeness.js';

interface Candidate {
  readonly likeness: number;
  readonly one: Cluster;
  readonly other: Cluster;
}

/** The result of merging so far. */
interface Cluster {
  /** Increases with each merge; the tie-breaker between equal candidates. */
  readonly number: number;
  readonly members: readonly number[];
  /** The likeness of its members to another cluster's, summed over all pairs. */
  readonly links: Map<Cluster, number>;
  isMerged: boolean;
}

/**
 * Repeatedly merges the two most similar clusters while they are similar enough on the average of all pairs of members, so that
 * nothing joins a group for being like only one of its members.
 *
 * @param neighbours of each, by index; anything not listed has no likeness.
 * @param minLikeness the threshold for merging, above 0.
 * @returns indices, ascending, without singletons. Yields often, so that long work can be sliced.
 */
export function* mergeAlike(
  neighbours: readonly (readonly Likeness[])[],
  minLikeness: number,
): Generator<undefined, readonly (readonly number[])[], undefined> {
  const clusters = new Set(neighbours.map((_, index) => newCluster(index, [index])));
  const candidates = new TinyQueue<Candidate>([], inOrder);
  for (const _ of link([...clusters], neighbours)) yield;
  for (const cluster of clusters) {
    offerLinks(candidates, { cluster, minLikeness, onlyLater: true });
    yield;
  }
  for (let next = candidates.pop(); next; next = candidates.pop()) {
    if (next.one.isMerged || next.other.isMerged) continue;
    const merged = merge(next, neighbours.length + clusters.size);
    clusters.add(merged);
    offerLinks(candidates, { cluster: merged, minLikeness, onlyLater: false });
    yield;
  }
  return [...clusters].filter(({ isMerged, members }) => !isMerged && members.length > 1).map(({ members }) => members);
}

function newCluster(number: number, members: readonly number[]): Cluster {
  return { number, members, links: new Map(), isMerged: false };
}

/** Links neighbours in both directions, since the relation may be one-sided. */
function* link(clusters: readonly Cluster[], neighbours: readonly (readonly Likeness[])[]): Generator<undefined> {
  for (const [index, one] of clusters.entries()) {
    for (const { index: place, likeness } of neighbours[index] ?? []) join(one, clusters[place], likeness);
    yield;
  }
}

function join(one: Cluster, other: Cluster | undefined, likeness: number): void {
  if (!other) return;
  one.links.set(other, likeness);
  other.links.set(one, likeness);
}

function offerLinks(
  candidates: TinyQueue<Candidate>,
  {
    cluster,
    minLikeness,
    onlyLater,
  }: { readonly cluster: Cluster; readonly minLikeness: number; readonly onlyLater: boolean },
): void {
  for (const [other, sum] of cluster.links) {
    const likeness = sum / (cluster.members.length * other.members.length);
    if (likeness < minLikeness || other.isMerged || (onlyLater && other.number < cluster.number)) continue;
    candidates.push({ likeness, one: cluster, other });
  }
}

function merge({ one, other }: Candidate, number: number): Cluster {
  const merged = newCluster(
    number,
    [...one.members, ...other.members].toSorted((a, b) => a - b),
  );
  one.isMerged = true;
  other.isMerged = true;
  handOver(one, merged);
  handOver(other, merged);
  return merged;
}

/** Transfers a part's links to the whole. */
function handOver(part: Cluster, whole: Cluster): void {
  for (const [third, sum] of part.links) {
    third.links.delete(part);
    if (!third.isMerged) join(whole, third, (whole.links.get(third) ?? 0) + sum);
  }
  part.links.clear();
}

function inOrder(a: Candidate, b: Candidate): number {
  return (
    b.likeness - a.likeness ||
    Math.min(a.one.number, a.other.number) - Math.min(b.one.number, b.other.number) ||
    Math.max(a.one.number, a.other.number) - Math.max(b.one.number, b.other.number)
  );
}
