import * as vscode from 'vscode';

import type { CommitQuery } from '../../app/ports.js';
import { isBy } from '../../core/verification/authorship.js';
import type { Commit } from '../../core/verification/facts.js';
import { type GitCommit, type GitRepository, openRepository } from './gitApi.js';

/** How long refs must be quiet before they are read: a fetch or a commit writes several files. */
const quietMs = 100;

/** How many commits are read at a time, and how many pages at most. */
const pageSize = 500;
const maxPages = 40;

/** The files that record what branches point to. */
const refFiles = '.git/{HEAD,packed-refs,refs/**,logs/HEAD}';

/** A person's commits on the default branch, from the built-in git extension. Follows new commits and fetches. */
export class GitHistory {
  readonly #root: vscode.Uri;
  readonly #answers = new Map<string, Promise<readonly Commit[] | undefined>>();
  #repository: Promise<GitRepository | undefined> | undefined;
  #tip: string | undefined;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /** @returns `undefined` if git is not available. */
  commits(query: CommitQuery): Promise<readonly Commit[] | undefined> {
    const key = JSON.stringify(query);
    const known = this.#answers.get(key);
    if (known) return known;
    // Git rejects a path outside the repository, or a damaged history. That must not hide the other results.
    const asking = this.#ask(query).catch(() => undefined);
    this.#answers.set(key, asking);
    return asking;
  }

  /** Discards what was read, so that the next query asks git again. */
  forget(): void {
    this.#answers.clear();
  }

  /** Calls the listener when the commits of the default branch change. */
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

  /** A folder may become a repository later, so only a repository that exists is cached. */
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
 * Reads the commits of a branch page by page, until all commits of a page are older. The extension can filter by author, but then
 * reads the whole history, and mishandles the pattern up to VS Code 1.100.
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
  /** The hash of the branch's last commit. */
  readonly tip: string;
}

/**
 * The branch that the team shares: the remote's default branch; without a remote the main branch, else the checked-out branch.
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
