import * as vscode from 'vscode';

import { fileFormOf } from '../../app/kit/fileForm.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import { toFilePath } from '../folder/workspacePath.js';
import type { FileForm } from '../../core/assist/fileForm.js';

/** The folder that help is for. */
export interface HelpedFolder {
  readonly folder: OnboardingFolder;
  /** The workspace folder. */
  readonly root: vscode.Uri;
}

/** A document of the onboarding's. */
export interface HelpedFile {
  readonly path: FilePath;
  readonly form: FileForm;
}

/** Where documents are that there is help in, whatever language they are shown as. */
export function selectFiles({ folder, root }: HelpedFolder): vscode.DocumentSelector {
  const base = vscode.Uri.joinPath(root, folder.layout.root);
  return { scheme: root.scheme, pattern: new vscode.RelativePattern(base, '**/*.{yaml,md}') };
}

/** Tells what a document is; `undefined` for one that is not the onboarding's. */
export function helpedFile({ folder, root }: HelpedFolder, { uri }: vscode.TextDocument): HelpedFile | undefined {
  const path = toFilePath(root, uri);
  const form = path === undefined ? undefined : fileFormOf(folder.layout, path);
  return path === undefined || !form ? undefined : { path, form };
}

/** A stretch of a document. */
export function rangeOf(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
