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
  /** Steps whose boxes were checked, under the ids that they have in the new file. */
  readonly checkedStepIds: readonly string[];
}

/** Plans a checklist of nothing but what was imported. */
export function planAlone(imported: ImportResult): ImportPlan {
  const { checklist, counts, checkedStepIds } = imported;
  return { text: formatChecklist(checklist), counts, checkedStepIds };
}

/** Plans the checklist that ships with the extension with what was imported added to it. */
export function planAddedToBuiltIn(builtIn: Checklist, imported: ImportResult): ImportPlan {
  const { checklist, counts, checkedStepIds } = mergeImport(builtIn, imported);
  return { text: formatChecklist(checklist), counts, checkedStepIds };
}

/**
 * Plans a team's file with what was imported added to it. Nothing else of it changes, so that comments, order and keys of the
 * team's own stay. Only where the file is written so that nothing can be put in, but says nothing that writing it anew would
 * lose, is it written anew.
 *
 * @returns `undefined` where something would be lost, or the file has problems.
 */
export function planAddedToFile(text: string, imported: ImportResult): ImportPlan | undefined {
  const { checklist: existing, problems } = parseChecklist(text);
  if (!existing || problems.length > 0) return undefined;
  const { checklist, counts, checkedStepIds } = mergeImport(existing, imported);
  const written = spliceImport(text, existing, checklist) ?? rewrite(text, existing, checklist);
  return written === undefined ? undefined : { text: written, counts, checkedStepIds };
}

/** @returns `undefined` for a file with comments or keys that the format doesn't know. */
function rewrite(text: string, existing: Checklist, next: Checklist): string | undefined {
  const isBare =
    listComments(text).length === 0 &&
    isSameValue(parseLocatedYaml(text).value, parseLocatedYaml(formatChecklist(existing)).value);
  return isBare ? formatChecklist(next) : undefined;
}
