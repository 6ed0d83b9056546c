import { type FileContent, FileFailure, type FilePath, type Files } from './ports.js';

/** Reads a file for a view: one that the file system refuses is a content like any other, to be shown as such. */
export async function readUnlessRefused(files: Files, path: FilePath): Promise<FileContent> {
  try {
    return await files.read(path);
  } catch (error) {
    if (error instanceof FileFailure) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}
