import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { makeExampleRepository } from '../../../scripts/example/repository.mjs';
import { startSession, type Session, type WindowOptions } from './session.mjs';
import type { Workbench } from './workbench.mjs';
import { KeptWindow, usualSize } from './keptWindow.js';

/**
 * Gives the tests of a `describe` windows of VS Code with the packaged extension. A test that fails leaves a picture of its
 * windows in `out/ui/`.
 *
 * @param options.restricted folders open in Restricted Mode.
 * @param options.weeks which week of Sam Rivera's it is in the example; without it Sam has not begun.
 * @param options.shared the tests use one window after the other, which is cleared in between, its folder as well: for tests that
 *   neither depend on what a window remembers nor leave it in another layout.
 */
export function useWindows(options: WindowsOptions = {}): Windows {
  const windows = new Windows(options);
  before(() => windows.start());
  beforeEach(() => windows.prepare());
  afterEach(function () {
    return windows.putAway(this.currentTest);
  });
  after(() => windows.stop());
  return windows;
}

interface WindowsOptions {
  readonly restricted?: boolean;
  readonly weeks?: number;
  readonly shared?: boolean;
}

/** What a `describe` of a user interface test works with; windows and folders live as long as one test, unless they are shared. */
export class Windows {
  /** The folder of the test's window: a git repository on `main`, by Sam Rivera. */
  folder = '';
  #session: Session | undefined;
  readonly #options: WindowsOptions;
  readonly #opened: Workbench[] = [];
  readonly #folders: string[] = [];
  /** The window that the next test uses again, with its folder. */
  #kept: KeptWindow | undefined;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  /** Opens a window on {@link folder}, the packaged extension installed; gives the kept one where nothing else is wanted. */
  async open({ settings = {}, size = usualSize, ...others }: WindowChoice = {}): Promise<Workbench> {
    if (!this.#session) throw new Error('Windows are opened inside of tests.');
    const isUsual = Object.keys({ ...settings, ...others }).length === 0;
    if (this.#kept && isUsual && (await this.#kept.follow())) {
      await this.#kept.workbench.page.setViewportSize(size);
      return this.#kept.workbench;
    }
    await this.#closeKept();
    await this.#session.server.changeSettings(settings);
    const workbench = await this.#session.open({ folder: this.folder, size, ...others });
    if (this.#options.shared === true && isUsual) this.#kept = new KeptWindow(workbench, this.folder);
    else this.#opened.push(workbench);
    return workbench;
  }

  /** Makes a folder that is no git repository, for a window of its own. */
  async plainFolder(): Promise<string> {
    const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'sre-onboarding-ui-'));
    this.#folders.push(folder);
    return folder;
  }

  /** Clones a repository for a window of its own; Sam Rivera works in it. */
  async clone(source: string): Promise<string> {
    const folder = await this.plainFolder();
    await git(folder, ['clone', '--quiet', source, '.']);
    await git(folder, ['config', 'user.name', 'Sam Rivera']);
    await git(folder, ['config', 'user.email', 'sam@example.com']);
    return folder;
  }

  /** Runs git in {@link folder}, and gives what it prints. */
  git(...args: readonly string[]): Promise<string> {
    return git(this.folder, args);
  }

  /** The errors that an extension wrote into its log, and those that its host wrote about it. */
  async errorsOf(extension: string): Promise<readonly string[]> {
    const folder = this.#session?.server.logsFolder ?? '';
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const linesOf = async (name: string): Promise<readonly string[]> => {
      const lines = (await readFile(path.join(folder, name), 'utf8'))
        .split('\n')
        .filter((line) => line.includes('[error]'));
      return name.includes(extension) ? lines : lines.filter((line) => line.includes(extension));
    };
    const logs = names.filter((name) => name.endsWith('.log') && (name.includes(extension) || /exthost/.test(name)));
    return (await Promise.all(logs.map(linesOf))).flat();
  }

  async start(): Promise<void> {
    const extensionsFolder = process.env['SRE_ONBOARDING_EXTENSIONS'];
    if (!extensionsFolder) throw new Error('User interface tests run by `npm test -- ui`, which installs the package.');
    this.#session = await startSession({ extensionsFolder, restricted: this.#options.restricted ?? false });
  }

  async prepare(): Promise<void> {
    if (await this.#kept?.clear()) return;
    await this.#closeKept();
    this.folder = await makeExampleRepository(await this.plainFolder(), { weeks: this.#options.weeks ?? 0 });
  }

  async putAway(test: Mocha.Test | undefined): Promise<void> {
    if (test?.state === 'failed') {
      await this.#takePictures(test.fullTitle().replaceAll(/\W+/g, '-'));
      await this.#closeKept();
    }
    for (const workbench of this.#opened.splice(0)) await workbench.close();
    const kept = this.#kept?.folder;
    for (const folder of this.#folders.splice(0)) {
      if (folder === kept) this.#folders.push(folder);
      else await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  async stop(): Promise<void> {
    await this.#closeKept();
    await this.putAway(undefined);
    await this.#session?.stop();
  }

  async #takePictures(name: string): Promise<void> {
    const open = [...(this.#kept ? [this.#kept.workbench] : []), ...this.#opened];
    for (const [index, workbench] of open.entries()) await workbench.screenshot(`out/ui/${name}-${index + 1}.png`);
  }

  async #closeKept(): Promise<void> {
    await this.#kept?.workbench.close();
    this.#kept = undefined;
  }
}

/** How a window is opened, if not on {@link Windows.folder} with the usual settings. */
export type WindowChoice = Partial<WindowOptions> & { readonly settings?: Readonly<Record<string, unknown>> };

/** Runs git in a folder, and gives what it prints. */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder });
  return stdout;
}
