import type { Git } from './git.js';

/** Commits from an early one to the last, each a child of the one before it; the hashes are those of a copy in one line. */
export interface Route {
  readonly commits: readonly string[];
  /** From which index on its commits are on no route before: side branches share their end with the main line. */
  readonly ownCount: number;
}

interface Commit {
  readonly hash: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/**
 * Lays out a history in routes that together hold every commit: the longest way from a first commit to the last, then, for
 * what is left, from its first commit on. Each becomes a history in one line, in which git can be asked where lines are.
 */
export async function layRoutes(source: Git, copy: Git): Promise<readonly Route[]> {
  const lines = (await source.text(['rev-list', '--topo-order', '--reverse', '--format=%H %T %P', 'HEAD'])).split('\n');
  const commits = lines
    .filter((line) => line !== '' && !line.startsWith('commit '))
    .map((line): Commit => {
      const [hash = '', tree = '', ...parents] = line.split(' ');
      return { hash, tree, parents: parents.filter((parent) => parent !== '') };
    });
  const routes: Route[] = [];
  const taken = new Set<string>();
  const next = longestWays(commits);
  const trees = new Map(commits.map(({ hash, tree }) => [hash, tree]));
  for (const { hash } of firstOfEach(commits, next)) {
    const way = follow(hash, next);
    const ownCount = way.filter((commit) => !taken.has(commit)).length;
    if (ownCount === 0) continue;
    way.forEach((commit) => taken.add(commit));
    const name = `refs/heads/route-${routes.length}`;
    routes.push({
      commits: await copyInLine(
        copy,
        name,
        way.map((commit) => trees.get(commit) ?? ''),
      ),
      ownCount,
    });
  }
  return routes;
}

/** For each commit the child through which the way to the last commit is longest. */
function longestWays(commits: readonly Commit[]): ReadonlyMap<string, string> {
  const lengths = new Map<string, number>();
  const next = new Map<string, string>();
  const offer = (parent: string, child: string, length: number): void => {
    if ((lengths.get(parent) ?? -1) >= length) return;
    lengths.set(parent, length);
    next.set(parent, child);
  };
  for (const { hash, parents } of commits.toReversed()) {
    const length = (lengths.get(hash) ?? 0) + 1;
    parents.forEach((parent) => offer(parent, hash, length));
  }
  return next;
}

/** Where routes begin: the commits that no way leads through from an earlier one, the longest way first. */
function firstOfEach(commits: readonly Commit[], next: ReadonlyMap<string, string>): readonly Commit[] {
  const reached = new Set(next.values());
  const length = (commit: Commit): number => follow(commit.hash, next).length;
  return commits.filter(({ hash }) => !reached.has(hash)).toSorted((one, other) => length(other) - length(one));
}

function follow(start: string, next: ReadonlyMap<string, string>): readonly string[] {
  const way = [start];
  for (let at = next.get(start); at !== undefined; at = next.get(at)) way.push(at);
  return way;
}

/** Writes commits with these trees, one after the other. */
async function copyInLine(copy: Git, name: string, trees: readonly string[]): Promise<readonly string[]> {
  const commits = trees.map((tree, index) => [
    `commit ${name}`,
    `committer Replay <replay@example.com> ${1_000_000 + index} +0000`,
    'data 0',
    `M 040000 ${tree} ""`,
  ]);
  await copy.text(['fast-import', '--quiet', '--force'], `${commits.flat().join('\n')}\n`);
  return (await copy.text(['rev-list', '--reverse', name])).trim().split('\n');
}
