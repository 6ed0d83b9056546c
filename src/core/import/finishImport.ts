import type { Checklist } from '../checklist/checklist.js';
import { readChecklistValue } from '../checklist/parseChecklist.js';
import { defaultThemes } from '../checklist/themes.js';
import type { PlainMap } from '../text/plainMap.js';
import type { DraftChecklist, DraftPhase, DraftStep } from './draftChecklist.js';
import type { Findings } from './findings.js';
import type { ImportResult } from './importResult.js';
import { IdGenerator } from './stepIds.js';

/**
 * Makes a checklist of what was read. It goes through the schema of checklist files, so that it is one that can be written
 * and read again, whatever the source or a comment in it says.
 */
export function finishImport(draft: DraftChecklist, findings: Findings): ImportResult {
  const phaseIds = giveIds(draft.phases, ({ title }) => title, 'phase');
  const steps = draft.phases.flatMap((phase) => phase.steps);
  const stepIds = giveIds(steps, ({ fields }) => fields.title, 'step');
  const entryOf = (phase: DraftPhase): PlainMap => ({
    goal: phase.goal === '' ? undefined : phase.goal,
    ...phase.data,
    id: phaseIds.get(phase),
    title: textIn(phase.data, 'title') ?? phase.title,
    steps: phase.steps.map((step) => stepEntry(step, stepIds.get(step))),
  });
  const ids = [...stepIds];
  return {
    checklist: toChecklist({ title: draft.title || undefined, ...draft.data, phases: draft.phases.map(entryOf) }),
    checkedStepIds: ids.filter(([{ isChecked }]) => isChecked).map(([, id]) => id),
    stepLines: new Map(ids.map(([{ line }, id]) => [id, line])),
    counts: { imported: steps.length, merged: 0, leftOut: countLeftOut(findings) },
    offered: findings.offered,
    leftOut: findings.leftOut,
  };
}

/** How much of a source is not in the checklist. */
export function countLeftOut({ offered, leftOut }: Pick<ImportResult, 'offered' | 'leftOut'>): number {
  return leftOut.length + offered.filter(({ isAccepted }) => !isAccepted).length;
}

interface WithData {
  readonly data: PlainMap;
}

/** Each keeps the id that our own export wrote, the first of those that have the same one. */
function giveIds<Draft extends WithData>(
  drafts: readonly Draft[],
  titleOf: (draft: Draft) => string,
  kind: 'phase' | 'step',
): ReadonlyMap<Draft, string> {
  const owners = new Map(drafts.toReversed().flatMap((draft) => ownIds(draft).map((id) => [id, draft] as const)));
  const giver = new IdGenerator(owners.keys());
  return new Map(
    drafts.map((draft) => {
      const own = ownIds(draft).find((id) => owners.get(id) === draft);
      return [draft, own ?? giver.idFor(titleOf(draft), kind)];
    }),
  );
}

function ownIds({ data }: WithData): readonly string[] {
  const id = textIn(data, 'id');
  return id !== undefined && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(id) ? [id] : [];
}

function textIn(data: PlainMap, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' && /\S/.test(value) ? value : undefined;
}

function stepEntry({ fields, data }: DraftStep, id: string | undefined): PlainMap {
  const links = fields.links?.length === 0 ? undefined : fields.links;
  return { ...fields, links, ...data, id, title: textIn(data, 'title') ?? fields.title };
}

function toChecklist(entry: PlainMap): Checklist {
  const title = textIn(entry, 'title') ?? '';
  const checklist = readChecklistValue({ ...entry, title: title || undefined });
  return checklist ?? { title, themes: defaultThemes, roles: [], phases: [] };
}
