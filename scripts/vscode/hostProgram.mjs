// @ts-check
// Runs one `HostRun`, given as JSON in the first argument; a process of its own, so that it can be timed and ended as one.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestRunFailedError, runTests } from '@vscode/test-electron';

import { exitOnSignals } from './childProcess.mjs';
import { installRoot } from './installedFolder.mjs';
import { runMain } from './phase.mjs';
import { builds } from './pins.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

exitOnSignals();
await runMain(async () => {
  /** @type {import('./runInHost.mjs').HostRun} */
  const run = JSON.parse(process.argv[2] ?? '');
  const profile = temporaryFolder('profile');
  const program = run.desktop
    ? { version: builds[run.version].version, cachePath: path.join(installRoot, 'desktop') }
    : { vscodeExecutablePath: fileURLToPath(new URL('launcher.mjs', import.meta.url)) };
  try {
    await runTests({
      ...program,
      extensionDevelopmentPath: run.extensionPath,
      extensionTestsPath: run.testsPath,
      extensionTestsEnv: { SRE_ONBOARDING_BUILD: run.version },
      launchArgs: [
        run.workspace,
        `--user-data-dir=${path.join(profile, 'user')}`,
        `--extensions-dir=${path.join(profile, 'extensions')}`,
        ...(run.host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
    return 0;
  } catch (error) {
    if (error instanceof TestRunFailedError) return 1;
    throw error;
  }
});
