import { FileFailure } from '../ports.js';

/**
 * Runs an action on files.
 *
 * @param otherwise the result if the file system refuses.
 * @returns the action's result. Rejects with any error that is not a refusal.
 */
export async function unlessRefused<T, Other>(
  act: () => Promise<T>,
  otherwise: (failure: FileFailure) => Other,
): Promise<T | Other> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FileFailure) return otherwise(error);
    throw error;
  }
}
