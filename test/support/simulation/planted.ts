import type { DiskCalls, Turns } from '../../../src/app/files/diskCalls.js';
import type { Editors } from '../../../src/app/files/editors.js';
import type { Files } from '../../../src/app/ports.js';
import type { ProcessDisk } from './processDisk.js';
import type { DocumentFollower } from './simulatedEditor.js';

/** A bug that is put into a world, to see that it is found: what stands in for a part that works. */
export interface Planted {
  readonly calls?: (calls: DiskCalls, disk: ProcessDisk) => DiskCalls;
  readonly turns?: Turns;
  readonly editors?: (editors: Editors) => Editors;
  readonly files?: (files: Files) => Files;
  readonly saves?: (saves: DocumentFollower) => DocumentFollower;
  /** Some changes are never told of. */
  readonly losesEvents?: boolean;
}
