import type { FileContent, FilePath, PlacedFiles } from '../ports.js';
import { unlessRefused } from './unlessRefused.js';

/** Reads a file for a view: a refusal is returned as content, to be shown as such. */
export async function readUnlessRefused(files: PlacedFiles, path: FilePath): Promise<FileContent> {
  return unlessRefused(
    () => files.read(path),
    ({ reason }) => ({ kind: 'refused', reason }),
  );
}
