import type { Checklist } from '../../core/checklist/checklist.js';
import { type PersonOverview, personOverviewOf } from '../../core/people/personOverview.js';
import type { Person } from '../../core/people/progress.js';
import type { LocalDate } from '../../core/time/localDate.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PersonFile } from './peopleStore.js';

/** A result, with the checklist and the day for which it is valid. */
interface Computed {
  readonly checklist: Checklist;
  readonly today: LocalDate;
  readonly byPerson: WeakMap<Person, PersonOverview>;
}

/** Everyone's overview, computed per person on request and cached until an input changes. */
export class PeopleOverviews {
  readonly #folder: OnboardingFolder;
  #computed: Computed | undefined;
  /** The view requests everyone at once. One is computed after the other, so that the host can do other things in between. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: OnboardingFolder) {
    this.#folder = folder;
  }

  /** Everyone's file: unreadable ones first, then those who started last, then by name. */
  async files(): Promise<readonly PersonFile[]> {
    return [...(await this.#folder.people.all()).values()].toSorted(compareFiles);
  }

  /** @returns `undefined` if there is no readable checklist. */
  async of(person: Person): Promise<PersonOverview | undefined> {
    const { checklist } = await this.#folder.checklist.state();
    if (!checklist) return undefined;
    const computed = this.#computedFor(checklist);
    const known = computed.byPerson.get(person);
    if (known) return known;
    const computing = this.#last.then(() => this.#compute(computed, person));
    this.#last = computing.catch(() => undefined);
    return computing;
  }

  async #compute({ checklist, today, byPerson }: Computed, person: Person): Promise<PersonOverview> {
    const { pace, platform } = this.#folder.ports;
    await pace.breathe();
    const overview = byPerson.get(person) ?? personOverviewOf({ checklist, person, today, platform });
    byPerson.set(person, overview);
    return overview;
  }

  #computedFor(checklist: Checklist): Computed {
    const today = this.#folder.ports.clock.today();
    const last = this.#computed;
    if (last?.checklist === checklist && last.today === today) return last;
    this.#computed = { checklist, today, byPerson: new WeakMap() };
    return this.#computed;
  }
}

function compareFiles(one: PersonFile, other: PersonFile): number {
  if (!one.person || !other.person) return Number(Boolean(one.person)) - Number(Boolean(other.person));
  const [start = '', otherStart = ''] = [one.person.start, other.person.start];
  if (start !== otherStart) return start < otherStart ? 1 : -1;
  return one.person.name.localeCompare(other.person.name, 'en') || one.slug.localeCompare(other.slug, 'en');
}
