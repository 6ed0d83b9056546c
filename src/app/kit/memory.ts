/** A few words kept by the editor for this workspace; nothing that can't be asked for again. */
export interface Memory {
  recall(key: MemoryKey): string | undefined;
  /** @param value `undefined` forgets. */
  remember(key: MemoryKey, value: string | undefined): Promise<void>;
}

/**
 * What is kept: who is at the keyboard, the folder shown, what the Notes view is grouped by, and that the person agreed to
 * private files where nobody can tell what becomes of them.
 */
export type MemoryKey = 'person' | 'folder' | 'noteGrouping' | 'privateAnyway';
