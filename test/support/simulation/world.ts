import { mergeTexts } from '../../../src/core/conflicts/mergeTexts.js';
import { captureSheet, record } from './actions/sessionActions.js';
import type { ActionMaker } from './actions/action.js';
import { deleteSome, dismiss, writeTeamChecklist } from './actions/folderActions.js';
import { captureOne, keepPrivate, retitle, share, sort } from './actions/noteActions.js';
import { mark, start, verify } from './actions/progressActions.js';
import { addItem, changeItem, exportRoadmap, rest } from './actions/roadmapActions.js';
import { Disasters } from './disasters.js';
import type { Ground } from './ground.js';
import { Ledger, tokensOf } from './ledger.js';
import { OtherPrograms } from './otherPrograms.js';
import { onboardingRoot } from './places.js';
import type { OpenDocument } from './openDocument.js';
import type { Planted } from './planted.js';
import { becomeQuiet, checkQuiet } from './quietChecks.js';
import { Scheduler } from './scheduler.js';
import { SeededRandom } from './seededRandom.js';
import { SimulatedDisk } from './simulatedDisk.js';
import { SimulatedGit } from './simulatedGit.js';
import { SimulatedTurns } from './simulatedTurns.js';
import { SimulatedWindow } from './simulatedWindow.js';
import { Typist } from './typist.js';

const makers: readonly (readonly [weight: number, make: ActionMaker])[] = [
  [8, captureOne],
  [8, mark],
  [5, retitle],
  [3, sort],
  [4, share],
  [2, keepPrivate],
  [2, verify],
  [1, start],
  [3, addItem],
  [4, changeItem],
  [2, rest],
  [2, exportRoadmap],
  [3, record],
  [3, captureSheet],
  [3, deleteSome],
  [2, dismiss],
  [1, writeTeamChecklist],
];

/** How long a call to the disk takes at most. */
const longestCallMs = 400;

/** About how many steps go by between two moments at which everything comes to rest. */
const stepsToQuiet = 400;

/** How often and by whom something is done. */
interface Actor {
  readonly name: string;
  readonly everyMs: number;
  readonly act: () => void;
}

/** Two windows, a person at each, git and others below them, and all that goes wrong; what happens follows from the seed. */
export class World implements Ground {
  readonly random: SeededRandom;
  readonly scheduler: Scheduler;
  readonly windows: ReadonlySet<string> = new Set(['A', 'B']);
  readonly ledger = new Ledger(['A', 'B']);
  readonly disk: SimulatedDisk;
  readonly git: SimulatedGit;
  readonly turns: SimulatedTurns;
  readonly planted: Planted;
  readonly open: readonly SimulatedWindow[];
  readonly #writes = new Map<string, { readonly actor: string; readonly atMs: number }>();
  /** What a save wrote over and has to be taken in afterwards, unless something else becomes of the file. */
  readonly #owed = new Map<string, string>();
  readonly #actors: readonly Actor[];
  #isResting = false;

  constructor(seed: number, planted: Planted = {}) {
    this.planted = planted;
    this.random = new SeededRandom(seed);
    this.scheduler = new Scheduler(this.random);
    this.disk = new SimulatedDisk(({ path, before, after, actor }) => {
      this.scheduler.trace.add(this.scheduler.nowMs, actor, `${path} has ${after?.length ?? 'no'} characters`);
      this.ledger.take({ place: 'disk', path, before, after, actor });
      if (after !== undefined && before !== undefined) this.#writes.set(path, { actor, atMs: this.scheduler.nowMs });
      else this.#writes.delete(path);
      this.#owed.delete(path);
      this.#checkBelowEditor(path, after, actor);
      for (const window of this.open) window.tell(path);
    });
    this.git = new SimulatedGit(this.scheduler, this.disk);
    this.turns = new SimulatedTurns(this.scheduler);
    this.open = [...this.windows].map((name) => new SimulatedWindow(this, name));
    for (const window of this.open)
      window.editor.wroteOver = (document, others, base) => this.#owe(window, document, others, base);
    this.#actors = this.#makeActors();
    this.#begin();
  }

  readonly isGone = (owner: string): boolean => !this.open.some((window) => window.owns(owner));

  readonly lastWriteOf = (path: string): { readonly actor: string; readonly atMs: number } | undefined =>
    this.#writes.get(path);

  /** Goes on for so many steps, to rest now and then and at the end, until something is wrong. */
  async run(steps: number): Promise<readonly string[]> {
    const { scheduler, ledger } = this;
    this.#wake();
    for (let restAt = stepsToQuiet; scheduler.steps < steps && ledger.violations.length === 0;) {
      await scheduler.step();
      if (scheduler.steps < Math.min(restAt, steps)) continue;
      await this.#rest();
      restAt = scheduler.steps + stepsToQuiet;
      this.#wake();
    }
    return ledger.violations;
  }

  /**
   * What somebody types is saved without a question, as long as nobody else has written: never our own window, unless they began to
   * in the moment of writing.
   */
  #checkBelowEditor(path: string, after: string | undefined, actor: string): void {
    const window = this.open.find(({ name }) => name === actor);
    const document = window?.editor.documents.get(path);
    if (after === undefined || !document?.isDirty || window?.isTakingIn(path)) return;
    if (document.dirtySinceMs < this.scheduler.nowMs - longestCallMs)
      this.ledger.violate(`${actor} wrote ${path} on disk below what somebody types there`);
  }

  async #rest(): Promise<void> {
    this.#isResting = true;
    for (const window of this.open) {
      window.heal();
      window.start();
    }
    await becomeQuiet(this);
    for (const [path, what] of this.#owed) this.ledger.violate(`${path} ${what}`);
    await checkQuiet(this, this.open);
    this.#isResting = false;
  }

  /**
   * Others' words that a save wrote over are taken in afterwards, unless the extension can't know what the text was made from, or both
   * changed the same while something was typed in the very moment of saving.
   */
  #owe(window: SimulatedWindow, { path, dirtySinceMs }: OpenDocument, theirs: string, base: string): void {
    const mine = this.disk.peek(path) ?? '';
    const lost = tokensOf(theirs).filter((token) => !base.includes(token) && !mine.includes(token));
    const isKnown = window.folder !== undefined && dirtySinceMs > window.startedAtMs && window.failures === 0;
    const canMerge = mergeTexts({ base, mine, theirs }, path.endsWith('.md') ? 'markdown' : 'yaml') !== undefined;
    if (lost.length > 0 && isKnown && canMerge)
      this.#owed.set(path, `lost ${lost.join(', ')} to a save of ${window.name}`);
  }

  #wake(): void {
    for (const actor of this.#actors) this.#later(actor);
  }

  #later(actor: Actor): void {
    this.scheduler.after({ name: actor.name, isAlive: true }, this.random.below(2 * actor.everyMs), 'acts', () => {
      if (this.#isResting) return;
      actor.act();
      this.#later(actor);
    });
  }

  #makeActors(): readonly Actor[] {
    const others = new OtherPrograms(this);
    const disasters = new Disasters(this, this.open);
    return [
      ...this.open.flatMap((window): readonly Actor[] => {
        const typist = new Typist(this, window);
        return [
          { name: `person ${window.name}`, everyMs: 120, act: () => this.#ask(window) },
          { name: `typist ${window.name}`, everyMs: 250, act: () => typist.act() },
        ];
      }),
      { name: 'others', everyMs: 500, act: () => others.act() },
      { name: 'disaster', everyMs: 700, act: () => disasters.act() },
    ];
  }

  #ask(window: SimulatedWindow): void {
    if (window.running.length >= 3) return;
    const { random, ledger } = this;
    const { undos } = window;
    const undo = random.chance(20) ? undos.splice(random.below(undos.length), 1)[0] : undefined;
    const make = random.weighed(makers);
    const action = undo ?? make?.({ ledger, random, offer: (offered) => void undos.push(offered) });
    if (!action) return;
    this.scheduler.trace.add(this.scheduler.nowMs, window.name, `is asked to ${action.name}`);
    void window.perform(action);
  }

  #begin(): void {
    const put = (name: string, text: string): void => this.disk.put(`${onboardingRoot}/${name}`, text, 'begin');
    for (const name of ['Sam', 'Kim']) {
      const slug = name.toLowerCase();
      put(`people/${slug}.yaml`, `name: ${name}\nemail: ${slug}@example.com\nstart: 2026-11-22\nsteps:\n`);
    }
    this.git.commit();
    for (const window of this.open) window.start();
  }
}
