import { describeDocuments } from './documents.js';
import type { FilesAdapter } from './filesWorld.js';
import { describeReading } from './reading.js';
import { describeWatching } from './watching.js';
import { describeWriting } from './writing.js';

/** What every adapter of the `Files` port keeps, told as tests. */
export function describeFilesContract(name: string, adapter: FilesAdapter): void {
  describe(name, () => {
    describeReading(adapter);
    describeWriting(adapter);
    describeDocuments(adapter);
    describeWatching(adapter);
  });
}
