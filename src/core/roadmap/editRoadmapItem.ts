import { headline } from '../schema/frontMatterFile.js';
import { editFrontMatter, type FieldChange } from '../text/editFrontMatter.js';
import { roadmapDateKeys } from './formatRoadmapItem.js';
import { parseRoadmapItem } from './parseRoadmapItem.js';
import { type RoadmapChanges, roadmapFieldKeys } from './roadmapChanges.js';
import type { RoadmapItem } from './roadmapItem.js';

/**
 * Changes a roadmap item's front matter. Only the lines meant change: comments, order, quotes, unknown keys, the body, line
 * endings and a byte order mark stay. A new entry of a list gets a line of its own where the list is written so.
 *
 * @returns `undefined` where the text isn't an item, can't be edited without losing something, or would not say what is meant:
 *   it must not be written then.
 */
export function setRoadmapFields(text: string, changes: RoadmapChanges): string | undefined {
  const edited = editFrontMatter(text, [...fieldChanges(changes), ...listChanges(changes)], roadmapDateKeys);
  return edited !== undefined && isReadBack(text, edited, changes) ? edited : undefined;
}

/** One field's new value; `undefined` takes it out. */
interface FieldValue {
  readonly key: string;
  readonly value: string | number | undefined;
}

function fieldChanges(changes: RoadmapChanges): readonly FieldValue[] {
  return roadmapFieldKeys.flatMap((key): FieldValue[] =>
    Object.hasOwn(changes, key) ? [{ key, value: changes[key] === '' ? undefined : changes[key] }] : [],
  );
}

function listChanges(changes: RoadmapChanges): readonly FieldChange[] {
  const { removeEvidence = [], addEvidence = [], addValidation = [], addBuyIn = [], addReviews = [] } = changes;
  return [
    ...removeEvidence.map((remove) => ({ key: 'evidence', remove })),
    ...addEvidence.map((add) => ({ key: 'evidence', add })),
    ...addValidation.map((entry) => ({ key: 'validation', add: { ...entry } })),
    ...addBuyIn.map((entry) => ({ key: 'buyIn', add: { ...entry } })),
    ...addReviews.map((entry) => ({ key: 'reviews', add: { ...entry } })),
  ];
}

/** Whether a reader of items takes the file as what is meant. */
function isReadBack(before: string, after: string, changes: RoadmapChanges): boolean {
  const { item } = parseRoadmapItem(after);
  const old = parseRoadmapItem(before).item;
  if (!item || (old && item.body !== old.body)) return false;
  const absent = new Map<string, unknown>([
    ['title', headline(item.body)],
    ['status', 'proposed'],
  ]);
  const hasField = ({ key, value }: FieldValue): boolean => Reflect.get(item, key) === (value ?? absent.get(key));
  return fieldChanges(changes).every(hasField) && hasLists(item, old, changes);
}

/** An entry that a reader would leave out, such as one without a name, makes its list shorter than it should be. */
function hasLists(item: RoadmapItem, old: RoadmapItem | undefined, changes: RoadmapChanges): boolean {
  const lists = [
    [item.validation, old?.validation, changes.addValidation],
    [item.buyIn, old?.buyIn, changes.addBuyIn],
    [item.reviews, old?.reviews, changes.addReviews],
  ] as const;
  const hasEvidence = changes.addEvidence?.every((id) => item.evidence.includes(id)) ?? true;
  return hasEvidence && lists.every(([now, then = [], added = []]) => now.length === then.length + added.length);
}
