import { FileFailure, type FileFailureReason, type FilePath } from '../../app/ports.js';

/** Runs a disk access and turns a system error into a {@link FileFailure}. Bugs are rethrown unchanged. */
export async function guardNodeAccess<T>(path: FilePath, access: () => T | Promise<T>): Promise<T> {
  try {
    return await access();
  } catch (error) {
    const code = nodeErrorCode(error);
    throw code === undefined ? error : new FileFailure(reasonOf(code), path, error);
  }
}

/** Runs an access to a file; `undefined` if the file doesn't exist. */
export function unlessMissing<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether an error means that there is no such file: nothing, a folder, or a file in place of its folder. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(nodeErrorCode(error) ?? '');
}

/** The system's error code (`ENOENT`); `undefined` for all other errors, including Node's `ERR_…` for wrong calls. */
export function nodeErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

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
