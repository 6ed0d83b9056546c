import type * as vscode from 'vscode';

import type { Memory } from '../../app/kit/memory.js';

/** The editor's storage for this workspace, one entry per workspace folder. */
export function createMementoMemory(memento: vscode.Memento, root: vscode.Uri): Memory {
  const keyOf = (key: string): string => `${key}:${root.toString()}`;
  return {
    recall: (key) => memento.get<string>(keyOf(key)),
    remember: async (key, value) => memento.update(keyOf(key), value),
  };
}
