import type * as vscode from 'vscode';

import { FileTurns } from '../../app/files/fileTurns.js';
import type { Files } from '../../app/ports.js';
import { openFiles } from './openFiles.js';
import { WorkspaceDisk } from './workspaceDisk.js';

/** The files of a workspace folder through VS Code: virtual, remote from a browser, or on disk. */
export function createWorkspaceFiles(root: vscode.Uri): Files {
  return openFiles(root, new WorkspaceDisk(root), new FileTurns());
}
