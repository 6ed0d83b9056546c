// @ts-check
import { spawn } from 'node:child_process';

const guard = new URL('diesWithParent.mjs', import.meta.url).href;

/** How long a process group has to end in good order before it's killed. */
const graceMs = 5000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Starts a Node script in a process group of its own. The whole group ends with us, however we end: by `process.exit`, by a
 * signal, or killed.
 *
 * @param {string} node the Node program to run it with
 * @param {readonly string[]} args the script and its arguments
 * @param {NodeJS.ProcessEnv} [env]
 */
export function startNode(node, args, env = process.env) {
  const child = spawn(node, ['--import', guard, ...args], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  if (running.size === 0) process.prependListener('exit', killAll);
  running.add(child);
  child.on('exit', () => {
    killGroup(child, 'SIGKILL'); // what it left behind
    running.delete(child);
    if (running.size === 0) process.off('exit', killAll);
  });
  return child;
}

/**
 * Ends a process and all that it started.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>} when the process is gone
 */
export function stopNode(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => killGroup(child, 'SIGKILL'), graceMs);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    killGroup(child, 'SIGTERM');
  });
}

/** Turns Ctrl+C and its like into an orderly `process.exit`, so that exit handlers run and end what was started. */
export function exitOnSignals() {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}

function killAll() {
  for (const child of running) killGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // the group is gone already, which is what was wanted
  }
}
