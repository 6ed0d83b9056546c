import { formatNoteId } from '../../core/notes/noteId.js';
import type { WriteStep } from './change.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import type { Destination } from '../privacy/privacyProof.js';
import type { PrivateFolder } from '../privacy/privatePlace.js';

/** A file to create under the name `<date>-<subject>-<4 random characters>.md`. */
export interface NewFile {
  readonly parent: FilePath | PrivateFolder;
  /** Its words become part of the file name. */
  readonly subject: string;
  /** The start of the file name: a date, or an instant in UTC. */
  readonly date: string;
  readonly text: string;
}

export interface CreatedFile {
  readonly path: FilePath;
  readonly change: readonly [WriteStep & { readonly after: string }];
}

/** Creates a file with a unique name. Rejects with `FileFailure` if it can't be written. */
export async function createFile(folder: OnboardingFolder, file: NewFile): Promise<CreatedFile> {
  const { random, files } = folder.ports;
  const { subject, date, text } = file;
  const { parent, into } = whereTo(file.parent);
  for (;;) {
    const path = `${parent}/${formatNoteId(subject, date, (limit) => random.below(limit))}.md`;
    if ((await files.create(path, text, into)) === 'exists') continue;
    await folder.refresh(new Set([path]));
    return { path, change: [{ kind: 'write', path, before: undefined, after: text }] };
  }
}

function whereTo(parent: NewFile['parent']): { readonly parent: FilePath; readonly into: Destination } {
  return typeof parent === 'string' ? { parent, into: 'shared' } : { parent: parent.path, into: parent.place };
}
