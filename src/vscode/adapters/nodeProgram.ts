import { execFile } from 'node:child_process';

import type { ExitStatus } from './gitView.js';
import { safeGitEnvironment } from './safeGit.js';

/** How long a program may take; one that takes longer has no result. */
const timeoutMs = 10_000;

/** For Node hosts. The program's output is not read, and no shell is involved. */
export const exitStatusOf: ExitStatus = (program, args, folder) =>
  new Promise((resolve) => {
    const env = { ...process.env, ...safeGitEnvironment };
    const running = execFile(program, args, { cwd: folder, env, timeout: timeoutMs }, () => undefined);
    running.on('error', () => resolve(undefined));
    running.on('close', (code) => resolve(code ?? undefined));
  });
