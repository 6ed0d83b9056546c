import { FileFailure, type FileFailureReason, type FilePath } from '../../app/ports.js';

/** Runs an access to the disk; what the system refuses becomes a {@link FileFailure}, a bug stays what it is. */
export async function guardNodeAccess<T>(path: FilePath, access: () => T | Promise<T>): Promise<T> {
  try {
    return await access();
  } catch (error) {
    const code = nodeErrorCode(error);
    throw code === undefined ? error : new FileFailure(reasonOf(code), path, error);
  }
}

/** Runs an access to a file; `undefined` when there is no such file. */
export function unlessMissing<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether an error says that there is no such file: nothing there, a folder instead, or a file where its folder should be. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(nodeErrorCode(error) ?? '');
}

/** The system's own error code (`ENOENT`); `undefined` for any other error, Node's `ERR_…` for wrong calls included. */
export function nodeErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** What a system's error code means for people. */
export function reasonOf(code: string): FileFailureReason {
  switch (code) {
    case 'EROFS':
      return 'readOnly';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'noSpace';
    case 'EACCES':
    case 'EPERM':
      return 'noAccess';
    case 'ELOOP':
      return 'link';
    default:
      return 'unavailable';
  }
}
