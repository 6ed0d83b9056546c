import type { FileContent, FilePath, PlacedFiles } from '../ports.js';
import { unlessRefused } from './unlessRefused.js';

/** Reads a file for a view: one that the file system refuses is a content like any other, to be shown as such. */
export async function readUnlessRefused(files: PlacedFiles, path: FilePath): Promise<FileContent> {
  return unlessRefused(
    () => files.read(path),
    ({ reason }) => ({ kind: 'refused', reason }),
  );
}
