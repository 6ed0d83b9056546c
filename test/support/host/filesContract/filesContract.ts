import { describeDocuments } from './documents.js';
import type { FilesAdapter } from './filesWorld.js';
import { describeMoving } from './moving.js';
import { describeReading } from './reading.js';
import { describeSaving } from './saving.js';
import { describeWatching } from './watching.js';
import { describeWriting } from './writing.js';

/** What every adapter of the `Files` port keeps, told as tests. */
export function describeFilesContract(name: string, adapter: FilesAdapter): void {
  describe(name, () => {
    describeReading(adapter);
    describeWriting(adapter);
    describeMoving(adapter);
    describe('with editors', () => {
      describeDocuments(adapter);
      describe('a file that is typed into', () => describeSaving(adapter));
    });
    describeWatching(adapter);
  });
}
