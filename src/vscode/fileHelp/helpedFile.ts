import * as vscode from 'vscode';

import { fileFormOf } from '../../app/kit/fileForm.js';
import type { FilePath } from '../../app/ports.js';
import type { FileForm } from '../../core/fileHelp/fileForm.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** A document that belongs to the onboarding. */
export interface HelpedFile {
  readonly path: FilePath;
  readonly form: FileForm;
}

/** Selects the documents that get help, whatever their language mode. */
export function selectFiles(shown: ShownFolder): vscode.DocumentSelector {
  const base = shown.uriOf(shown.folder.layout.root);
  return { scheme: base.scheme, pattern: new vscode.RelativePattern(base, '**/*.{yaml,md}') };
}

/** `undefined` if a document does not belong to the onboarding. */
export function helpedFile(shown: ShownFolder, { uri }: vscode.TextDocument): HelpedFile | undefined {
  const path = shown.pathOf(uri);
  const form = path === undefined ? undefined : fileFormOf(shown.folder.layout, path);
  return path === undefined || !form ? undefined : { path, form };
}

export function rangeOf(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
