/** An item that is made of a group of the example's notes. */
export interface Wanted {
  readonly title: string;
  /** How the group's label begins. */
  readonly group: string;
  /** A note of the group that is left out. */
  readonly without?: string;
  /** How many notes it rests on at last, and what the export says of who it was heard from. */
  readonly notes: number;
  readonly heard: string;
  readonly theme: 'compute' | 'database' | 'observability';
  readonly horizon: 'now' | 'next' | 'later';
  readonly impact: number;
  readonly effort: 'S' | 'M' | 'L';
  readonly owner?: string;
  readonly status?: 'agreed' | 'started';
}

export const deploys: Wanted = {
  ...{ title: 'Deploys and rollbacks in minutes', group: 'deploy, rollout', notes: 8, heard: '7 people' },
  ...{ theme: 'compute', horizon: 'now', impact: 4, effort: 'M', owner: 'Sam Rivera', status: 'started' },
};
export const outages: Wanted = {
  ...{ title: 'Customers hear of an outage from us first', group: 'down, outage', notes: 5 },
  ...{ theme: 'observability', horizon: 'now', impact: 5, effort: 'S', owner: 'Sam Rivera', status: 'agreed' },
  heard: '4 people, 1 customer among them',
};
export const tracking: Wanted = {
  ...{ title: 'Tracking pages that open in a second', group: 'slow, crawls', notes: 3 },
  ...{ theme: 'database', horizon: 'now', impact: 5, effort: 'M', owner: 'Priya Rao', status: 'agreed' },
  heard: '3 people, 1 customer among them',
};
const schema: Wanted = {
  ...{ title: 'Changes to the schema by day', group: 'index, column', notes: 5, heard: '5 people' },
  ...{ theme: 'database', horizon: 'next', impact: 4, effort: 'M' },
};
const logs: Wanted = {
  ...{ title: 'One parcel can be followed through all logs', group: 'logs, request id', notes: 4, heard: '4 people' },
  ...{ theme: 'observability', horizon: 'next', impact: 3, effort: 'S' },
};
const onCall: Wanted = {
  ...{ title: 'Nobody is woken by what mends itself', group: 'laptop, p99', without: 'Postgres on my laptop' },
  ...{ notes: 5, heard: '4 people', theme: 'observability', horizon: 'next', impact: 3, effort: 'M' },
};
const connections: Wanted = {
  ...{ title: 'Enough database connections for carrier nine', group: 'connections, pool', notes: 3, heard: '3 people' },
  ...{ theme: 'database', horizon: 'next', impact: 4, effort: 'S' },
};
const restore: Wanted = {
  ...{ title: 'Everything back within four hours, and we know it', group: 'restored, dump', notes: 4 },
  ...{ theme: 'database', horizon: 'next', impact: 5, effort: 'L', heard: '4 people, 1 customer among them' },
};
export const hosts: Wanted = {
  ...{ title: 'Any host can be rebuilt within the hour', group: 'node, hosts', notes: 2, heard: '2 people' },
  ...{ theme: 'compute', horizon: 'later', impact: 2, effort: 'L' },
};

/** In the order in which the export tells of them. */
export const wanted = [outages, tracking, deploys, restore, connections, schema, logs, onCall, hosts];

/** Notes that no group holds, but that say the same; found by a word of their titles. */
export const furtherEvidence = [
  [restore, ['told the auditors', 'scan history']],
  [onCall, ['both exit talks', 'Eleven pages']],
] as const;

/** What users gain by what comes first. */
export const gains = [
  [deploys, 'A fix is with everybody within ten minutes, and a mistake is undone in two.'],
  [outages, 'Whoever waits for parcels reads what is broken and since when, before they have to ask.'],
  [tracking, 'The page answers within a second in 99 of 100 cases, on Monday mornings as well.'],
] as const;

export const names =
  /Priya|Rao|Jonas|Lind|Mei|Tanaka|Tom|Okafor|Amara|Diallo|Luca|Ferrari|Yuki|Sato|Hanna|Weiss|Ingrid|Solberg|Ravi|Menon|Carmen|Ortiz|Peter|Novak|Ulla|Brandt|Dov|Katz|Sam|Rivera|Kestrel|Fjordmat|Brightline|Atlas/i;
