import type { CommitQuery, Disposable, Surroundings } from '../../../src/app/ports.js';
import { Signal } from '../../../src/app/kit/signal.js';
import type { Commit } from '../../../src/core/verification/facts.js';

/** What is around an onboarding, as a test sets it; {@link FakeSurroundings.change} tells of it. */
export class FakeSurroundings implements Surroundings {
  readonly #changed = new Signal();
  /** Files by the glob that finds them. */
  readonly files = new Map<string, string>();
  readonly installed = new Set<string>();
  readonly queries: CommitQuery[] = [];
  forgotten = 0;
  recommended: readonly string[] = [];
  /** `undefined`: git can't be asked. */
  history: readonly Commit[] | undefined = [];

  readonly onDidChange = (listener: () => void): Disposable => this.#changed.on(listener);

  /** Tells that something is other than before. */
  change(): void {
    this.#changed.fire();
  }

  forget(): void {
    this.forgotten++;
  }

  async findFile(glob: string): Promise<string> {
    return this.files.get(glob) ?? '';
  }

  async commits(query: CommitQuery): Promise<readonly Commit[] | undefined> {
    this.queries.push(query);
    return this.history;
  }

  isInstalled(id: string): boolean {
    return this.installed.has(id);
  }

  async recommendedExtensions(): Promise<readonly string[]> {
    return this.recommended;
  }
}
