import type { Check, Checklist } from '../../core/checklist/checklist.js';
import { substituteVariables } from '../../core/checklist/substituteVariables.js';
import type { Person } from '../../core/people/progress.js';
import { type Verification, verifyChecklist } from '../../core/verification/checkStatus.js';
import type { RunOutcome } from '../../core/verification/facts.js';
import type { ChecklistStore } from '../checklist/checklistStore.js';
import { collectFacts } from './collectFacts.js';
import { findMe } from '../people/me.js';
import type { NoteStore } from '../notes/noteStore.js';
import type { PeopleStore } from '../people/peopleStore.js';
import type { Disposable, PlacedFiles, Ports } from '../ports.js';
import type { RoadmapStore } from '../roadmap/roadmapStore.js';
import type { SessionStore } from '../sessions/sessionStore.js';
import { Signal } from '../kit/signal.js';

export interface VerificationSources {
  readonly ports: Omit<Ports, 'files'> & { readonly files: PlacedFiles };
  readonly checklist: ChecklistStore;
  readonly people: PeopleStore;
  readonly notes: NoteStore;
  readonly sessions: SessionStore;
  readonly roadmap: RoadmapStore;
}

/**
 * The verification of the current person's steps. Evaluating the checks takes time (git is asked, files are searched), so the
 * last result is cached, and {@link onDidChange} reports when it changes.
 */
export class StepVerification {
  readonly #sources: VerificationSources;
  readonly #runs = new Map<string, RunOutcome>();
  readonly #changed = new Signal();
  #current: Verification | undefined;
  #seen = '';
  #looking: Promise<void> | undefined;
  #isAskedAgain = false;

  /** Fires when a result differs from the previous one. */
  readonly onDidChange = this.#changed.on;

  constructor(sources: VerificationSources) {
    this.#sources = sources;
  }

  /** The last result; `undefined` before the first one, and if the person has not started. */
  get current(): Verification | undefined {
    return this.#current;
  }

  /** Evaluates again whenever an input changes, until the returned object is disposed. */
  watch(): Disposable {
    const { checklist, people, notes, sessions, roadmap, ports } = this.#sources;
    const stores = [checklist, people, notes, sessions, roadmap, ports.surroundings];
    const subscriptions = stores.map((store) => store.onDidChange(() => void this.#refreshIfLookedBefore()));
    return { dispose: () => subscriptions.forEach((subscription) => subscription.dispose()) };
  }

  /** Evaluates everything now. Calls during an evaluation are answered by one more. */
  async refresh(): Promise<void> {
    this.#isAskedAgain = true;
    this.#looking ??= this.#lookWhileAsked().finally(() => (this.#looking = undefined));
    await this.#looking;
  }

  /** Remembers, until the window closes, how a command that is a check ended. */
  async takeRun(command: string, outcome: RunOutcome): Promise<void> {
    this.#runs.set(command, outcome);
    await this.refresh();
  }

  /** Before the first evaluation there is nothing to update: the first reader of the folder triggers it. */
  async #refreshIfLookedBefore(): Promise<void> {
    if (this.#looking || this.#seen !== '') await this.refresh();
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      await this.#look();
    }
  }

  async #look(): Promise<void> {
    const [{ checklist }, me] = await Promise.all([this.#sources.checklist.state(), findMe(this.#sources)]);
    const next = checklist && me?.person ? await this.#verify(checklist, me.person) : undefined;
    const seen = JSON.stringify([...(next ?? [])]);
    if (seen === this.#seen) return;
    this.#current = next;
    this.#seen = seen;
    this.#changed.fire();
  }

  async #verify(raw: Checklist, person: Person): Promise<Verification> {
    const checklist = substituteVariables(raw, this.#sources.ports.variables());
    const checks = checklist.phases.flatMap(({ steps }) => steps.flatMap((step): readonly Check[] => step.checks));
    return verifyChecklist(checklist, await collectFacts(this.#sources, { person, checks, runs: this.#runs }));
  }
}
