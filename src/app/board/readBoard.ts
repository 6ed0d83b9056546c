import type { Note } from '../../core/notes/note.js';
import { type ProgressOverTime, progressOverTime } from '../../core/people/progressOverTime.js';
import { boardOrder, type BoardTheme, boardThemes } from '../../core/roadmap/boardThemes.js';
import { type Confidence, confidenceOf } from '../../core/roadmap/confidenceOf.js';
import { type EvidenceStrength, evidenceStrengthOf } from '../../core/roadmap/evidenceStrength.js';
import { isReviewDue } from '../../core/roadmap/reviewRoadmapItem.js';
import type { RoadmapWarning } from '../../core/roadmap/roadmapWarnings.js';
import type { LocalDate } from '../../core/time/localDate.js';
import { findMe } from '../people/me.js';
import { readSharedNotes } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import { PeopleOverviews } from '../people/peopleOverviews.js';
import type { PersonFile } from '../people/peopleStore.js';
import { type ReadCoverage, readCoverage } from '../coverage/readCoverage.js';
import { readRoadmapWarnings } from '../roadmap/roadmapWarnings.js';
import { type ReadableItem, readableItems } from '../roadmap/roadmapStore.js';
import { readStanding } from '../people/standing.js';

/** A roadmap item with everything that its card shows. */
export interface BoardEntry extends ReadableItem {
  readonly strength: EvidenceStrength;
  readonly confidence: Confidence;
  readonly warnings: readonly RoadmapWarning[];
  readonly isReviewDue: boolean;
}

export interface BoardPerson {
  readonly slug: string;
  readonly name: string;
}

/** Progress against the plan over time. */
export interface BoardProgressFacts {
  /** Everyone who has started, by name. */
  readonly people: readonly BoardPerson[];
  /** Whose progress is shown; absent for everyone's together. */
  readonly chosen: BoardPerson | undefined;
  readonly progress: ProgressOverTime;
}

export interface BoardFacts extends ReadCoverage {
  readonly themes: readonly BoardTheme[];
  /** In display order. */
  readonly entries: readonly BoardEntry[];
  readonly progress: BoardProgressFacts;
}

/** Reads a folder's board. Coverage is cached until {@link forgetCoverage}, since it is computed from many notes. */
export class BoardReader {
  readonly #folder: OnboardingFolder;
  readonly #dayOf: (instant: string) => LocalDate;
  readonly #overviews: PeopleOverviews;
  #coverage: ReadCoverage | undefined;

  /** @param dayOf the local day of an instant (ISO 8601). */
  constructor(folder: OnboardingFolder, dayOf: (instant: string) => LocalDate) {
    this.#folder = folder;
    this.#dayOf = dayOf;
    this.#overviews = new PeopleOverviews(folder);
  }

  /** Makes the next reading compute coverage again. */
  forgetCoverage(): void {
    this.#coverage = undefined;
  }

  /**
   * @param person the slug of the person whose progress is shown, empty for everyone's; without one, or if it is unknown, that of
   *   the current person, else everyone's.
   */
  async read(person: string | undefined): Promise<BoardFacts> {
    const { themes = [] } = (await this.#folder.checklist.state()).checklist ?? {};
    const entries = boardOrder(readableItems(await this.#folder.roadmap.all()));
    this.#coverage ??= await readCoverage(this.#folder);
    return {
      themes: boardThemes(entries, themes),
      entries: await this.#weigh(entries),
      progress: await this.#progressOf(person),
      ...this.#coverage,
    };
  }

  async #weigh(entries: readonly ReadableItem[]): Promise<readonly BoardEntry[]> {
    const today = this.#folder.ports.clock.today();
    const notes = new Map((await readSharedNotes(this.#folder.notes)).map(({ id, note }) => [id, note]));
    const warnings = new Map<string, RoadmapWarning[]>(entries.map(({ id }) => [id, []]));
    for (const warning of await readRoadmapWarnings(this.#folder)) warnings.get(warning.itemId)?.push(warning);
    return entries.map((entry) => ({
      ...entry,
      strength: evidenceStrengthOf(notesOf(entry, notes)),
      confidence: confidenceOf(entry.item),
      warnings: warnings.get(entry.id) ?? [],
      isReviewDue: isReviewDue(entry.item, today),
    }));
  }

  async #progressOf(slug: string | undefined): Promise<BoardProgressFacts> {
    const files = [...(await this.#folder.people.all()).values()].filter(({ person }) => person !== undefined);
    const me = await findMe(this.#folder);
    const wanted = slug === '' ? undefined : (files.find((file) => file.slug === slug) ?? me);
    const chosen = wanted && files.find((file) => file.slug === wanted.slug);
    const people = await this.#withOverviews(chosen ? [chosen] : files, me);
    const notes = (await readSharedNotes(this.#folder.notes)).filter(({ note }) => !chosen || isBy(note, chosen));
    const noteDays = notes.flatMap(({ note }) => (note.created === '' ? [] : this.#dayOf(note.created)));
    const today = this.#folder.ports.clock.today();
    return {
      people: files.map(boardPerson).toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
      chosen: chosen && boardPerson(chosen),
      progress: progressOverTime({ people, noteDays, today, dayOf: this.#dayOf }),
    };
  }

  /** Verification applies only to the current person; for others, their files are the only source. */
  async #withOverviews(
    files: readonly PersonFile[],
    me: PersonFile | undefined,
  ): Promise<Parameters<typeof progressOverTime>[0]['people']> {
    const withOverviews = [];
    for (const { slug, person } of files) {
      if (!person) continue;
      const isMe = slug === me?.slug;
      const overview = isMe
        ? (await readStanding(this.#folder)).overview
        : (await this.#overviews.of(person))?.overview;
      if (overview) withOverviews.push({ person, overview });
    }
    return withOverviews;
  }
}

/** An item's existing notes, each once. */
function notesOf({ item }: ReadableItem, notes: ReadonlyMap<string, Note>): readonly Note[] {
  return [...new Set(item.evidence)].flatMap((id) => notes.get(id) ?? []);
}

function isBy({ author = '' }: Note, { person }: PersonFile): boolean {
  return author !== '' && author.toLowerCase() === person?.email.toLowerCase();
}

function boardPerson({ slug, person }: PersonFile): BoardPerson {
  return { slug, name: person?.name === '' ? slug : (person?.name ?? slug) };
}
