import type { Ledger } from './ledger.js';
import type { Planted } from './planted.js';
import type { Scheduler } from './scheduler.js';
import type { SeededRandom } from './seededRandom.js';
import type { SimulatedDisk } from './simulatedDisk.js';
import type { SimulatedGit } from './simulatedGit.js';
import type { SimulatedTurns } from './simulatedTurns.js';

/** What the windows of a world have in common. */
export interface Ground {
  readonly random: SeededRandom;
  readonly scheduler: Scheduler;
  /** Names of all windows. */
  readonly windows: ReadonlySet<string>;
  readonly ledger: Ledger;
  readonly disk: SimulatedDisk;
  readonly git: SimulatedGit;
  readonly turns: SimulatedTurns;
  readonly planted: Planted;
  /** Whether the extension of a mark runs no more. */
  readonly isGone: (owner: string) => boolean;
  /** Who changed a file's text last, and when; `undefined` where it was made anew: an editor may still show one that was gone. */
  readonly lastWriteOf: (path: string) => { readonly actor: string; readonly atMs: number } | undefined;
}
