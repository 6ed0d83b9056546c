import * as vscode from 'vscode';

/** If a moved file is open, shows it at its new path instead. */
export async function followInEditor(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  if (tabsOf(from).length === 0) return;
  await vscode.window.showTextDocument(to, { preview: false });
  // VS Code closes editors of deleted files by itself, sometimes at this very moment.
  await vscode.window.tabGroups.close(tabsOf(from), true).then(undefined, () => false);
}

function tabsOf(file: vscode.Uri): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === file.toString());
}
