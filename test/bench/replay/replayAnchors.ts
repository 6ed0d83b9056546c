import { rmSync } from 'node:fs';

import { readChanges } from './changes.js';
import { advance, type Follower, startFollowers } from './followers.js';
import { borrow, Git } from './git.js';
import { type Hit, Judge, type Judgement } from './judge.js';
import { layRoutes, type Route } from './routes.js';

/** How a replay is done. */
export interface ReplayOptions {
  /** On how many commits of a route at most notes are begun. */
  readonly startsPerRoute: number;
  /** Of how many lines one gets a note. */
  readonly lineStep: number;
}

/** What the anchors came to in the last commit. `lost` ones are told apart by whether their line is there still. */
export type Outcome = Judgement | 'lostThere' | 'lostGone' | 'lostFile';

/** What a replay came to. */
export interface Replay {
  readonly commits: number;
  readonly routes: number;
  readonly starts: number;
  /** Anchors in files that no commit has changed since: nothing happened to them, and they are in none of the counts. */
  readonly untouched: number;
  readonly isShallow: boolean;
  /** How often anchors were looked for anew on the way, since their file was changed, and how their hits were judged. */
  readonly onTheWay: Readonly<Record<Judgement | 'lost', number>>;
  /** In the last commit, by what the product says and what is so. */
  readonly last: Readonly<Record<'anchored' | 'moved' | 'lost', Readonly<Partial<Record<Outcome, number>>>>>;
  /** Every hit that git doesn't bear out, for looking into: one a line. */
  readonly falseHits: readonly string[];
}

/** Follows notes through a repository's history by the product's own code, and has git judge every hit. */
export async function replayAnchors(folder: string, options: ReplayOptions): Promise<Replay> {
  const source = new Git(folder);
  const isShallow = (await source.text(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  const copy = await borrow(source);
  try {
    const routes = await layRoutes(source, copy);
    const tally = new Tally();
    for (const route of routes) await replayRoute({ git: copy, route, options, tally });
    const commits = routes.reduce((sum, { ownCount }) => sum + ownCount, 0);
    return { commits, routes: routes.length, isShallow, ...tally.result() };
  } finally {
    rmSync(copy.folder, { recursive: true, force: true });
  }
}

interface RouteReplay {
  readonly git: Git;
  readonly route: Route;
  readonly options: ReplayOptions;
  readonly tally: Tally;
}

async function replayRoute({ git, route: { commits, ownCount }, options, tally }: RouteReplay): Promise<void> {
  const tip = commits.at(-1) ?? '';
  const changes = await readChanges(git, tip);
  const judge = new Judge(git);
  const every = Math.ceil(ownCount / options.startsPerRoute);
  const followers: Follower[] = [];
  for (const [index, commit] of commits.entries()) {
    const touched = await advance(git, commit, followers, changes.get(commit) ?? []);
    for (const follower of touched) tally.addOnTheWay(follower, commit, await judgeAt(judge, follower, commit));
    if (index % every !== 0 || index >= ownCount || commit === tip) continue;
    const started = await startFollowers(git, commit, options.lineStep);
    tally.starts++;
    followers.push(...started);
  }
  for (const follower of followers) {
    if (follower.isTouched) tally.addLast(follower, tip, await judgeLast(judge, follower, tip));
    else tally.untouched++;
  }
}

async function judgeAt(judge: Judge, follower: Follower, commit: string): Promise<Judgement | 'lost'> {
  const hit = hitOf(follower, commit);
  return hit ? judge.judge(hit) : 'lost';
}

async function judgeLast(judge: Judge, follower: Follower, tip: string): Promise<Outcome> {
  const hit = hitOf(follower, tip);
  if (hit) return judge.judgeLast(hit);
  if (follower.tracedFile === undefined) return 'lostFile';
  const places = await judge.lastPlaces({ from: follower.start, to: tip, file: follower.anchor.file });
  return places.has(follower.anchor.line) ? 'lostThere' : 'lostGone';
}

function hitOf({ start, anchor, file, place, trace, tracedFile }: Follower, commit: string): Hit | undefined {
  if (place.kind === 'lost' || file === undefined) return undefined;
  return { start, origin: anchor, commit, found: { file, line: place.line }, trace, tracedFile };
}

/** Counts. */
class Tally {
  starts = 0;
  untouched = 0;
  readonly #onTheWay = { same: 0, edited: 0, moved: 0, returned: 0, false: 0, lost: 0 };
  readonly #last: Record<'anchored' | 'moved' | 'lost', Partial<Record<Outcome, number>>> = {
    ...{ anchored: {}, moved: {}, lost: {} },
  };
  readonly #falseHits = new Set<string>();

  addOnTheWay(follower: Follower, commit: string, judgement: Judgement | 'lost'): void {
    this.#onTheWay[judgement]++;
    if (judgement === 'false') this.#falseHits.add(describeHit(follower, commit));
  }

  addLast(follower: Follower, commit: string, outcome: Outcome): void {
    const counts = this.#last[follower.place.kind];
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (outcome === 'false') this.#falseHits.add(describeHit(follower, commit));
  }

  result(): Pick<Replay, 'starts' | 'untouched' | 'onTheWay' | 'last' | 'falseHits'> {
    const falseHits = [...this.#falseHits];
    return { starts: this.starts, untouched: this.untouched, onTheWay: this.#onTheWay, last: this.#last, falseHits };
  }
}

function describeHit({ start, anchor, place }: Follower, commit: string): string {
  const line = place.kind === 'lost' ? '' : place.line;
  const { file, before = '', quote, after = '' } = anchor;
  return `${start.slice(0, 7)} ${file}:${anchor.line} → ${commit.slice(0, 7)} :${line}   ${before} | ${quote} | ${after}`;
}
