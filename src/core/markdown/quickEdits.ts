import { EditMap } from 'micromark-util-edit-map';

/** One edit of a list: where it is, how many entries go, and what comes in their place. */
export type ListEdit<Entry> = readonly [start: number, removed: number, added: readonly Entry[]];

/**
 * Replaces how the Markdown parser carries out its edits. Its own way copies everything read so far whenever a list or a quote
 * ends, which takes seconds for a few thousand of them.
 */
export function useQuickEdits(): void {
  EditMap.prototype.consume = consumeQuickly;
}

function consumeQuickly(this: EditMap, events: Parameters<EditMap['consume']>[0]): undefined {
  applyEdits(events, this.map);
  this.map.length = 0;
  this.index.clear();
}

/** Carries out edits that don't overlap, in place. What is before the first one is not touched. */
export function applyEdits<Entry>(entries: Entry[], edits: readonly ListEdit<Entry>[]): void {
  const inOrder = edits.toSorted(([one], [other]) => one - other);
  const first = inOrder[0]?.[0];
  if (first === undefined) return;
  const behind = entries.splice(first);
  let at = 0;
  for (const [start, removed, added] of inOrder) {
    append(entries, behind.slice(at, start - first));
    append(entries, added);
    at = start - first + removed;
  }
  append(entries, behind.slice(at));
}

function append<Entry>(entries: Entry[], added: readonly Entry[]): void {
  for (const entry of added) entries.push(entry);
}
