import type { Session } from '../core/sessions/session.js';
import { FileStore, type StoreTools } from './fileStore.js';
import { baseName, type FolderLayout } from './folderLayout.js';
import type { FilePath } from './ports.js';

/** A session with the file that holds it. */
export interface SessionFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly id: string;
  /** Never committed, never exported. */
  readonly isPrivate: boolean;
  /** Absent when the file can't be read as a session. */
  readonly session: Session | undefined;
}

/** All sessions of the folder, shared and private. */
export type SessionStore = FileStore<Session, SessionFile>;

/** Makes the store of the folder's sessions. */
export function createSessionStore(tools: StoreTools, layout: FolderLayout): SessionStore {
  return new FileStore<Session, SessionFile>(tools, {
    folders: [layout.sessions, layout.privateSessions],
    extension: '.md',
    read: async (text) => {
      const { parseSession } = await import('../core/sessions/parseSession.js');
      const { session, problems } = parseSession(text);
      return { value: session, problems };
    },
    entryOf: (path, session) => ({ path, id: baseName(path), isPrivate: layout.isPrivate(path), session }),
    keepsLastGood: false,
  });
}
