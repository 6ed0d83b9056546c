import type { Session } from '../../core/sessions/session.js';
import type { Shared } from '../../core/privacy/shared.js';
import type { StoreTools } from '../kit/fileStore.js';
import { baseName, type FolderLayout } from '../kit/folderLayout.js';
import type { FilePath } from '../ports.js';
import { SharingStore } from '../privacy/sharingStore.js';

export interface SessionFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly id: string;
  /** Never committed, never exported. */
  readonly isPrivate: boolean;
  /** Absent if the file can't be read as a session. */
  readonly session: Session | undefined;
}

export type SessionStore = SharingStore<Session, SessionFile>;

/** A readable session that is not private. */
export type SharedSessionFile = Shared<SessionFile & { readonly session: Session }>;

/** The readable shared sessions, in no order. */
export async function readSharedSessions(sessions: SessionStore): Promise<readonly SharedSessionFile[]> {
  return [...(await sessions.shared()).values()].filter(isReadable);
}

function isReadable<File extends SessionFile>(file: File): file is File & { readonly session: Session } {
  return file.session !== undefined;
}

export function createSessionStore(tools: StoreTools, layout: FolderLayout): SessionStore {
  return new SharingStore<Session, SessionFile>(tools, {
    folders: [layout.sessions, layout.privateSessions],
    extension: '.md',
    read: async (text) => {
      const { parseSession } = await import('../../core/sessions/parseSession.js');
      const { session, problems } = parseSession(text);
      return { value: session, problems };
    },
    entryOf: (path, session) => ({ path, id: baseName(path), isPrivate: layout.isPrivate(path), session }),
    keepsLastGood: false,
  });
}
