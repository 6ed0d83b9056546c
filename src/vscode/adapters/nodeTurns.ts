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

/** How long one waits for its turn. A turn takes a millisecond, or as long as an editor needs to save. */
const patienceMs = 30_000;

/** Nobody's turn is as long as this: whoever seems to have it was stopped, or is on another machine. */
const longestTurnMs = 60_000;

/**
 * Turns among all processes of one user on this machine. Whoever wants one puts an empty file with its own name into a folder that
 * only this user can write, and has its turn as soon as it sees no other's there. Of several who wait, the one whose name comes
 * first stays, the others take theirs away and come again later. So nobody ever takes away the file of one who lives: a file whose
 * process runs no more doesn't count.
 */
export class NodeTurns implements Turns {
  readonly #root: string;
  readonly #folder: string;
  readonly #waitMs: number;
  readonly #own = new FileTurns();

  /**
   * @param root the workspace folder.
   * @param place where turns are announced, and how long one waits; tests have places of their own.
   */
  constructor(root: string, { folder = announcements(), waitMs = patienceMs } = {}) {
    this.#root = root;
    this.#folder = folder;
    this.#waitMs = waitMs;
  }

  alone<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    return this.#own.alone(path, () => this.#inTurn(path, act));
  }

  async #inTurn<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    // Where there is no place for turns, writing still looks before it acts, and all of this process comes in turn.
    const key = this.#isUsable() ? this.#keyOf(path) : undefined;
    const mine = key === undefined ? undefined : await this.#wait(key, path);
    try {
      return await act();
    } finally {
      if (mine !== undefined) this.#takeAway(mine);
    }
  }

  /**
   * Waits until nobody else is there.
   *
   * @returns the file that says so, to be taken away afterwards; `undefined` where there is no place for one.
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

  /** Waits until nobody else is there; gives way to one whose name comes first. */
  async #isAlone(key: string, mine: string, deadline: number): Promise<boolean> {
    for (;;) {
      const others = this.#others(key, mine);
      if (others.length === 0) return true;
      if (others.some((other) => other < mine) || performance.now() > deadline) return false;
      await pause(1);
    }
  }

  /** @returns whether there is a place for it: a full disk, for one, has none. */
  #announce(name: string): boolean {
    try {
      closeSync(openSync(join(this.#folder, name), 'wx', 0o600));
      return true;
    } catch (error) {
      if (nodeErrorCode(error) === undefined) throw error;
      return false;
    }
  }

  /** Who else wants or has a turn. What was left by processes that run no more is taken away, whatever it was for. */
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

  /** The file in its folder, by whatever way that is reached. Where capitals are all that differs, both may be one file. */
  #keyOf(path: FilePath): string | undefined {
    const stat = unlessMissing(() => statSync(join(this.#root, parentOf(path)), { bigint: true }));
    const name = createHash('sha256').update(basename(path).normalize().toLowerCase()).digest('hex').slice(0, 16);
    return stat && `${stat.dev}-${stat.ino}-${name}`;
  }

  /** In a folder that others can write, they could keep us waiting, or let us through. */
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

/** Outside of every workspace, and the same for all programs of one user. */
function announcements(): string {
  return join(tmpdir(), `sre-onboarding-${process.getuid?.() ?? 'turns'}`);
}
