import { EditorFiles } from '../../../src/app/files/editorFiles.js';
import type { Editors } from '../../../src/app/files/editors.js';
import { KnownFiles } from '../../../src/app/files/knownFiles.js';
import { SafeDisk } from '../../../src/app/files/safeDisk.js';
import { PendingSaves } from '../../../src/app/files/pendingSaves.js';
import type { Files } from '../../../src/app/ports.js';
import { hostTimer } from '../../../src/vscode/adapters/hostTimer.js';
import { NodeDisk } from '../../../src/vscode/adapters/nodeDisk.js';
import { NodeTurns } from '../../../src/vscode/adapters/nodeTurns.js';

/** Where nothing is open. */
const noEditors: Editors = {
  find: () => undefined,
  unsaved: () => new Map(),
  edit: async () => 'changed',
  save: async () => 'failed',
  catchUp: async () => undefined,
  stillness: async () => undefined,
  isReadOnly: () => false,
};

/** The door to a folder's files as the extension builds it, in a process without VS Code. */
export function openNodeDoor(root: string): Files {
  const disk = new SafeDisk(new NodeDisk(root, async () => false), new NodeTurns(root));
  const underWay = new PendingSaves(hostTimer);
  return new EditorFiles({ disk, editors: noEditors, underWay, known: new KnownFiles(), watch: watchNothing });
}

function watchNothing(): { dispose(): void } {
  return { dispose: () => undefined };
}
