// @ts-check
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { PlainError } from './phase.mjs';

/**
 * Runs a program quietly; its output is shown only when it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string }} [options] `input` is what it reads from standard input
 * @returns {Promise<string>} what it wrote to standard output
 */
export function runQuietly(program, args, { cwd, env = process.env, input = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    child.stdin.on('error', () => undefined); // it ended without reading all of it, and says why itself
    child.stdin.end(input);
    let output = '';
    let standardOutput = '';
    child.stdout.on('data', (data) => ((standardOutput += data), (output += data)));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => reject(new PlainError(`Cannot run ${program}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(standardOutput);
      else
        reject(new PlainError(`\`${program} ${args.join(' ')}\` failed with code ${code}:\n${lastLines(output, 30)}`));
    });
  });
}

/**
 * Downloads one package of the npm registry through npm's own client (which verifies it) and unpacks it, without its
 * dependencies and without running any of its scripts.
 *
 * @param {string} spec name and exact version
 * @param {string} folder receives the package's files
 */
export async function unpackPackage(spec, folder) {
  await mkdir(folder, { recursive: true });
  const archive = (await runQuietly('npm', ['pack', '--silent', '--pack-destination', folder, spec])).trim();
  const archivePath = path.join(folder, path.basename(archive));
  await runQuietly('tar', ['-xzf', archivePath, '-C', folder, '--strip-components=1']);
  await rm(archivePath);
}

/**
 * @param {string} text
 * @param {number} count
 */
function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
