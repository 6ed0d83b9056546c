import { readNoteFast } from '../../core/notes/fastNote.js';
import type { CodeAnchor, Note } from '../../core/notes/note.js';
import type { Shared } from '../../core/privacy/shared.js';
import type { StoreTools } from '../kit/fileStore.js';
import { baseName, type FolderLayout } from '../kit/folderLayout.js';
import type { FilePath } from '../ports.js';
import { SharingStore } from '../privacy/sharingStore.js';

export interface NoteFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly id: string;
  /** Never committed, never exported. */
  readonly isPrivate: boolean;
  /** Absent if the file can't be read as a note, which is shown as such. */
  readonly note: Note | undefined;
}

export type ReadableNote = NoteFile & { readonly note: Note };

/** A readable note that is not private. */
export type SharedNoteFile = Shared<ReadableNote>;

export function isReadable<File extends NoteFile>(file: File): file is File & ReadableNote {
  return file.note !== undefined;
}

/** A note with an anchor in the code. */
export type CodeNote = NoteFile & { readonly note: Note & { readonly code: CodeAnchor } };

export function isCodeNote(file: NoteFile): file is CodeNote {
  return file.note?.code !== undefined;
}

export type NoteStore = SharingStore<Note, NoteFile>;

/** The readable shared notes, in no order. */
export async function readSharedNotes(notes: NoteStore): Promise<readonly SharedNoteFile[]> {
  return [...(await notes.shared()).values()].filter(isReadable);
}

export function createNoteStore(tools: StoreTools, layout: FolderLayout): NoteStore {
  return new SharingStore<Note, NoteFile>(tools, {
    folders: [layout.notes, layout.privateNotes],
    extension: '.md',
    readFast: readNoteFast,
    read: async (text) => {
      const { parseNote } = await import('../../core/notes/parseNote.js');
      const { note, problems } = parseNote(text);
      return { value: note, problems };
    },
    entryOf: (path, note) => ({ path, id: baseName(path), isPrivate: layout.isPrivate(path), note }),
    keepsLastGood: false,
  });
}
