import { FileFailure } from '../ports.js';

/**
 * Does something with files.
 *
 * @param otherwise what it comes to where the file system refuses.
 * @returns what comes of it. Rejects with whatever is no refusal.
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
