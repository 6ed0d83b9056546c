import { createHash, randomBytes } from 'node:crypto';
import { closeSync, lstatSync, mkdirSync, openSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Turns } from '../../app/files/diskCalls.js';
import { parentOf } from '../../app/kit/filePath.js';
import { FileTurns } from '../../app/files/fileTurns.js';
import { FileFailure, type FilePath } from '../../app/ports.js';
import { nodeErrorCode, unlessMissing } from './nodeFailure.js';
import { isGone, owner } from './nodeOwner.js';

/** How long to wait for a turn. A turn takes a millisecond, or as long as an editor needs to save. */
const patienceMs = 30_000;

/** No turn takes this long: its owner was stopped, or is on another machine. */
const longestTurnMs = 60_000;

/**
 * Turns among all processes of one user on this machine. A process that wants a turn creates an empty file with its own name in a
 * folder that only this user can write, and has its turn once it finds no file of another process. If several wait, the one whose
 * name sorts first stays; the others delete their files and try again later. So nobody deletes the file of a running process, and
 * files of ended processes don't count.
 */
export class NodeTurns implements Turns {
  readonly #root: string;
  readonly #folder: string;
  readonly #waitMs: number;
  readonly #own = new FileTurns();

  /** @param place the folder for these files, and how long to wait; tests use folders of their own. */
  constructor(root: string, { folder = announcements(), waitMs = patienceMs } = {}) {
    this.#root = root;
    this.#folder = folder;
    this.#waitMs = waitMs;
  }

  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    return this.#own.alone(path, () => this.#inTurn(path, act));
  }

  async #inTurn<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    // Without a folder for turns, writers still look before they act, and this process takes its turns internally.
    const key = this.#isUsable() ? this.#keyOf(path) : undefined;
    const mine = key === undefined ? undefined : await this.#wait(key, path);
    try {
      return await act();
    } finally {
      if (mine !== undefined) this.#takeAway(mine);
    }
  }

  /**
   * Waits until nobody else has a turn.
   *
   * @returns the file to delete afterwards; `undefined` if there is no folder for it.
   */
  async #wait(key: string, path: FilePath): Promise<string | undefined> {
    const deadline = performance.now() + this.#waitMs;
    while (performance.now() < deadline) {
      const mine = `${key}.${randomBytes(6).toString('hex')}.${owner}`;
      if (!this.#announce(mine)) return undefined;
      if (await this.#isAlone(key, mine, deadline)) return mine;
      this.#takeAway(mine);
      await pause(1 + Math.random() * 6);
    }
    throw new FileFailure('busy', path);
  }

  /** Waits until nobody else has a turn; gives way to names that sort first. */
  async #isAlone(key: string, mine: string, deadline: number): Promise<boolean> {
    for (;;) {
      const others = this.#others(key, mine);
      if (others.length === 0) return true;
      if (others.some((other) => other < mine) || performance.now() > deadline) return false;
      await pause(1);
    }
  }

  /** @returns whether the file could be created; it can't on a full disk, for example. */
  #announce(name: string): boolean {
    try {
      closeSync(openSync(join(this.#folder, name), 'wx', 0o600));
      return true;
    } catch (error) {
      if (nodeErrorCode(error) === undefined) throw error;
      return false;
    }
  }

  /** The other processes that want or have a turn. Files of ended processes are deleted, for whatever path they are. */
  #others(key: string, mine: string): readonly string[] {
    const names = unlessMissing(() => readdirSync(this.#folder)) ?? [];
    return names.filter((name) => name !== mine && !this.#wasLeft(name) && name.startsWith(`${key}.`));
  }

  #wasLeft(name: string): boolean {
    const stat = unlessMissing(() => lstatSync(join(this.#folder, name)));
    if (!stat) return true;
    const wasLeft = isGone(name.split('.').at(-1) ?? '') === true || Date.now() - stat.mtimeMs > longestTurnMs;
    if (wasLeft) this.#takeAway(name);
    return wasLeft;
  }

  #takeAway(name: string): void {
    unlessMissing(() => unlinkSync(join(this.#folder, name)));
  }

  /** Identifies the file in its folder, however that is reached. Names that differ only in case may be the same file. */
  #keyOf(path: FilePath): string | undefined {
    const stat = unlessMissing(() => statSync(join(this.#root, parentOf(path)), { bigint: true }));
    const name = createHash('sha256').update(basename(path).normalize().toLowerCase()).digest('hex').slice(0, 16);
    return stat && `${stat.dev}-${stat.ino}-${name}`;
  }

  /** In a folder that others can write to, they could block us or let two processes through. */
  #isUsable(): boolean {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      const stat = lstatSync(this.#folder);
      const user = process.getuid?.();
      return stat.isDirectory() && (user === undefined || (stat.uid === user && (stat.mode & 0o077) === 0));
    } catch (error) {
      if (nodeErrorCode(error) === undefined) throw error;
      return false;
    }
  }
}

/** Outside every workspace, and the same for all programs of one user. */
function announcements(): string {
  return join(tmpdir(), `sre-onboarding-${process.getuid?.() ?? 'turns'}`);
}
