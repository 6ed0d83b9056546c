// @ts-check
// The texts of the example's files; functions where a later commit changes a part of one.

/** What the service is and how it is run. */
export const readme = `# Parcels

The API behind parcel tracking: takes carriers' events, keeps them in Postgres, answers "where is my parcel?".

## Run it
    npm install
    npm run migrate
    npm start        # http://localhost:8080/health
`;

/** What a contributor has to know. */
export const contributing = `# Contributing

1. Copy \`.env.example\` to \`.env\`.
2. \`npm test\` must pass; the database tests need a local Postgres.
3. Ask in #parcels before you touch a migration.
`;

/** `package.json`, with these scripts. */
export const manifest = (/** @type {string} */ scripts) => `{
  "name": "parcels",
  "version": "1.4.0",
  "private": true,
  "type": "module",
  "scripts": { ${scripts} },
  "dependencies": { "pg": "^8.16.0" }
}
`;

/** The entry point of the API. */
export const server = (/** @type {string} */ routes) => `import { createServer } from 'node:http';

import { log } from './log.js';
${routes.includes('findParcel') ? "import { findParcel } from './parcels.js';\n" : ''}
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
${routes}  response.writeHead(404).end();
});

server.listen(process.env.PORT ?? 8080, () => log('info', 'listening', { port: server.address().port }));
`;

/** Whether the service is up. */
export const healthRoute = `  if (pathname === '/health') return response.end('ok');
`;

/** Where a parcel is. */
export const parcelRoute = `  const [, id] = /^\\/parcels\\/(\\w+)$/.exec(pathname) ?? [];
  if (id) {
    const parcel = await findParcel(id);
    return response.writeHead(parcel ? 200 : 404).end(JSON.stringify(parcel));
  }
`;

/** Reading and writing of parcels. */
export const parcels = (/** @type {string} */ cache) => `import { query } from './database.js';

${cache}/** Where a parcel was seen last. */
export async function findParcel(id) {
${cache ? '  const known = recent.get(id);\n  if (known && Date.now() - known.at < maxAgeMs) return known.parcel;\n' : ''}  const rows = await query('select * from events where parcel = $1 order by seen_at desc limit 1', [id]);
${cache ? '  recent.set(id, { parcel: rows[0], at: Date.now() });\n' : ''}  return rows[0];
}
`;

/** The pool of connections. */
export const database = `import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** Runs one statement. A statement that takes longer than five seconds is given up. */
export function query(text, values) {
  return pool.query({ text, values, statement_timeout: 5000 });
}
`;

/** How the service logs. */
export const log = (/** @type {string} */ fields) => `/** One line of JSON per event, as the log collector wants it. */
export function log(level, message, fields = {}) {
  console.log(JSON.stringify({ at: new Date().toISOString(), level, message${fields}, ...fields }));
}
`;

/** The deploy script, with one of the two loops. */
export const deploy = (/** @type {string} */ loop) => `#!/usr/bin/env bash
# Rolls the API out. Usage: deploy.sh VERSION
set -euo pipefail

version=$1
hosts=(api-1 api-2 api-3 api-4)

./scripts/migrate.sh "$version"
${loop}`;

/** The loop that deploys one host after the other. */
export const serialLoop = `# TODO: one host after the other takes forty minutes
for host in "\${hosts[@]}"; do
  ssh "$host" parcels-update "$version"
  sleep 540 # until the load balancer has noticed
done
`;

/** The loop that waits for each host to be healthy. */
export const waitingLoop = `for host in "\${hosts[@]}"; do
  ssh "$host" parcels-update "$version"
  until curl --fail --silent "http://$host:8080/health"; do sleep 5; done
  sleep 480 # connections of the old version drain
done
`;

/** Runs the migrations. */
export const migrate = `#!/usr/bin/env bash
# Applies the migrations that are not applied yet, oldest first.
set -euo pipefail

for migration in migrations/*.sql; do
  psql "$DATABASE_URL" --set ON_ERROR_STOP=1 --file "$migration"
done
`;

/** The first migration. */
export const eventsTable = `create table if not exists events (
  parcel  text not null,
  carrier text not null,
  seen_at timestamptz not null,
  place   text
);
`;

/** A later migration. */
export const eventsIndex = `-- Takes a lock on events: run it at night.
create index if not exists events_by_parcel on events (parcel, seen_at desc);
`;

/** A test. */
export const parcelsTest = `import assert from 'node:assert/strict';
import { it } from 'node:test';

import { findParcel } from '../src/parcels.js';

it('knows nothing of a parcel that no carrier has seen', async () => {
  assert.equal(await findParcel('unknown'), undefined);
});
`;

/** What to do when events are late. */
export const runbook = `# When parcels are slow

1. Dashboard "Parcels", panel "p99": above 800 ms for five minutes pages.
2. Look for a long-running query: \`select * from pg_stat_activity where state = 'active'\`.
3. Restarting the API empties its cache and makes it worse at first.
`;
