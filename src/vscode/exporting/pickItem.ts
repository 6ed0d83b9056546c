import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { RoadmapEntry } from '../../core/roadmap/roadmapItem.js';
import { toFilePath } from '../adapters/workspacePath.js';
import { requireFolder, requireRoot } from '../requireFolder.js';
import type { CurrentFolder } from '../currentFolder.js';
import { withoutIcons } from '../words.js';
import { WordedError } from '../wordedError.js';

/**
 * The roadmap item that a command is about: the row it was called on, the file in the editor, else one that is asked for. Throws
 * `CancellationError` when none is chosen.
 */
export async function pickItem(current: CurrentFolder, row: unknown): Promise<RoadmapEntry> {
  const folder = requireFolder(current);
  const entries = await readEntries(folder);
  const path = pathOf(row) ?? editedPath(requireRoot(current));
  const known = entries.find((entry) => entry.path === path);
  if (known) return known;
  if (entries.length === 0) throw new WordedError(vscode.l10n.t('There is nothing on the roadmap yet.'));
  const choice = await vscode.window.showQuickPick(
    entries.map((entry) => ({
      entry,
      label: withoutIcons(entry.item.title),
      description: [entry.item.horizon, entry.item.status].filter(Boolean).join(' · '),
    })),
    { placeHolder: vscode.l10n.t('Which item of the roadmap?'), matchOnDescription: true },
  );
  if (!choice) throw new vscode.CancellationError();
  return choice.entry;
}

async function readEntries(folder: OnboardingFolder): Promise<readonly (RoadmapEntry & { readonly path: string })[]> {
  const files = [...(await folder.roadmap.all()).values()];
  const entries = files.flatMap(({ path, id, item }) => (item ? [{ path, id, item }] : []));
  return entries.toSorted((one, other) => one.item.title.localeCompare(other.item.title));
}

/** The path of the item whose row of the Roadmap view a menu hands over. */
function pathOf(row: unknown): string | undefined {
  const file = fieldOf(row, 'file');
  const path = fieldOf(file, 'path');
  return typeof path === 'string' ? path : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function editedPath(root: vscode.Uri): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && toFilePath(root, uri);
}
