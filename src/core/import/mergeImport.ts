import type { Checklist, Link, Phase, Step } from '../checklist/checklist.js';
import { countLeftOut } from './finishImport.js';
import type { ImportCounts, ImportResult } from './importResult.js';
import { IdGiver } from './stepIds.js';

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
  phases: readonly Phase[];
  readonly #phaseIds: IdGiver;
  readonly #ids: IdGiver;
  /** Steps of the existing checklist that no imported one has met, by title. */
  readonly #unmet: Map<string, Step>;

  constructor({ phases }: Checklist) {
    const steps = phases.flatMap((phase) => phase.steps);
    this.phases = phases;
    this.#phaseIds = new IdGiver(phases.map(({ id }) => id));
    this.#ids = new IdGiver(steps.map(({ id }) => id));
    this.#unmet = new Map(steps.toReversed().map((step) => [normalize(step.title), step]));
  }

  add(phase: Phase): void {
    const added = phase.steps.flatMap((step) => this.#place(step));
    if (added.length === 0) return;
    const home = this.phases.find(({ title }) => normalize(title) === normalize(phase.title));
    if (home) this.#replace(home, { ...home, steps: [...home.steps, ...added] });
    else this.phases = [...this.phases, { ...phase, id: this.#phaseIds.idFor(phase.title, 'phase'), steps: added }];
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
    const home = this.phases.find(({ steps }) => steps.some(({ id }) => id === existing.id));
    if (home) this.#replace(home, { ...home, steps: home.steps.map((one) => (one.id === step.id ? step : one)) });
  }

  #replace(home: Phase, phase: Phase): void {
    this.phases = this.phases.map((one) => (one === home ? phase : one));
  }
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
