// @ts-check
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { installedFolder } from './installedFolder.mjs';
import { runQuietly, unpackPackage } from './npm.mjs';
import { PlainError, phase } from './phase.mjs';
import { builds, ripgrepPackage } from './pins.mjs';

/**
 * A VS Code server that is ready to start.
 *
 * @typedef {object} InstalledVsCode
 * @property {import('./pins.mjs').Build} build
 * @property {string} node the Node program that runs it
 * @property {string} serverMain its main script
 */

/**
 * Makes sure that a VS Code is there, installing it from the npm registry the first time (a minute or two).
 *
 * @param {import('./pins.mjs').BuildName} name
 * @returns {Promise<InstalledVsCode>}
 */
export async function installVsCode(name) {
  const build = builds[name];
  const runtime = await installNode(build.node);
  const pin = JSON.stringify([build, ripgrepPackage]);
  const folder = await installedFolder(`vscode-${build.version}`, pin, (unfinished) =>
    phase(`Installing VS Code ${build.version} from npm (the first time only)`, () =>
      fillVsCode(build, runtime, unfinished),
    ),
  );
  return {
    build,
    node: path.join(runtime, 'bin/node'),
    serverMain: path.join(folder, 'lib/vscode/out/server-main.js'),
  };
}

/**
 * @param {string} version
 * @returns {Promise<string>} the folder of that Node: program and C headers
 */
async function installNode(version) {
  if (process.platform === 'win32') {
    throw new PlainError(
      'VS Code from npm runs on Linux and macOS. On Windows use the desktop build: npm test -- --desktop',
    );
  }
  const spec = `node-${process.platform}-${process.arch}@${version}`;
  return installedFolder(`node-${version}`, spec, (unfinished) =>
    phase(`Installing Node ${version} from npm for VS Code`, () => unpackPackage(spec, unfinished)),
  );
}

/**
 * @param {import('./pins.mjs').Build} build
 * @param {string} runtime
 * @param {string} folder
 */
async function fillVsCode(build, runtime, folder) {
  await requireCompiler();
  await unpackPackage(build.package, folder);
  const server = path.join(folder, 'lib/vscode');
  const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  await runQuietly('npm', install, { cwd: server });
  await runQuietly('npm', install, { cwd: path.join(server, 'extensions') });
  const env = {
    ...process.env,
    PATH: `${path.join(runtime, 'bin')}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: runtime,
    // One of them asks `npx` for a tool, which would ask back.
    npm_config_yes: 'true',
    JOBS: 'max',
  };
  await runQuietly('npm', ['rebuild', ...build.nativeModules], { cwd: server, env });
  if (!build.bringsRipgrep) await addRipgrep(server);
}

/** A few small native modules of VS Code come as source: without a compiler there's no point in starting. */
async function requireCompiler() {
  /** @type {string[]} */
  const missing = [];
  for (const program of ['python3', 'make', 'g++']) {
    await runQuietly(program, ['--version']).catch(() => missing.push(program));
  }
  if (missing.length === 0) return;
  throw new PlainError(
    `VS Code from npm needs ${missing.join(', ')} to compile some of its native modules, and this machine lacks that. ` +
      'Debian and Ubuntu: apt-get install python3 make g++. Fedora: dnf install python3 make gcc-c++. ' +
      'macOS: xcode-select --install. ' +
      'Or use the desktop build, which needs none of it: npm test -- --desktop',
  );
}

/** @param {string} server the folder of the VS Code server */
async function addRipgrep(server) {
  const unpacked = path.join(server, 'unpacked-ripgrep');
  const target = path.join(server, 'node_modules/@vscode/ripgrep/bin');
  await unpackPackage(ripgrepPackage, unpacked);
  await mkdir(target, { recursive: true });
  await copyFile(path.join(unpacked, 'bin', `${process.platform}-${process.arch}`, 'rg'), path.join(target, 'rg'));
  await rm(unpacked, { recursive: true });
}
