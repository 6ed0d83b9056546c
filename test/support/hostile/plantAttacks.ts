import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Attack, Plant } from '../../fixtures/hostile/attack.js';
import { attacks } from '../../fixtures/hostile/attacks.js';

const run = promisify(execFile);

/** Stands in every file outside: whoever sees it has read one. */
export const secret = 'SECRET-OF-ANOTHER-FOLDER';

/** What the text of an attack is about. */
export interface HostileWorld {
  /** The repository that is attacked from. */
  readonly folder: string;
  /** A folder beside it, of nobody's business. */
  readonly outside: string;
  /** Receives a file from each command that was run. */
  readonly traces: string;
  /** The address of a server that nobody should ask. */
  readonly web: string;
}

/** Puts the attacks into a repository, but for those that VS Code's own git falls for where it is trusted. */
export async function plantAttacks(world: HostileWorld, isRestricted: boolean): Promise<readonly Attack[]> {
  const planted = attacks.filter(({ isRestrictedOnly }) => isRestricted || !isRestrictedOnly);
  await plantOutside(world);
  await writeFile(path.join(world.folder, 'deploy.yaml'), 'deploy: now\n');
  await plantSteps(world, planted);
  await plantSettings(world, planted);
  // Links come last: what is written through one isn't written where it is meant to be.
  for (const attack of [...planted.filter((one) => !isLink(one)), ...planted.filter(isLink)]) {
    await plantOne(world, attack);
  }
  return planted;
}

function isLink({ plant }: Attack): boolean {
  return 'link' in plant;
}

/** A server on this machine that counts who connects to it, by any protocol. */
export async function startCanaryServer(): Promise<CanaryServer> {
  const server = createServer((socket) => {
    canary.connections++;
    socket.destroy();
  });
  const canary = { connections: 0, web: '', stop: () => new Promise<void>((done) => server.close(() => done())) };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  canary.web = `https://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  return canary;
}

/** See {@link startCanaryServer}. */
export interface CanaryServer {
  readonly connections: number;
  readonly web: string;
  stop(): Promise<void>;
}

function fill(text: string, { folder, outside, traces, web }: HostileWorld, id: string): string {
  return text
    .replaceAll('{command}', 'command:workbench.action.openGlobalKeybindings')
    .replaceAll('{web}', web)
    .replaceAll('{folder}', folder)
    .replaceAll('{host}', new URL(web).host)
    .replaceAll('{outside}', outside)
    .replaceAll('{aside}', path.relative(folder, outside))
    .replaceAll('{script}', `console.warn(/HARM-${id}/)`)
    .replaceAll('{trace}', `touch ${path.join(traces, id)}`);
}

async function plantOutside({ outside, traces }: HostileWorld): Promise<void> {
  await mkdir(path.join(outside, 'private/notes'), { recursive: true });
  await mkdir(traces, { recursive: true });
  await writeFile(
    path.join(outside, 'secret.md'),
    `---\ntitle: ${secret}\ncreated: 2026-11-25T14:03:11Z\n---\n${secret}\n`,
  );
  await writeFile(path.join(outside, 'person.yaml'), `name: ${secret}\nstart: 2026-11-02\n`);
  await writeFile(path.join(outside, 'roadmap.md'), `${secret}\n`);
}

async function plantSteps(world: HostileWorld, planted: readonly Attack[]): Promise<void> {
  const steps = planted.flatMap(({ id, plant }) => ('step' in plant ? [{ id, fields: plant.step }] : []));
  const lines = steps.map(({ id, fields }) => {
    const title = fields.startsWith('title:') ? '' : `        title: Step ${id}\n`;
    return `      - id: ${id}\n${title}        ${fill(fields, world, id)}\n`;
  });
  const phase = fill(
    "  - id: one\n    title: '[Repair]({command}) ![x]({web}/phase) $(flame)'\n    goal: '[Repair]({command}) ![x]({web}/goal)'\n    steps:\n",
    world,
    'phase',
  );
  const text = `version: 1\ntitle: '[Repair](command:workbench.action.openGlobalKeybindings)'\nphases:\n${phase}${lines.join('')}`;
  await write(world, '.sre-onboarding/checklist.yaml', text);
}

async function plantSettings(world: HostileWorld, planted: readonly Attack[]): Promise<void> {
  const settings = planted.flatMap(({ id, plant }) =>
    'setting' in plant ? [`${JSON.stringify(plant.setting)}: ${fill(JSON.stringify(plant.value), world, id)}`] : [],
  );
  await write(world, '.vscode/settings.json', `{\n${settings.join(',\n')}\n}\n`);
}

async function plantOne(world: HostileWorld, { id, plant }: Attack): Promise<void> {
  const place = (name: string): string => path.join(world.folder, name);
  const git = (...args: readonly string[]): Promise<unknown> => run('git', ['-C', world.folder, ...args]);
  await mkdir(path.dirname(place(nameOf(plant))), { recursive: true });
  if ('text' in plant) return write(world, plant.file, fill(plant.text, world, id));
  if ('bytes' in plant) return write(world, plant.file, Uint8Array.from(plant.bytes));
  if ('sparse' in plant) return writeSparse(place(plant.sparse), plant.size);
  if ('pipe' in plant) return void (await run('mkfifo', [place(plant.pipe)]));
  if ('folder' in plant) return void (await mkdir(place(plant.folder), { recursive: true }));
  if ('gitConfig' in plant) return void (await git('config', plant.gitConfig, fill(plant.value, world, id)));
  if ('hook' in plant) return writeHook(place(`.git/hooks/${plant.hook}`), fill('{trace}', world, id));
  if ('socket' in plant) return makeSocket(place(plant.socket));
  if (!('link' in plant)) return;
  await rm(place(plant.link), { recursive: true, force: true });
  await symlink(fill(plant.to, world, id), place(plant.link));
}

function nameOf(plant: Plant): string {
  if ('file' in plant) return plant.file;
  if ('link' in plant) return plant.link;
  if ('sparse' in plant) return plant.sparse;
  if ('pipe' in plant) return plant.pipe;
  if ('socket' in plant) return plant.socket;
  return 'hook' in plant ? `.git/hooks/${plant.hook}` : 'x';
}

async function write({ folder }: HostileWorld, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
}

async function writeHook(file: string, line: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${line}\n`);
  await chmod(file, 0o755);
}

/** A file that is said to be large, and takes no room on the disk. */
async function writeSparse(file: string, size: number): Promise<void> {
  await writeFile(file, '');
  await truncate(file, size);
}

/** A socket that nobody listens to any more; it stays when the process that made it is killed. */
async function makeSocket(file: string): Promise<void> {
  const script = `require('node:net').createServer().listen(${JSON.stringify(file)}, () => process.kill(process.pid, 'SIGKILL'))`;
  await run(process.execPath, ['-e', script]).catch(() => undefined);
}
