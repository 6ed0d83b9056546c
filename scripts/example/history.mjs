// @ts-check
import {
  contributing,
  database,
  deploy,
  eventsIndex,
  eventsTable,
  healthRoute,
  log,
  manifest,
  migrate,
  parcelRoute,
  parcels,
  parcelsTest,
  readme,
  runbook,
  serialLoop,
  server,
  waitingLoop,
} from './files.mjs';

/**
 * One commit of the example repository.
 *
 * @typedef {object} Commit
 * @property {string} author
 * @property {number} daysAgo
 * @property {string} message
 * @property {Readonly<Record<string, string>>} files what the commit writes, by path
 */

/**
 * The example's commits, the oldest first.
 *
 * @type {readonly Commit[]}
 */
export const history = [
  {
    author: 'Priya Rao',
    daysAgo: 412,
    message: 'Start the parcels API',
    files: {
      'README.md': readme,
      'package.json': manifest('"start": "node src/server.js"'),
      'src/server.js': server(healthRoute),
      'src/log.js': log(''),
    },
  },
  {
    author: 'Priya Rao',
    daysAgo: 405,
    message: 'Keep events in Postgres',
    files: { 'src/database.js': database, 'migrations/001-events.sql': eventsTable, 'scripts/migrate.sh': migrate },
  },
  {
    author: 'Jonas Lind',
    daysAgo: 398,
    message: 'Answer where a parcel is',
    files: { 'src/server.js': server(healthRoute + parcelRoute), 'src/parcels.js': parcels('') },
  },
  {
    author: 'Jonas Lind',
    daysAgo: 391,
    message: 'Deploy with a script instead of by hand',
    files: { 'scripts/deploy.sh': deploy(serialLoop) },
  },
  {
    author: 'Mei Tanaka',
    daysAgo: 350,
    message: 'Test that unknown parcels are not found',
    files: {
      'test/parcels.test.js': parcelsTest,
      'package.json': manifest('"start": "node src/server.js", "test": "node --test"'),
    },
  },
  {
    author: 'Priya Rao',
    daysAgo: 322,
    message: 'Find events by parcel without a full scan',
    files: { 'migrations/002-events-by-parcel.sql': eventsIndex },
  },
  {
    author: 'Mei Tanaka',
    daysAgo: 280,
    message: 'Say how to contribute',
    files: {
      'CONTRIBUTING.md': contributing,
      '.env.example': 'DATABASE_URL=postgres://localhost/parcels\nPORT=8080\n',
    },
  },
  {
    author: 'Jonas Lind',
    daysAgo: 243,
    message: 'Name the service in every log line',
    files: { 'src/log.js': log(", service: 'parcels'") },
  },
  {
    author: 'Priya Rao',
    daysAgo: 201,
    message: 'Remember recent parcels for ten seconds',
    files: { 'src/parcels.js': parcels('const maxAgeMs = 10_000;\nconst recent = new Map();\n\n') },
  },
  {
    author: 'Tom Okafor',
    daysAgo: 160,
    message: 'Write down what to do when parcels are slow',
    files: { 'docs/runbooks/slow.md': runbook },
  },
  {
    author: 'Tom Okafor',
    daysAgo: 122,
    message: 'Wait for a healthy host before the next one',
    files: { 'scripts/deploy.sh': deploy(waitingLoop) },
  },
  {
    author: 'Mei Tanaka',
    daysAgo: 85,
    message: 'Migrate from package.json too',
    files: {
      'package.json': manifest('"start": "node src/server.js", "test": "node --test", "migrate": "scripts/migrate.sh"'),
    },
  },
  {
    author: 'Jonas Lind',
    daysAgo: 41,
    message: 'Remember parcels for a minute: the database is hot again',
    files: { 'src/parcels.js': parcels('const maxAgeMs = 60_000;\nconst recent = new Map();\n\n') },
  },
  {
    author: 'Tom Okafor',
    daysAgo: 19,
    message: 'Runbook: name the dashboard',
    files: { 'docs/runbooks/slow.md': `${runbook}\nThe dashboard is linked from #parcels.\n` },
  },
  {
    author: 'Priya Rao',
    daysAgo: 6,
    message: 'Ignore local settings',
    files: { '.gitignore': 'node_modules/\n.env\n' },
  },
];
