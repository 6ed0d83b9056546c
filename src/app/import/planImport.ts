import type { Checklist } from '../../core/checklist/checklist.js';
import { formatChecklist } from '../../core/checklist/formatChecklist.js';
import { parseChecklist } from '../../core/checklist/parseChecklist.js';
import type { ImportCounts, ImportResult } from '../../core/import/importResult.js';
import { mergeImport } from '../../core/import/mergeImport.js';
import { spliceImport } from '../../core/import/spliceImport.js';
import { parseLocatedYaml } from '../../core/text/locatedYaml.js';
import { isSameValue, listComments } from '../../core/text/yamlMeaning.js';

/** What an import would write. */
export interface ImportPlan {
  /** The whole new `checklist.yaml`. */
  readonly text: string;
  readonly counts: ImportCounts;
  /** Steps whose boxes were ticked, by their ids in the new file. */
  readonly checkedStepIds: readonly string[];
}

/** Plans a checklist that consists only of what was imported. */
export function planAlone(imported: ImportResult): ImportPlan {
  const { checklist, counts, checkedStepIds } = imported;
  return { text: formatChecklist(checklist), counts, checkedStepIds };
}

/** Plans the built-in checklist with what was imported added to it. */
export function planAddedToBuiltIn(builtIn: Checklist, imported: ImportResult): ImportPlan {
  const { checklist, counts, checkedStepIds } = mergeImport(builtIn, imported);
  return { text: formatChecklist(checklist), counts, checkedStepIds };
}

/**
 * Plans a team's file with what was imported added to it. Nothing else changes, so comments, order and the team's own keys stay.
 * Only if nothing can be inserted, and rewriting the file would lose nothing, it is rewritten.
 *
 * @returns `undefined` if something would be lost, or the file has problems.
 */
export function planAddedToFile(text: string, imported: ImportResult): ImportPlan | undefined {
  const { checklist: existing, problems } = parseChecklist(text);
  if (!existing || problems.length > 0) return undefined;
  const { checklist, counts, checkedStepIds } = mergeImport(existing, imported);
  const written = spliceImport(text, existing, checklist) ?? rewrite(text, existing, checklist);
  return written === undefined ? undefined : { text: written, counts, checkedStepIds };
}

/** @returns `undefined` for a file with comments, or with keys that are not part of the format. */
function rewrite(text: string, existing: Checklist, next: Checklist): string | undefined {
  const isBare =
    listComments(text).length === 0 &&
    isSameValue(parseLocatedYaml(text).value, parseLocatedYaml(formatChecklist(existing)).value);
  return isBare ? formatChecklist(next) : undefined;
}
