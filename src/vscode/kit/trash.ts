import * as vscode from 'vscode';

/**
 * Moves a file to the system's trash.
 *
 * @returns `false` if the file system has none.
 */
export async function trash(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.delete(uri, { useTrash: true }).then(
    () => true,
    () => false,
  );
}
