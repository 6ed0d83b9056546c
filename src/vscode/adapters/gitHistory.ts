import * as vscode from 'vscode';

import type { CommitQuery } from '../../app/ports.js';
import { isBy } from '../../core/verification/authorship.js';
import type { Commit } from '../../core/verification/facts.js';
import { type GitCommit, type GitRepository, openRepository } from './gitApi.js';

/** How long refs must be quiet before they are looked at: a fetch or a commit writes several files. */
const quietMs = 100;

/** How many commits are asked for at a time, and how often at most. */
const pageSize = 500;
const maxPages = 40;

/** Where a repository keeps what its branches point to. */
const refFiles = '.git/{HEAD,packed-refs,refs/**,logs/HEAD}';

/** A person's commits on the default branch, as the built-in git extension sees them; follows new commits and fetches. */
export class GitHistory {
  readonly #root: vscode.Uri;
  readonly #answers = new Map<string, Promise<readonly Commit[] | undefined>>();
  #repository: Promise<GitRepository | undefined> | undefined;
  #tip: string | undefined;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /** @returns `undefined` where git can't be asked. */
  commits(query: CommitQuery): Promise<readonly Commit[] | undefined> {
    const key = JSON.stringify(query);
    const known = this.#answers.get(key);
    if (known) return known;
    // Git refuses a path outside the repository, or a history that is damaged: that must not hide what else can be seen.
    const asking = this.#ask(query).catch(() => undefined);
    this.#answers.set(key, asking);
    return asking;
  }

  /** Asks git anew at the next question. */
  forget(): void {
    this.#answers.clear();
  }

  /** Calls back when the default branch has other commits than before. */
  onDidChange(listener: () => void): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.#root, refFiles));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.#lookForNews(listener), quietMs);
    };
    const following: vscode.Disposable[] = [watcher, watcher.onDidChange(look), watcher.onDidCreate(look)];
    let isOver = false;
    void this.#open().then((repository) => {
      if (repository && !isOver) following.push(repository.state.onDidChange(look));
    });
    return new vscode.Disposable(() => {
      isOver = true;
      clearTimeout(timer);
      vscode.Disposable.from(...following).dispose();
    });
  }

  async #lookForNews(listener: () => void): Promise<void> {
    if (this.#answers.size === 0) return;
    const repository = await this.#open();
    const branch = repository && (await defaultBranch(repository));
    if (branch?.tip === this.#tip) return;
    this.#answers.clear();
    listener();
  }

  /** A folder may become a repository later: only what is there is remembered. */
  async #open(): Promise<GitRepository | undefined> {
    this.#repository ??= openRepository(this.#root);
    const repository = await this.#repository;
    if (!repository) this.#repository = undefined;
    return repository;
  }

  async #ask(query: CommitQuery): Promise<readonly Commit[] | undefined> {
    const repository = await this.#open();
    if (!repository) return undefined;
    const branch = await defaultBranch(repository);
    this.#tip = branch?.tip;
    if (!branch) return [];
    const paths = query.paths.map((path) => vscode.Uri.joinPath(this.#root, path).fsPath);
    const since = query.since === undefined ? 0 : new Date(`${query.since}T00:00:00`).getTime();
    const lists = await Promise.all(
      (paths.length === 0 ? [''] : paths).map((path) => readSince(repository, { ref: branch.ref, path }, since)),
    );
    const own = lists
      .flat()
      .filter(({ parents }) => parents.length < 2)
      .filter(({ authorName, authorEmail }) => isBy(query, { name: authorName, email: authorEmail }))
      .filter(({ authorDate }) => (authorDate?.getTime() ?? 0) >= since)
      .toSorted((one, other) => (other.authorDate?.getTime() ?? 0) - (one.authorDate?.getTime() ?? 0));
    const distinct = new Map(own.map((commit) => [commit.hash, commit]));
    return [...distinct.values()].map(({ hash, message }) => ({ hash, subject: message.split('\n', 1)[0] ?? '' }));
  }
}

/**
 * Reads the commits of a branch page by page, until all of a page are older. The extension can filter by author as well, but
 * goes through the whole history then, and gets the pattern wrong up to VS Code 1.100.
 */
async function readSince(
  repository: GitRepository,
  { ref, path }: { readonly ref: string; readonly path: string },
  since: number,
): Promise<readonly GitCommit[]> {
  const commits: GitCommit[] = [];
  for (let page = 0; page < maxPages; page++) {
    const found = await repository.log({ refNames: [ref], path, maxEntries: pageSize, skip: page * pageSize });
    commits.push(...found);
    const isOver = found.every(({ commitDate }) => commitDate !== undefined && commitDate.getTime() < since);
    if (isOver || found.length < pageSize) break;
  }
  return commits;
}

interface Branch {
  readonly ref: string;
  /** The hash of its last commit. */
  readonly tip: string;
}

/**
 * What the team shares: the remote's default branch; in a repository without a remote its main branch, else the one that is
 * checked out.
 */
async function defaultBranch(repository: GitRepository): Promise<Branch | undefined> {
  const { remotes } = repository.state;
  const remote = (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.name;
  const shared = remote === undefined ? [] : ['HEAD', 'main', 'master'].map((name) => `refs/remotes/${remote}/${name}`);
  for (const ref of [...shared, 'refs/heads/main', 'refs/heads/master', 'refs/heads/trunk', 'HEAD']) {
    const commit = await repository.getCommit(ref).catch(() => undefined);
    if (commit) return { ref, tip: commit.hash };
  }
  return undefined;
}
