import { formatYamlMap } from '../text/yamlText.js';
import type { Checklist } from './checklist.js';
import { toChecklistEntry } from './checklistEntry.js';

/** The lists of a checklist whose entries are short enough for one line each. */
export const checklistFlowLists: ReadonlySet<string> = new Set(['links', 'actions', 'verify']);

/**
 * Writes a checklist's file, `checklist.yaml`. `parseChecklist` reads the same checklist from it.
 *
 * Only for checklists that have no file yet: an existing file is edited in place, so that comments and unknown keys stay.
 */
export function formatChecklist(checklist: Checklist): string {
  return formatYamlMap(toChecklistEntry(checklist), 0, checklistFlowLists);
}
