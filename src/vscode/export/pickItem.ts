import * as vscode from 'vscode';

import { readableItems, type ReadableItem } from '../../app/roadmap/roadmapStore.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { askItem } from '../roadmap/askItem.js';
import { itemPathsOf } from '../roadmap/roadmapRows.js';

/**
 * The roadmap item that a command acts on: the clicked row, the file in the editor, else an open item that the person chooses.
 * Throws as `askItem` does.
 */
export async function pickItem(current: CurrentFolder, row: unknown, title: string): Promise<ReadableItem> {
  const { folder } = current.require();
  const edited = vscode.window.activeTextEditor?.document.uri;
  const path = itemPathsOf(row, undefined)[0] ?? (edited && current.require().pathOf(edited));
  const known = readableItems(await folder.roadmap.all()).find((file) => file.path === path);
  return known ?? askItem(folder, title);
}
