import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { makeExampleRepository, resetExampleRepository } from '../../../scripts/example/repository.mjs';
import { startSession, type Session, type WindowOptions } from '../../../scripts/vscode/session.mjs';
import type { TreeRow } from '../../../scripts/vscode/treeView.mjs';
import type { Workbench } from '../../../scripts/vscode/workbench.mjs';

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
  async open({ settings, ...options }: WindowChoice = {}): Promise<Workbench> {
    if (!this.#session) throw new Error('Windows are opened inside of tests.');
    const { size = usualSize, ...others } = options;
    const isUsual = settings === undefined && Object.keys(others).length === 0;
    if (isUsual && this.#kept && (await isFollowed(this.#kept))) {
      await this.#kept.workbench.page.setViewportSize(size);
      return this.#kept.workbench;
    }
    await this.#closeKept();
    await this.#session.server.changeSettings(settings ?? {});
    const workbench = await this.#session.open({ folder: this.folder, size, ...others });
    if (this.#options.shared === true && isUsual) this.#kept = { workbench, folder: this.folder };
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
    if (this.#kept && !(await isCleared(this.#kept))) await this.#closeKept();
    if (this.#kept) return;
    this.folder = await makeExampleRepository(await this.plainFolder(), { weeks: this.#options.weeks ?? 0 });
  }

  async putAway(test: Mocha.Test | undefined): Promise<void> {
    const name = test?.fullTitle().replaceAll(/\W+/g, '-');
    const hasFailed = test?.state === 'failed';
    const open = [...(this.#kept ? [this.#kept.workbench] : []), ...this.#opened];
    for (const [index, workbench] of open.entries()) {
      if (hasFailed) await workbench.screenshot(`out/ui/${name}-${index + 1}.png`);
    }
    for (const workbench of this.#opened.splice(0)) await workbench.close();
    if (hasFailed) await this.#closeKept();
    const kept = this.#kept?.folder;
    const done = this.#folders.filter((folder) => folder !== kept);
    this.#folders.splice(0, Infinity, ...(kept === undefined ? [] : [kept]));
    for (const folder of done) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async stop(): Promise<void> {
    await this.#closeKept();
    await this.putAway(undefined);
    await this.#session?.stop();
  }

  async #closeKept(): Promise<void> {
    await this.#kept?.workbench.close();
    this.#kept = undefined;
  }
}

/** How a window is opened, if not on {@link Windows.folder} with the usual settings. */
export type WindowChoice = Partial<WindowOptions> & { readonly settings?: Readonly<Record<string, unknown>> };

const usualSize = { width: 1280, height: 900 };

interface KeptWindow {
  readonly workbench: Workbench;
  readonly folder: string;
}

/** Makes window and folder as they were at first; `false` where they can't be: then a test begins with new ones. */
function isCleared(kept: KeptWindow): Promise<boolean> {
  const { workbench, folder } = kept;
  return unlessFailing(async () => {
    await workbench.clear();
    await resetExampleRepository(folder);
    await workbench.page.setViewportSize(usualSize);
    await workbench.openSideBar('SRE Onboarding');
    for (const name of ['Checklist', 'Notes', 'Roadmap']) await workbench.view(name).expand();
    await workbench.view('People').collapse();
    await untilFollowed(kept);
    const isFirst = ([row]: readonly TreeRow[]): boolean => row?.label === 'Start Onboarding';
    await workbench.view('Checklist').rowsWhen('the first row', isFirst, followMs);
  });
}

/** Waits until the extension knows of what a test has put into the folder; `false` where it can't be told. */
function isFollowed(kept: KeptWindow): Promise<boolean> {
  return unlessFailing(() => untilFollowed(kept));
}

function unlessFailing(work: () => Promise<void>): Promise<boolean> {
  return work().then(
    () => true,
    () => false,
  );
}

/** How long views may take to follow the folder. */
const followMs = 10_000;

/**
 * Waits until the extension knows of all that was done to the folder: of a file that is made last, it hears last. That one is none
 * that is read, so that it counts for nothing.
 */
async function untilFollowed({ workbench, folder }: KeptWindow): Promise<void> {
  const notes = path.join(folder, '.sre-onboarding/notes');
  const made = await mkdir(notes, { recursive: true });
  const view = workbench.view('Notes');
  const isSeen = (rows: readonly TreeRow[]): boolean => rows.some(({ label }) => label === 'last-of-all');
  await writeFile(path.join(notes, 'last-of-all.md'), 'No note.\n');
  await view.rowsWhen('the file that was made last', isSeen, followMs);
  await rm(made ?? path.join(notes, 'last-of-all.md'), { recursive: true });
  await view.rowsWhen('the file that was deleted last', (rows) => !isSeen(rows), followMs);
}

/** Runs git in a folder, and gives what it prints. */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder });
  return stdout;
}
