import * as vscode from 'vscode';

import { isFilePath } from '../../app/kit/filePath.js';
import type { CommitQuery, FilePath, Surroundings } from '../../app/ports.js';
import type { Commit } from '../../core/verification/facts.js';
import { InsidePlaces } from '../folder/insidePlaces.js';
import { isQuickGlob } from '../../core/text/globCost.js';
import { findFilledFile } from './fileFinder.js';
import { GitHistory } from './gitHistory.js';

/** The surroundings of the onboarding's files in VS Code: other files, git's history, extensions. */
export class WorkspaceSurroundings implements Surroundings {
  readonly #root: vscode.Uri;
  readonly #places: InsidePlaces;
  readonly #history: GitHistory;
  readonly #listeners = new Set<() => void>();
  /** What each glob found; a change that matches the glob invalidates it. */
  readonly #found = new Map<string, Promise<FilePath | undefined>>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  #following: vscode.Disposable | undefined;

  constructor(root: vscode.Uri, places = new InsidePlaces(undefined)) {
    this.#root = root;
    this.#places = places;
    this.#history = new GitHistory(root);
  }

  findFile(written: string): Promise<FilePath | undefined> {
    const glob = written.replace(/^\.\//, '').replace(/\/$/, '');
    if (!isFilePath(glob)) return Promise.resolve('');
    // A glob that contains a setting was not validated before.
    if (!isQuickGlob(glob)) return Promise.resolve(undefined);
    const known = this.#found.get(glob);
    if (known) return known;
    const looking = findFilledFile(this.#places, this.#root, glob);
    this.#found.set(glob, looking);
    this.#watch(glob);
    return looking;
  }

  commits(query: CommitQuery): Promise<readonly Commit[] | undefined> {
    return this.#history.commits(query);
  }

  isInstalled(id: string): boolean {
    return vscode.extensions.getExtension(id) !== undefined;
  }

  async recommendedExtensions(): Promise<readonly string[]> {
    const file = '.vscode/extensions.json';
    this.#watch(file);
    const bytes = await this.#places.readIfInside(this.#root, file);
    if (!bytes) return [];
    const { readRecommendations } = await import('../../core/verification/recommendations.js');
    return readRecommendations(new TextDecoder().decode(bytes));
  }

  forget(): void {
    this.#found.clear();
    this.#history.forget();
  }

  onDidChange(listener: () => void): vscode.Disposable {
    this.#listeners.add(listener);
    this.#following ??= vscode.Disposable.from(
      this.#history.onDidChange(() => this.#tell()),
      vscode.extensions.onDidChange(() => {
        // The git extension may only be available now, for example since the workspace was trusted.
        this.#history.forget();
        this.#tell();
      }),
    );
    for (const glob of this.#found.keys()) this.#watch(glob);
    return new vscode.Disposable(() => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    });
  }

  /** Without listeners nothing is watched, so earlier results may be outdated. */
  #rest(): void {
    this.#following?.dispose();
    this.#following = undefined;
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#watchers.clear();
    this.forget();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #watch(glob: string): void {
    if (this.#listeners.size === 0 || this.#watchers.has(glob)) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.#root, glob));
    const look = (): void => {
      this.#found.delete(glob);
      this.#tell();
    };
    const events = [watcher.onDidCreate(look), watcher.onDidChange(look), watcher.onDidDelete(look)];
    this.#watchers.set(glob, vscode.Disposable.from(watcher, ...events));
  }
}
