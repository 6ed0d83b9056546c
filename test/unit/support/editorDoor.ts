import { EditorFiles } from '../../../src/app/files/editorFiles.js';
import { KnownFiles } from '../../../src/app/files/knownFiles.js';
import { SafeDisk } from '../../../src/app/files/safeDisk.js';
import { PendingSaves } from '../../../src/app/files/pendingSaves.js';
import { MemoryDisk, MemoryTurns } from './memoryDisk.js';
import { MemoryEditors } from './memoryEditors.js';
import { TestTimer } from './testTimer.js';

/** The file behind the door. */
export const a = 'notes/a.md';

const nothing = { dispose: (): void => undefined };

/** A door with one file, `old`, which is open as the test says. */
export function doorOf(open?: { readonly text: string; readonly isDirty: boolean }): {
  readonly files: EditorFiles;
  readonly disk: MemoryDisk;
  readonly editors: MemoryEditors;
  readonly turns: MemoryTurns;
  readonly underWay: PendingSaves;
} {
  const disk = new MemoryDisk();
  disk.others.set('notes', 'folder');
  disk.texts.set(a, 'old');
  const editors = new MemoryEditors(disk);
  if (open) editors.open.set(a, open);
  const turns = new MemoryTurns();
  const underWay = new PendingSaves(new TestTimer());
  const safe = new SafeDisk(disk, turns);
  return {
    files: new EditorFiles({ disk: safe, editors, underWay, known: new KnownFiles(), watch: () => nothing }),
    disk,
    editors,
    turns,
    underWay,
  };
}
