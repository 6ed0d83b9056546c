import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { makeExampleRepository } from '../../../scripts/example/repository.mjs';
import { startSession, type Session, type WindowOptions } from '../../../scripts/vscode/session.mjs';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';

/** What a `describe` of a user interface test works with. */
export interface Windows {
  /** Opens a window on a fresh example repository, the packaged extension installed; it's closed after the test. */
  open(
    options?: Partial<WindowOptions> & { readonly settings?: Readonly<Record<string, unknown>> },
  ): Promise<Workbench>;
  /** The folder of the test's window: a git repository on `main`, by Sam Rivera. */
  readonly folder: string;
  /** Makes a folder that is no git repository, for a window of its own. */
  plainFolder(): Promise<string>;
  /** Clones a repository for a window of its own; Sam Rivera works in it. */
  clone(source: string): Promise<string>;
  /** Runs git in {@link folder}, and gives what it prints. */
  git(...args: readonly string[]): Promise<string>;
}

/**
 * Gives the tests of a `describe` windows of VS Code with the packaged extension. A test that fails leaves a picture of each
 * of its windows in `out/ui/`.
 */
export function useWindows(): Windows {
  const state: { session?: Session; folder: string; plainFolders: string[]; opened: Workbench[] } = {
    folder: '',
    plainFolders: [],
    opened: [],
  };

  before(async () => {
    const extensionsFolder = process.env['SRE_ONBOARDING_EXTENSIONS'];
    if (!extensionsFolder) throw new Error('User interface tests run by `npm test -- ui`, which installs the package.');
    state.session = await startSession({ extensionsFolder });
  });

  beforeEach(async () => {
    state.folder = await makeExampleRepository(
      await mkdtemp(path.join(await realpath(tmpdir()), 'sre-onboarding-ui-')),
    );
  });

  afterEach(async function () {
    for (const workbench of state.opened.splice(0)) await putAway(workbench, this.currentTest);
    for (const folder of [state.folder, ...state.plainFolders]) await rm(folder, { recursive: true, force: true });
    state.plainFolders = [];
  });

  after(() => state.session?.stop());

  return {
    get folder() {
      return state.folder;
    },
    async plainFolder() {
      const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'sre-onboarding-ui-'));
      state.plainFolders.push(folder);
      return folder;
    },
    async clone(source) {
      const folder = await this.plainFolder();
      await git(folder, ['clone', '--quiet', source, '.']);
      await git(folder, ['config', 'user.name', 'Sam Rivera']);
      await git(folder, ['config', 'user.email', 'sam@example.com']);
      return folder;
    },
    git: (...args) => git(state.folder, args),
    async open({ settings = {}, ...options } = {}) {
      if (!state.session) throw new Error('Windows are opened inside of tests.');
      await state.session.server.changeSettings(settings);
      const workbench = await state.session.open({ folder: state.folder, ...options });
      state.opened.push(workbench);
      return workbench;
    },
  };
}

async function putAway(workbench: Workbench, test: Mocha.Test | undefined): Promise<void> {
  const name = test?.fullTitle().replaceAll(/\W+/g, '-');
  if (test?.state === 'failed') await workbench.screenshot(`out/ui/${name}.png`);
  await workbench.close();
}

/** Runs git in a folder, and gives what it prints. */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder });
  return stdout;
}
