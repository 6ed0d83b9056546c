import * as vscode from 'vscode';

import { FileFailure, type FileFailureReason, type FilePath } from '../../app/ports.js';

/** Runs an access through `vscode.workspace.fs` and turns a refusal into a {@link FileFailure}. Bugs are rethrown unchanged. */
export async function guardWorkspaceAccess<T>(path: FilePath, access: () => Promise<T>): Promise<T> {
  try {
    return await access();
  } catch (error) {
    throw error instanceof vscode.FileSystemError ? new FileFailure(reasonOf(error), path, error) : error;
  }
}

/** Waits for an access to a file; `undefined` if the file doesn't exist. */
export async function unlessMissing<T>(access: Thenable<T>): Promise<T | undefined> {
  try {
    return await access;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && missing.has(error.code)) return undefined;
    throw error;
  }
}

/** Nothing, a folder, or a file in place of its folder. */
const missing: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

/** Only missing permissions have a code of their own; other reasons are in the message, in the system's words. */
function reasonOf({ code, message }: vscode.FileSystemError): FileFailureReason {
  if (/\bEROFS\b|read-?only/i.test(message)) return 'readOnly';
  if (/\bE(?:NOSPC|DQUOT)\b|quota/i.test(message)) return 'noSpace';
  return code === 'NoPermissions' ? 'noAccess' : 'unavailable';
}
