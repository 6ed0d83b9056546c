import type { WriteStep } from './change.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FileFailure, FilePath } from '../ports.js';
import { untilRefused } from '../kit/untilRefused.js';

export interface FilesDeletion {
  /** One step per deleted file. */
  readonly change: readonly WriteStep[];
  /**
   * Files that were not deleted: not restorable as text, with unsaved changes, or changed by somebody else at the same moment.
   */
  readonly kept: readonly FilePath[];
  /** The file system refused one file; it and the following ones were not deleted. */
  readonly failure: FileFailure | undefined;
}

/**
 * Deletes files, to the system's trash if there is one. A file with unsaved changes is kept, since those could not be restored.
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
