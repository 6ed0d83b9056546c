import * as vscode from 'vscode';

/** Whether VS Code's settings keep editors from changing a file: `files.readonlyInclude`, unless `files.readonlyExclude` has it. */
export function isSetReadOnly(root: vscode.Uri, file: vscode.Uri): boolean {
  const settings = vscode.workspace.getConfiguration('files', root);
  return (
    matchesAny(settings.get('readonlyInclude'), root, file) && !matchesAny(settings.get('readonlyExclude'), root, file)
  );
}

/** @param globs the setting's value: an object with patterns as keys, of which some may be switched off. */
function matchesAny(globs: unknown, root: vscode.Uri, file: vscode.Uri): boolean {
  if (typeof globs !== 'object' || globs === null) return false;
  return Object.entries(globs).some(([glob, isOn]) => isOn === true && matches(glob, root, file));
}

/** VS Code's own way with patterns is offered for documents alone; of one, it looks at no more than this. */
function matches(glob: string, root: vscode.Uri, file: vscode.Uri): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file need not be open
  const document = { uri: file, languageId: 'plaintext' } as vscode.TextDocument;
  const patterns = [glob, new vscode.RelativePattern(root, glob)];
  return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}
