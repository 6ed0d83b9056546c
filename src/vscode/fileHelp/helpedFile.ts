import * as vscode from 'vscode';

import { fileFormOf } from '../../app/kit/fileForm.js';
import type { FilePath } from '../../app/ports.js';
import type { FileForm } from '../../core/fileHelp/fileForm.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** A document of the onboarding's. */
export interface HelpedFile {
  readonly path: FilePath;
  readonly form: FileForm;
}

/** Where documents are that there is help in, whatever language they are shown as. */
export function selectFiles(shown: ShownFolder): vscode.DocumentSelector {
  const base = shown.uriOf(shown.folder.layout.root);
  return { scheme: base.scheme, pattern: new vscode.RelativePattern(base, '**/*.{yaml,md}') };
}

/** Tells what a document is; `undefined` for one that is not the onboarding's. */
export function helpedFile(shown: ShownFolder, { uri }: vscode.TextDocument): HelpedFile | undefined {
  const path = shown.pathOf(uri);
  const form = path === undefined ? undefined : fileFormOf(shown.folder.layout, path);
  return path === undefined || !form ? undefined : { path, form };
}

/** A stretch of a document. */
export function rangeOf(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
