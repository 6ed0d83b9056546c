// @ts-check

/**
 * One commit of the example repository.
 *
 * @typedef {object} Commit
 * @property {string} author
 * @property {number} daysAgo
 * @property {string} message
 * @property {Readonly<Record<string, string>>} files what the commit writes, by path
 */

const readme = `# Parcels

The API behind parcel tracking: takes carriers' events, keeps them in Postgres, answers "where is my parcel?".

## Run it
    npm install
    npm run migrate
    npm start        # http://localhost:8080/health
`;

const contributing = `# Contributing

1. Copy \`.env.example\` to \`.env\`.
2. \`npm test\` must pass; the database tests need a local Postgres.
3. Ask in #parcels before you touch a migration.
`;

const manifest = (/** @type {string} */ scripts) => `{
  "name": "parcels",
  "version": "1.4.0",
  "private": true,
  "type": "module",
  "scripts": { ${scripts} }
}
`;

const server = (/** @type {string} */ routes) => `import { createServer } from 'node:http';

import { log } from './log.js';
${routes.includes('findParcel') ? "import { findParcel } from './parcels.js';\n" : ''}
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
${routes}  response.writeHead(404).end();
});

server.listen(process.env.PORT ?? 8080, () => log('info', 'listening', { port: server.address().port }));
`;

const healthRoute = `  if (pathname === '/health') return response.end('ok');
`;

const parcelRoute = `  const [, id] = /^\\/parcels\\/(\\w+)$/.exec(pathname) ?? [];
  if (id) {
    const parcel = await findParcel(id);
    return response.writeHead(parcel ? 200 : 404).end(JSON.stringify(parcel));
  }
`;

const parcels = (/** @type {string} */ cache) => `import { query } from './database.js';

${cache}/** Where a parcel was seen last. */
export async function findParcel(id) {
${cache ? '  const known = recent.get(id);\n  if (known && Date.now() - known.at < maxAgeMs) return known.parcel;\n' : ''}  const rows = await query('select * from events where parcel = $1 order by seen_at desc limit 1', [id]);
${cache ? '  recent.set(id, { parcel: rows[0], at: Date.now() });\n' : ''}  return rows[0];
}
`;

const database = `import { connect } from './postgres.js';

const pool = connect(process.env.DATABASE_URL, { max: 10 });

/** Runs one statement. A statement that takes longer than five seconds is given up. */
export function query(text, values) {
  return pool.query({ text, values, statement_timeout: 5000 });
}
`;

const log = (/** @type {string} */ fields) => `/** One line of JSON per event, as the log collector wants it. */
export function log(level, message, fields = {}) {
  console.log(JSON.stringify({ at: new Date().toISOString(), level, message${fields}, ...fields }));
}
`;

const deploy = (/** @type {string} */ loop) => `#!/usr/bin/env bash
# Rolls the API out. Usage: deploy.sh VERSION
set -euo pipefail

version=$1
hosts=(api-1 api-2 api-3 api-4)

./scripts/migrate.sh "$version"
${loop}`;

const serialLoop = `# TODO: one host after the other takes forty minutes
for host in "\${hosts[@]}"; do
  ssh "$host" parcels-update "$version"
  sleep 540 # until the load balancer has noticed
done
`;

const waitingLoop = `for host in "\${hosts[@]}"; do
  ssh "$host" parcels-update "$version"
  until curl --fail --silent "http://$host:8080/health"; do sleep 5; done
  sleep 480 # connections of the old version drain
done
`;

const migrate = `#!/usr/bin/env bash
# Applies the migrations that are not applied yet, oldest first.
set -euo pipefail

for migration in migrations/*.sql; do
  psql "$DATABASE_URL" --set ON_ERROR_STOP=1 --file "$migration"
done
`;

const eventsTable = `create table if not exists events (
  parcel  text not null,
  carrier text not null,
  seen_at timestamptz not null,
  place   text
);
`;

const eventsIndex = `-- Takes a lock on events: run it at night.
create index if not exists events_by_parcel on events (parcel, seen_at desc);
`;

const parcelsTest = `import assert from 'node:assert/strict';
import { it } from 'node:test';

import { findParcel } from '../src/parcels.js';

it('knows nothing of a parcel that no carrier has seen', async () => {
  assert.equal(await findParcel('unknown'), undefined);
});
`;

const runbook = `# When parcels are slow

1. Dashboard "Parcels", panel "p99": above 800 ms for five minutes pages.
2. Look for a long-running query: \`select * from pg_stat_activity where state = 'active'\`.
3. Restarting the API empties its cache and makes it worse at first.
`;

/**
 * The example's commits, the oldest first.
 *
 * @type {readonly Commit[]}
 */
export const history = [
  { author: 'Priya Rao', daysAgo: 412, message: 'Start the parcels API', files: { 'README.md': readme, 'package.json': manifest('"start": "node src/server.js"'), 'src/server.js': server(healthRoute), 'src/log.js': log('') } },
  { author: 'Priya Rao', daysAgo: 405, message: 'Keep events in Postgres', files: { 'src/database.js': database, 'migrations/001-events.sql': eventsTable, 'scripts/migrate.sh': migrate } },
  { author: 'Jonas Lind', daysAgo: 398, message: 'Answer where a parcel is', files: { 'src/server.js': server(healthRoute + parcelRoute), 'src/parcels.js': parcels('') } },
  { author: 'Jonas Lind', daysAgo: 391, message: 'Deploy with a script instead of by hand', files: { 'scripts/deploy.sh': deploy(serialLoop) } },
  { author: 'Mei Tanaka', daysAgo: 350, message: 'Test that unknown parcels are not found', files: { 'test/parcels.test.js': parcelsTest, 'package.json': manifest('"start": "node src/server.js", "test": "node --test"') } },
  { author: 'Priya Rao', daysAgo: 322, message: 'Find events by parcel without a full scan', files: { 'migrations/002-events-by-parcel.sql': eventsIndex } },
  { author: 'Mei Tanaka', daysAgo: 280, message: 'Say how to contribute', files: { 'CONTRIBUTING.md': contributing, '.env.example': 'DATABASE_URL=postgres://localhost/parcels\nPORT=8080\n' } },
  { author: 'Jonas Lind', daysAgo: 243, message: 'Name the service in every log line', files: { 'src/log.js': log(", service: 'parcels'") } },
  { author: 'Priya Rao', daysAgo: 201, message: 'Remember recent parcels for ten seconds', files: { 'src/parcels.js': parcels('const maxAgeMs = 10_000;\nconst recent = new Map();\n\n') } },
  { author: 'Tom Okafor', daysAgo: 160, message: 'Write down what to do when parcels are slow', files: { 'docs/runbooks/slow.md': runbook } },
  { author: 'Tom Okafor', daysAgo: 122, message: 'Wait for a healthy host before the next one', files: { 'scripts/deploy.sh': deploy(waitingLoop) } },
  { author: 'Mei Tanaka', daysAgo: 85, message: 'Migrate from package.json too', files: { 'package.json': manifest('"start": "node src/server.js", "test": "node --test", "migrate": "scripts/migrate.sh"') } },
  { author: 'Jonas Lind', daysAgo: 41, message: 'Remember parcels for a minute: the database is hot again', files: { 'src/parcels.js': parcels('const maxAgeMs = 60_000;\nconst recent = new Map();\n\n') } },
  { author: 'Tom Okafor', daysAgo: 19, message: 'Runbook: name the dashboard', files: { 'docs/runbooks/slow.md': `${runbook}\nThe dashboard is linked from #parcels.\n` } },
  { author: 'Priya Rao', daysAgo: 6, message: 'Ignore local settings', files: { '.gitignore': 'node_modules/\n.env\n' } },
];
