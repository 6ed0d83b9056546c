import type { Checklist } from '../../core/checklist/checklist.js';
import { formatChecklist } from '../../core/checklist/formatChecklist.js';
import { parseChecklist } from '../../core/checklist/parseChecklist.js';
import type { ImportCounts, ImportResult } from '../../core/import/importResult.js';
import { mergeImport } from '../../core/import/mergeImport.js';
import { parseLocatedYaml } from '../../core/text/locatedYaml.js';
import { isSameValue, listComments } from '../../core/text/yamlMeaning.js';

/** What an import would write. */
export interface ImportPlan {
  /** The whole new `checklist.yaml`. */
  readonly text: string;
  readonly counts: ImportCounts;
  /** Steps whose boxes were checked, under the ids that they have in the new file. */
  readonly checkedStepIds: readonly string[];
}

/** Plans a checklist of nothing but what was imported. */
export function planAlone(imported: ImportResult): ImportPlan {
  const { checklist, counts, checkedStepIds } = imported;
  return { text: formatChecklist(checklist), counts, checkedStepIds };
}

/** Plans a checklist with what was imported added to it. */
export function planAdded(existing: Checklist, imported: ImportResult): ImportPlan {
  const { checklist, counts, checkedStepIds } = mergeImport(existing, imported);
  return { text: formatChecklist(checklist), counts, checkedStepIds };
}

/**
 * Whether a checklist file says nothing that writing it anew would lose: no comments, no keys that the format doesn't know.
 */
export function canBeRewritten(text: string): boolean {
  const { checklist, problems } = parseChecklist(text);
  if (!checklist || problems.length > 0 || listComments(text).length > 0) return false;
  return isSameValue(parseLocatedYaml(text).value, parseLocatedYaml(formatChecklist(checklist)).value);
}
