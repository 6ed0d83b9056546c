import type { Ground } from './ground.js';
import type { SimulatedWindow } from './simulatedWindow.js';

/** What goes wrong without anybody meaning it: the extension dies, the power fails, the disk refuses. */
export class Disasters {
  readonly #ground: Ground;
  readonly #open: readonly SimulatedWindow[];

  readonly #all: readonly (readonly [weight: number, named: readonly [name: string, happen: () => void]])[] = [
    [6, ['kill', () => this.#kill()]],
    [1, ['power', () => this.#losePower()]],
    [6, ['disk fails', () => this.#failDisk()]],
    [6, ['disk is well', () => this.#heal()]],
  ];

  constructor(ground: Ground, open: readonly SimulatedWindow[]) {
    this.#ground = ground;
    this.#open = open;
  }

  /** Lets one thing happen. */
  act(): void {
    const { random, scheduler } = this.#ground;
    const [name, happen] = random.weighed(this.#all) ?? [];
    if (!happen) return;
    scheduler.trace.add(scheduler.nowMs, 'disaster', String(name));
    happen();
  }

  #kill(): void {
    const window = this.#ground.random.pick(this.#open);
    if (!window?.folder) return;
    window.kill();
    const delayMs = this.#ground.random.below(2000);
    this.#ground.scheduler.after({ name: 'restart', isAlive: true }, delayMs, window.name, () => window.start());
  }

  #losePower(): void {
    const { disk, random } = this.#ground;
    for (const window of this.#open) {
      window.kill();
      window.editor.lose();
    }
    disk.losePower((text) => text.slice(0, random.below(text.length + 1)));
    for (const window of this.#open) window.start();
  }

  #failDisk(): void {
    const { random } = this.#ground;
    const code = random.pick(['ENOSPC', 'EIO', 'EROFS', 'EACCES'] as const) ?? 'EIO';
    const plan = { code, callsUntil: random.below(12), callsLeft: 1 + random.below(random.chance(50) ? 2 : 40) };
    random.pick(this.#open)?.fail(plan);
  }

  #heal(): void {
    for (const window of this.#open) window.heal();
  }
}
