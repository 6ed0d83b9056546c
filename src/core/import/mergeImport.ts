import type { Checklist, Link, Phase, Step } from '../checklist/checklist.js';
import { countLeftOut } from './finishImport.js';
import type { ImportCounts, ImportResult } from './importResult.js';
import { IdGenerator } from './stepIds.js';

/** A checklist with what was imported in it. */
export interface MergedImport {
  readonly checklist: Checklist;
  readonly counts: ImportCounts;
  /** Steps whose box was checked, under the ids they have now. */
  readonly checkedStepIds: readonly string[];
  /** What id a step of the import has in the merged checklist. */
  readonly stepIds: ReadonlyMap<string, string>;
}

/**
 * Puts an import into a checklist. A step with a title that the checklist has already is the same step: it stays as it is,
 * but gets a guide where it has none, and the links it lacks. All others are appended: to the phase with the same title, else
 * in a phase of their own at the end.
 */
export function mergeImport(existing: Checklist, imported: ImportResult): MergedImport {
  const merger = new Merger(existing);
  for (const phase of imported.checklist.phases) merger.add(phase);
  const { stepIds, mergedCount } = merger;
  return {
    checklist: { ...existing, title: existing.title || imported.checklist.title, phases: merger.phases },
    counts: {
      imported: stepIds.size - mergedCount,
      merged: mergedCount,
      leftOut: countLeftOut(imported),
    },
    checkedStepIds: imported.checkedStepIds.map((id) => stepIds.get(id) ?? id),
    stepIds,
  };
}

class Merger {
  readonly stepIds = new Map<string, string>();
  mergedCount = 0;
  readonly #phases: GrowingPhase[];
  /** Where the first phase with a title stands, and the phase of a step. */
  readonly #byTitle = new Map<string, number>();
  readonly #homes: ReadonlyMap<string, { readonly phase: number; readonly step: number }>;
  readonly #phaseIds: IdGenerator;
  readonly #ids: IdGenerator;
  /** Steps of the existing checklist that no imported one has met, by title. */
  readonly #unmet: Map<string, Step>;

  constructor({ phases }: Checklist) {
    const steps = phases.flatMap((phase) => phase.steps);
    this.#phases = phases.map((phase) => ({ phase, steps: undefined }));
    phases.forEach(({ title }, index) => this.#rememberTitle(title, index));
    this.#homes = new Map(
      phases.flatMap(({ steps: own }, phase) => own.map(({ id }, step) => [id, { phase, step }] as const)),
    );
    this.#phaseIds = new IdGenerator(phases.map(({ id }) => id));
    this.#ids = new IdGenerator(steps.map(({ id }) => id));
    this.#unmet = new Map(steps.toReversed().map((step) => [normalize(step.title), step]));
  }

  add(phase: Phase): void {
    const added = phase.steps.flatMap((step) => this.#place(step));
    if (added.length === 0) return;
    const home = this.#byTitle.get(normalize(phase.title));
    if (home !== undefined) return void this.#stepsOf(home).push(...added);
    this.#rememberTitle(phase.title, this.#phases.length);
    const id = this.#phaseIds.idFor(phase.title, 'phase');
    this.#phases.push({ phase: { ...phase, id }, steps: [...added] });
  }

  /** Those of the checklist, the very same where nothing came in, and new ones. */
  get phases(): readonly Phase[] {
    return this.#phases.map(({ phase, steps }) => (steps ? { ...phase, steps } : phase));
  }

  #rememberTitle(title: string, index: number): void {
    const key = normalize(title);
    if (!this.#byTitle.has(key)) this.#byTitle.set(key, index);
  }

  /** The steps of a phase, to be changed. */
  #stepsOf(index: number): Step[] {
    const growing = this.#phases[index];
    if (!growing) return [];
    growing.steps ??= [...growing.phase.steps];
    return growing.steps;
  }

  /** @returns the step with an id of its own, or nothing where it is the same as an existing one. */
  #place(step: Step): readonly Step[] {
    const same = this.#unmet.get(normalize(step.title));
    if (same) {
      this.#unmet.delete(normalize(step.title));
      this.mergedCount += 1;
      this.stepIds.set(step.id, same.id);
      this.#complete(same, step);
      return [];
    }
    const id = this.#ids.idFor(step.title, 'step');
    this.stepIds.set(step.id, id);
    return [{ ...step, id }];
  }

  #complete(existing: Step, imported: Step): void {
    const places = new Set(existing.links.map(placeOf));
    const links = imported.links.filter((link) => !places.has(placeOf(link)));
    const step = { ...existing, guide: existing.guide || imported.guide, links: [...existing.links, ...links] };
    const home = this.#homes.get(existing.id);
    if (home) this.#stepsOf(home.phase)[home.step] = step;
  }
}

/** A phase of the checklist, and its steps where they aren't as they were. */
interface GrowingPhase {
  readonly phase: Phase;
  steps: Step[] | undefined;
}

function placeOf({ file, url }: Link): string {
  return url ?? `file:${file}`;
}

/** Titles that differ only in case, punctuation and blanks are the same. */
function normalize(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.join(' ') ?? title.trim();
}
