import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The files of a commit, by path. */
export type FileTexts = ReadonlyMap<string, string>;

/** What `git merge` came to: all files of the work tree, those with conflicts among them. */
export interface MergeOutcome {
  readonly isClean: boolean;
  readonly files: FileTexts;
}

/** A real git repository in a temporary folder. */
export class GitRepository {
  readonly #root = mkdtempSync(path.join(tmpdir(), 'sre-onboarding-merges-'));
  #mark = 0;

  constructor() {
    this.git('init', '-q', '-b', 'base');
  }

  /** Runs git; throws where it ends with anything but 0. */
  git(...args: readonly string[]): string {
    return this.#run(args, '');
  }

  /** Makes three commits, two of them on top of the first, and merges the second into the first with `git merge`. */
  merge(base: FileTexts, ours: FileTexts, theirs: FileTexts, ...options: readonly string[]): MergeOutcome {
    const first = ++this.#mark;
    this.#mark += 2;
    const commits = [
      formatCommit('base', first, undefined, base),
      formatCommit('ours', first + 1, first, ours),
      formatCommit('theirs', first + 2, first, theirs),
    ];
    this.#run(['fast-import', '--quiet', '--force'], commits.join(''));
    this.git('checkout', '-q', '-f', 'ours');
    const isClean = this.#merges(options);
    const files = this.#readFiles();
    this.git('reset', '-q', '--hard');
    return { isClean, files };
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #merges(options: readonly string[]): boolean {
    try {
      this.git(...options, 'merge', '-q', '--no-edit', 'theirs');
      return true;
    } catch {
      return false;
    }
  }

  #run(args: readonly string[], input: string): string {
    const identity = ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', [...identity, '-c', 'core.autocrlf=false', '-c', 'gc.auto=0', ...args], {
      ...{ cwd: this.#root, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] },
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    });
  }

  #readFiles(): FileTexts {
    const folders = readdirSync(this.#root).filter((name) => name !== '.git');
    const names = folders
      .flatMap((name) => readdirSync(path.join(this.#root, name), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.#root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    return new Map(names.map((name) => [name, readFileSync(path.join(this.#root, name), 'utf8')]));
  }
}

/** A commit for `git fast-import`, which makes it without a process for each file. */
function formatCommit(branch: string, mark: number, parent: number | undefined, files: FileTexts): string {
  const lines = [
    ...(parent === undefined ? [`reset refs/heads/${branch}\n`] : []),
    `commit refs/heads/${branch}\nmark :${mark}\ncommitter Sam <sam@example.com> 1763979120 +0000\n${formatData(branch)}`,
    ...(parent === undefined ? [] : [`from :${parent}\n`]),
    'deleteall\n',
    ...[...files].map(([name, text]) => `M 100644 inline ${name}\n${formatData(text)}`),
  ];
  return `${lines.join('')}\n`;
}

function formatData(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
