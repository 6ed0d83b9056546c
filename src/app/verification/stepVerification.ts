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

/** Where it is seen what a person has done. */
export interface VerificationSources {
  readonly ports: Omit<Ports, 'files'> & { readonly files: PlacedFiles };
  readonly checklist: ChecklistStore;
  readonly people: PeopleStore;
  readonly notes: NoteStore;
  readonly sessions: SessionStore;
  readonly roadmap: RoadmapStore;
}

/**
 * How the checks of the person at the keyboard stand. Looking at them takes time (git is asked, files are searched), so what
 * was seen last is kept, and {@link onDidChange} tells when it has become something else.
 */
export class StepVerification {
  readonly #sources: VerificationSources;
  readonly #runs = new Map<string, RunOutcome>();
  readonly #changed = new Signal();
  #current: Verification | undefined;
  #seen = '';
  #looking: Promise<void> | undefined;
  #isAskedAgain = false;

  /** Fires when a look found something else than the one before. */
  readonly onDidChange = this.#changed.on;

  constructor(sources: VerificationSources) {
    this.#sources = sources;
  }

  /** What was seen last; `undefined` before the first look, and while the person has not started. */
  get current(): Verification | undefined {
    return this.#current;
  }

  /** Looks again whenever something that counts has changed, until the returned object is disposed. */
  watch(): Disposable {
    const { checklist, people, notes, sessions, roadmap, ports } = this.#sources;
    const stores = [checklist, people, notes, sessions, roadmap, ports.surroundings];
    const subscriptions = stores.map((store) => store.onDidChange(() => void this.#refreshIfLookedBefore()));
    return { dispose: () => subscriptions.forEach((subscription) => subscription.dispose()) };
  }

  /** Looks at everything now. Calls that come while it does are answered by one more look. */
  async refresh(): Promise<void> {
    this.#isAskedAgain = true;
    this.#looking ??= this.#lookWhileAsked().finally(() => (this.#looking = undefined));
    await this.#looking;
  }

  /** Remembers, for as long as the window is open, how a command ended that was run as a check. */
  async takeRun(command: string, outcome: RunOutcome): Promise<void> {
    this.#runs.set(command, outcome);
    await this.refresh();
  }

  /** Before the first look there is nothing to keep up with: whoever reads the folder first asks for it. */
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
