import * as vscode from 'vscode';

/**
 * Moves a file to where the system keeps what was deleted.
 *
 * @returns `false` where the file system has no such place.
 */
export async function trash(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.delete(uri, { useTrash: true }).then(
    () => true,
    () => false,
  );
}
