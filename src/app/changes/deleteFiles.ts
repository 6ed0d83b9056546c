import type { WriteStep } from './change.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FileFailure, FilePath } from '../ports.js';
import { untilRefused } from '../kit/untilRefused.js';

/** How deleting ended. */
export interface FilesDeletion {
  /** A step for each file that was deleted. */
  readonly change: readonly WriteStep[];
  /** Those that are still there: not text that could be brought back, with unsaved changes, or written by somebody else in the
   * same moment. */
  readonly kept: readonly FilePath[];
  /** The file system refused one: it and those behind it were not tried further. */
  readonly failure: FileFailure | undefined;
}

/**
 * Deletes files: to where the system keeps what was deleted, if it has such a place. A file with unsaved changes is kept, since
 * nothing could bring those back.
 */
export async function deleteFiles(folder: OnboardingFolder, paths: readonly FilePath[]): Promise<FilesDeletion> {
  const { files } = folder.ports;
  const change: WriteStep[] = [];
  const kept: FilePath[] = [];
  const failure = await untilRefused(paths, async (path) => {
    const content = await files.read(path);
    if (content.kind === 'missing') return;
    const isGone = content.kind === 'text' && (await files.remove(path, content.text, 'trash')) === 'removed';
    if (isGone) change.push({ kind: 'write', path, before: content.text, after: undefined });
    else kept.push(path);
  });
  await folder.refresh(new Set(paths));
  return { change, kept, failure };
}
