// @ts-check
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

import { installedFolder } from './installedFolder.mjs';
import { runQuietly, unpackPackage } from './npm.mjs';
import { PlainError, phase } from './phase.mjs';
import { chromiumPackage } from './pins.mjs';

/**
 * A Chromium-based browser that starts here.
 *
 * @typedef {object} Browser
 * @property {string} program
 * @property {NodeJS.ProcessEnv} env what it needs in its environment beyond ours
 */

/**
 * Finds a Chrome, Chromium or Edge on this machine (the variable CHROME_PATH comes first); where there is none, installs
 * the Chromium that the npm registry has for Linux.
 *
 * @returns {Promise<Browser>}
 */
export async function installBrowser() {
  const program = browserPlaces().find((place) => existsSync(place));
  if (program) return { program, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError('No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to the program.');
  }
  const folder = await installedFolder('chromium', chromiumPackage, (unfinished) =>
    phase('Installing a headless Chromium from npm (the first time only)', () => fillBrowser(unfinished)),
  );
  return chooseLibraries(folder);
}

/** @returns {string[]} where browsers are found, the most wanted first */
function browserPlaces() {
  const chosen = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [];
  switch (process.platform) {
    case 'darwin':
      return [
        ...chosen,
        ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
          (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
        ),
      ];
    case 'win32':
      return [...chosen, ...windowsPlaces()];
    default:
      return [
        ...chosen,
        ...onPath(['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']),
      ];
  }
}

function windowsPlaces() {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((place) =>
    roots.flatMap((root) => (root ? [path.join(root, place)] : [])),
  );
}

/** @param {readonly string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @param {string} folder */
async function fillBrowser(folder) {
  const packed = path.join(folder, 'packed');
  await unpackPackage(chromiumPackage, packed);
  const program = createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(path.join(packed, 'bin/chromium.br')), createBrotliDecompress(), program);
  for (const name of ['swiftshader', 'fonts', 'al2023']) {
    const archive = path.join(folder, `${name}.tar`);
    const target = name === 'fonts' ? path.join(folder, 'fontconfig') : folder;
    await mkdir(target, { recursive: true });
    await pipeline(
      createReadStream(path.join(packed, `bin/${name}.tar.br`)),
      createBrotliDecompress(),
      createWriteStream(archive),
    );
    await runQuietly('tar', ['-xf', archive, '-C', target]);
    await rm(archive);
  }
  await rm(packed, { recursive: true });
}

/**
 * The libraries that came with the browser are used only where the machine's own don't do.
 *
 * @param {string} folder
 * @returns {Promise<Browser>}
 */
async function chooseLibraries(folder) {
  const program = path.join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fontconfig') };
  for (const libraries of [{}, { LD_LIBRARY_PATH: path.join(folder, 'lib') }]) {
    const env = { ...fonts, ...libraries };
    const starts = await runQuietly(program, ['--version'], { env: { ...process.env, ...env } }).then(
      () => true,
      () => false,
    );
    if (starts) return { program, env };
  }
  throw new PlainError(
    'The Chromium from npm does not start on this machine: install Chrome or Chromium, or set CHROME_PATH.',
  );
}
