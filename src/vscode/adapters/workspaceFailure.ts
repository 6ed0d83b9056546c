import * as vscode from 'vscode';

import { FileFailure, type FileFailureReason, type FilePath } from '../../app/ports.js';

/** Runs an access through `vscode.workspace.fs`; what it refuses becomes a {@link FileFailure}, a bug stays what it is. */
export async function guardWorkspaceAccess<T>(path: FilePath, access: () => Promise<T>): Promise<T> {
  try {
    return await access();
  } catch (error) {
    throw error instanceof vscode.FileSystemError ? new FileFailure(reasonOf(error), path, error) : error;
  }
}

/** Waits for an access to a file; `undefined` when there is no such file. */
export async function unlessMissing<T>(access: Thenable<T>): Promise<T | undefined> {
  try {
    return await access;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && missing.has(error.code)) return undefined;
    throw error;
  }
}

/** Nothing there, a file where its folder should be, or a folder instead. */
const missing: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

/** Only missing permissions have a code of their own; the rest is in the words that the system's error left in the message. */
function reasonOf({ code, message }: vscode.FileSystemError): FileFailureReason {
  if (/\bEROFS\b|read-?only/i.test(message)) return 'readOnly';
  if (/\bE(?:NOSPC|DQUOT)\b|quota/i.test(message)) return 'noSpace';
  return code === 'NoPermissions' ? 'noAccess' : 'unavailable';
}
