import type { Shared } from '../../core/privacy/shared.js';
import { FileStore } from '../kit/fileStore.js';
import type { FilePath } from '../ports.js';

/** All files of a kind, some of which are private. */
export class SharingStore<Value, Entry extends { readonly isPrivate: boolean }> extends FileStore<Value, Entry> {
  /** The shared files by path: the only ones that may leave this machine or be mentioned in a shared file. */
  async shared(): Promise<ReadonlyMap<FilePath, Shared<Entry>>> {
    return new Map([...(await this.all())].filter(isShared));
  }
}

function isShared<Entry extends { readonly isPrivate: boolean }>(
  file: readonly [FilePath, Entry],
): file is [FilePath, Shared<Entry>] {
  return !file[1].isPrivate;
}
