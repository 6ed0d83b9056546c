/** A few values stored by the editor for this workspace; only what can be asked for again. */
export interface Memory {
  recall(key: MemoryKey): string | undefined;
  /** @param value `undefined` deletes it. */
  remember(key: MemoryKey, value: string | undefined): Promise<void>;
}

/**
 * The current person, the shown folder, the Notes view's grouping, and whether the person agreed to private files although it is
 * unknown whether they stay private.
 */
export type MemoryKey = 'person' | 'folder' | 'noteGrouping' | 'privateAnyway';
