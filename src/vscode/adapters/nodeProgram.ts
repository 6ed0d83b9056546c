import { execFile } from 'node:child_process';

import type { ExitStatus } from './gitView.js';
import { safeGitEnvironment } from './safeGit.js';

/** How long a program may take; one that takes longer has told nothing. */
const timeoutMs = 10_000;

/** In Node hosts. Nothing of what the program says is read, and no shell is between. */
export const exitStatusOf: ExitStatus = (program, args, folder) =>
  new Promise((resolve) => {
    const env = { ...process.env, ...safeGitEnvironment };
    const running = execFile(program, args, { cwd: folder, env, timeout: timeoutMs }, () => undefined);
    running.on('error', () => resolve(undefined));
    running.on('close', (code) => resolve(code ?? undefined));
  });
