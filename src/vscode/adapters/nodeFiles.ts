import type * as vscode from 'vscode';

import type { Files } from '../../app/ports.js';
import { trash } from '../kit/trash.js';
import { NodeDisk } from './nodeDisk.js';
import { NodeTurns } from './nodeTurns.js';
import { openFiles } from './openFiles.js';
import { toUri } from '../folder/workspacePath.js';

/** The files of a workspace folder on the local disk, through Node: only for `file:` folders, in hosts that run in Node. */
export function createNodeFiles(root: vscode.Uri): Files {
  const disk = new NodeDisk(root.fsPath, (path) => trash(toUri(root, path)));
  return openFiles(root, disk, new NodeTurns(root.fsPath));
}
