import * as vscode from 'vscode';

/** Whether VS Code's settings make a file read-only: `files.readonlyInclude` matches, and `files.readonlyExclude` doesn't. */
export function isSetReadOnly(root: vscode.Uri, file: vscode.Uri): boolean {
  const settings = vscode.workspace.getConfiguration('files', root);
  return (
    matchesAny(settings.get('readonlyInclude'), root, file) && !matchesAny(settings.get('readonlyExclude'), root, file)
  );
}

/** @param globs the setting's value: an object with patterns as keys and booleans as values. */
function matchesAny(globs: unknown, root: vscode.Uri, file: vscode.Uri): boolean {
  if (typeof globs !== 'object' || globs === null) return false;
  return Object.entries(globs).some(([glob, isOn]) => isOn === true && matches(glob, root, file));
}

/** VS Code offers its own pattern matching only for documents, of which it reads no more than these properties. */
function matches(glob: string, root: vscode.Uri, file: vscode.Uri): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file need not be open
  const document = { uri: file, languageId: 'plaintext' } as vscode.TextDocument;
  const patterns = [glob, new vscode.RelativePattern(root, glob)];
  return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}
