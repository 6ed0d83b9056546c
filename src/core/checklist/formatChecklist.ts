import { formatYamlMap } from '../text/yamlText.js';
import type { Checklist } from './checklist.js';
import { toChecklistEntry } from './checklistEntry.js';

/** The lists of a checklist whose entries are short enough for one line each. */
export const checklistFlowLists: ReadonlySet<string> = new Set(['links', 'actions', 'verify']);

/**
 * Writes a new `checklist.yaml`, from which `parseChecklist` reads the same checklist.
 *
 * Existing files are edited in place instead, so that comments and unknown keys stay.
 */
export function formatChecklist(checklist: Checklist): string {
  return formatYamlMap(toChecklistEntry(checklist), 0, checklistFlowLists);
}
