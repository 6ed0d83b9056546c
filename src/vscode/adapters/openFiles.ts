import type * as vscode from 'vscode';

import type { DiskCalls, Turns } from '../../app/files/diskCalls.js';
import { EditorFiles } from '../../app/files/editorFiles.js';
import { KnownFiles } from '../../app/files/knownFiles.js';
import { OpenFileEvents } from '../../app/files/openFileEvents.js';
import { SafeDisk } from '../../app/files/safeDisk.js';
import { SaveMerger } from '../../app/files/saveMerger.js';
import { PendingSaves } from '../../app/files/pendingSaves.js';
import type { FilePath, Files } from '../../app/ports.js';
import { DocumentEditors } from './documentEditors.js';
import { FolderWatch } from './folderWatch.js';
import { hostTimer } from './hostTimer.js';
import { SaveFollower } from './saveFollower.js';

/** Combines the disk with VS Code's editors and watchers into the files of one workspace folder. */
export function openFiles(root: vscode.Uri, calls: DiskCalls, turns: Turns): Files {
  const disk = new SafeDisk(calls, turns);
  const known = new KnownFiles();
  const merge = new SaveMerger(disk, hostTimer);
  const events = new OpenFileEvents(merge);
  const editors = new DocumentEditors(root, events);
  const underWay = new PendingSaves(hostTimer);
  const isOurs = (path: FilePath): boolean => files.isSaving(path);
  const watch: Files['watch'] = (folder, listener) => {
    const saves = new SaveFollower({ root, folder, merge, events, underWay, isOurs });
    const changes = new FolderWatch({ root, folder, known, listener, disk });
    return {
      dispose: () => {
        changes.dispose();
        saves.dispose();
      },
    };
  };
  const files = new EditorFiles({ disk, editors, underWay, known, watch });
  return files;
}
