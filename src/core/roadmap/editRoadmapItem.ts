import { editFrontMatter, type FieldChange } from '../text/editFrontMatter.js';
import { dateKeys, isOneValue, keysOf } from '../text/fieldTable.js';
import { changedValues, hasValues } from '../text/fieldValues.js';
import { parseRoadmapItem } from './parseRoadmapItem.js';
import type { RoadmapChanges } from './roadmapChanges.js';
import { roadmapFields, type RoadmapListKey } from './roadmapFields.js';
import type { RoadmapItem } from './roadmapItem.js';

const itemDateKeys = dateKeys(roadmapFields);

const valueKeys = keysOf(roadmapFields).filter((key) => isOneValue(roadmapFields[key]));

const additions = {
  evidence: 'addEvidence',
  validation: 'addValidation',
  buyIn: 'addBuyIn',
  reviews: 'addReviews',
} as const satisfies { readonly [Key in RoadmapListKey]: `add${Capitalize<Key>}` };

/**
 * Changes a roadmap item's front matter, and only the affected lines: comments, order, quotes, unknown keys, the body, line
 * endings and a byte order mark stay. A new list entry gets a line of its own if the list has that form.
 *
 * @returns `undefined` if the text isn't an item, can't be edited without losing something, or would not parse as intended: it
 *   must then not be written.
 */
export function setRoadmapFields(text: string, changes: RoadmapChanges): string | undefined {
  const wanted = [...changedValues(valueKeys, changes), ...listChanges(changes)];
  const edited = editFrontMatter(text, wanted, itemDateKeys);
  return edited !== undefined && isReadBack(text, edited, changes) ? edited : undefined;
}

function listChanges(changes: RoadmapChanges): readonly FieldChange[] {
  const { removeEvidence = [] } = changes;
  const added = Object.entries(additions).flatMap(([key, name]) =>
    (changes[name] ?? []).map((entry) => ({ key, add: typeof entry === 'string' ? entry : { ...entry } })),
  );
  return [...removeEvidence.map((remove) => ({ key: 'evidence', remove })), ...added];
}

/** Whether the edited file parses as intended. */
function isReadBack(before: string, after: string, changes: RoadmapChanges): boolean {
  const { item } = parseRoadmapItem(after);
  const old = parseRoadmapItem(before).item;
  if (!item || (old && item.body !== old.body)) return false;
  return hasValues(roadmapFields, item, changedValues(valueKeys, changes)) && hasLists(item, old, changes);
}

/** An entry that a reader would leave out, such as one without a name, makes its list too short. */
function hasLists(item: RoadmapItem, old: RoadmapItem | undefined, changes: RoadmapChanges): boolean {
  const { addEvidence = [] } = changes;
  const { evidence: _, ...lists } = additions;
  const isWhole = (key: Exclude<RoadmapListKey, 'evidence'>): boolean =>
    item[key].length === (old?.[key].length ?? 0) + (changes[lists[key]]?.length ?? 0);
  return addEvidence.every((id) => item.evidence.includes(id)) && keysOf(lists).every(isWhole);
}
