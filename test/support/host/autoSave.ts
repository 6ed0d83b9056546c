import * as vscode from 'vscode';

/** Has files saved by nobody but the tests of a `describe`: in a browser VS Code saves by itself after a second. */
export function useNoAutoSave(): void {
  before(() => setAutoSave('off'));
  after(() => setAutoSave(undefined));
}

function setAutoSave(value: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);
}
