// @ts-check
// Imported first by every script: makes sure that the packages which package-lock.json names are installed. Only Node's own
// modules may be imported here; a script imports those packages, and modules that do, by `await import(…)` after this one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** Whether every package of the lock file is there in its version; those for other platforms may be missing. */
function isInstalled() {
  const installed = readPackages(`${root}node_modules/.package-lock.json`);
  return Object.entries(readPackages(`${root}package-lock.json`)).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || installed[place]?.version === version || (!installed[place] && (optional || devOptional)),
  );
}

/**
 * Installs the packages; ends the process where that fails. Not by `npm ci`: that insists on the optional packages of every
 * platform, which not every registry carries. `npm install --no-save` takes the same versions and leaves the lock file alone.
 */
function install() {
  const start = performance.now();
  console.log('· Installing the packages of package-lock.json …');
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('\n✗ npm install failed: it needs the npm registry, or a mirror that npm is configured for.');
    process.exit(1);
  }
  console.log(`· Installing the packages: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (!isInstalled()) install();
