// @ts-check
import './dependencies.mjs';

import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { makeExampleRepository } from './example/repository.mjs';
import { doMainJob, findFaults, writtenFiles } from './starting/mainJob.mjs';
import { exitOnSignals } from './vscode/childProcess.mjs';
import { installVsCode } from './vscode/installVsCode.mjs';
import { runQuietly } from './vscode/npm.mjs';
import { PlainError, phase, runMain } from './vscode/phase.mjs';
import { repositoryRoot } from './vscode/pins.mjs';
import { startServer } from './vscode/server.mjs';
import { temporaryFolder } from './vscode/temporaryFolder.mjs';

const { buildExtension } = await import('./build.mjs');
const { workbenchAddress } = await import('./vscode/workbenchPage.mjs');
const { startSession } = await import('../test/support/ui/session.mjs');

const usage = `npm start [-- FOLDER --weeks N --check --browser]
  FOLDER     the folder to open; an example repository in a temporary folder if none is given
  --weeks N  the example in its first SRE's week N, 1 to 8: with sessions, 80 notes in the end, and progress
  --check    does the main job by itself in a headless browser, shows what came of it, and ends with 0 or 1
  --browser  serves VS Code to the browser even where a desktop VS Code is installed`;

/** Whether this machine has a VS Code with a screen to show it on. */
async function hasDesktop() {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return (
    hasScreen &&
    runQuietly('code', ['--version']).then(
      () => true,
      () => false,
    )
  );
}

/** @param {string} folder */
async function openDesktop(folder) {
  await runQuietly('code', ['--new-window', `--extensionDevelopmentPath=${repositoryRoot}`, folder]);
  console.log(`\nVS Code opens ${folder} with the extension. Ctrl+C ends this and removes the example.`);
}

/** @param {string} folder */
async function serve(folder) {
  const vscode = await installVsCode('newest');
  const dataFolder = temporaryFolder('server');
  const server = await phase('Starting VS Code', () =>
    startServer({ vscode, dataFolder, extensionsFolder: temporaryFolder('extensions') }),
  );
  console.log(`\nVS Code ${vscode.build.version} with the extension, on ${folder}:\n`);
  console.log(`  ${workbenchAddress({ server, folder, extensionPath: repositoryRoot })}\n`);
  console.log('Open this address in a browser on this machine. Ctrl+C ends it.');
}

/**
 * @param {string} folder
 * @returns {Promise<number>} the exit code
 */
async function check(folder) {
  const { parse } = await import('yaml');
  const pictures = path.join(repositoryRoot, 'out/check');
  rmSync(pictures, { recursive: true, force: true });
  const session = await phase('Starting VS Code and a headless browser', () => startSession());
  const workbench = await session.open({ folder, extensionPath: repositoryRoot });
  const start = performance.now();
  const taken = { count: 0 };
  const say = async (/** @type {string} */ step) => {
    taken.count += 1;
    console.log(`✓ ${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s  ${step}`);
    await workbench.screenshot(path.join(pictures, `${taken.count}.png`));
  };
  try {
    await doMainJob(workbench, { folder, say });
  } catch (error) {
    await workbench.screenshot(path.join(pictures, 'failed.png'));
    throw new PlainError(
      `${error instanceof Error ? error.message : error}\n  The window then: ${path.join(pictures, 'failed.png')}`,
    );
  } finally {
    await session.stop();
  }
  const files = writtenFiles(folder);
  for (const [name, text] of files) console.log(`\n── ${name}\n${text.trimEnd()}`);
  const faults = findFaults(files, parse);
  console.log(`\n${taken.count} screenshots: ${pictures}`);
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log(
    faults.length === 0 ? '\n✓ The main job works: every file is as it should be.' : `\n✗ ${faults.length} faults.`,
  );
  return faults.length === 0 ? 0 : 1;
}

/**
 * @param {string | undefined} given
 * @param {number} weeks
 */
async function chooseFolder(given, weeks) {
  if (!given) {
    const place = temporaryFolder('example');
    return phase('Making an example repository', () => makeExampleRepository(place, { weeks }));
  }
  if (weeks > 0) throw new PlainError('--weeks is for the example, not for a folder of yours.');
  if (!existsSync(given)) throw new PlainError(`There is no folder ${given}.`);
  return path.resolve(given);
}

exitOnSignals();
await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean' },
      browser: { type: 'boolean' },
      help: { type: 'boolean' },
      weeks: { type: 'string', default: '0' },
    },
  });
  if (values.help) return console.log(usage);
  if (!/^[0-8]$/.test(values.weeks)) throw new PlainError('--weeks is a number from 1 to 8.');
  await phase('Building the extension', () => buildExtension({ production: false }));
  const folder = await chooseFolder(positionals[0], Number(values.weeks));
  if (values.check) return check(folder);
  await (!values.browser && (await hasDesktop()) ? openDesktop(folder) : serve(folder));
  return new Promise(() => setInterval(() => {}, 60_000)); // until Ctrl+C
});
