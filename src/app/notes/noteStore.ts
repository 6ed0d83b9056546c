import { readNoteFast } from '../../core/notes/fastNote.js';
import type { CodeAnchor, Note } from '../../core/notes/note.js';
import type { Shared } from '../../core/privacy/shared.js';
import type { StoreTools } from '../kit/fileStore.js';
import { baseName, type FolderLayout } from '../kit/folderLayout.js';
import type { FilePath } from '../ports.js';
import { SharingStore } from '../privacy/sharingStore.js';

/** A note with the file that holds it. */
export interface NoteFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly id: string;
  /** Never committed, never exported. */
  readonly isPrivate: boolean;
  /** Absent when the file can't be read as a note: it is shown as such. */
  readonly note: Note | undefined;
}

/** A note whose file can be read. */
export type ReadableNote = NoteFile & { readonly note: Note };

/** A note that everybody with the repository has. */
export type SharedNoteFile = Shared<ReadableNote>;

/** Whether a note's file can be read. */
export function isReadable<File extends NoteFile>(file: File): file is File & ReadableNote {
  return file.note !== undefined;
}

/** A note that points to a place in the code. */
export type CodeNote = NoteFile & { readonly note: Note & { readonly code: CodeAnchor } };

/** Whether a note points to a place in the code. */
export function isCodeNote(file: NoteFile): file is CodeNote {
  return file.note?.code !== undefined;
}

/** All notes of the folder, shared and private. */
export type NoteStore = SharingStore<Note, NoteFile>;

/** The shared notes that can be read, in no order. */
export async function readSharedNotes(notes: NoteStore): Promise<readonly SharedNoteFile[]> {
  return [...(await notes.shared()).values()].filter(isReadable);
}

/** Makes the store of the folder's notes. */
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
