import { fileName } from './filePath.js';
import type { FilePath } from '../ports.js';

/** The paths of one onboarding's files: fixed names below the configured folder. */
export class FolderLayout {
  readonly root: FilePath;
  readonly checklist: FilePath;
  readonly people: FilePath;
  readonly notes: FilePath;
  readonly sessions: FilePath;
  readonly roadmap: FilePath;
  readonly privateRoot: FilePath;
  readonly privateNotes: FilePath;
  readonly privateSessions: FilePath;
  readonly gitIgnore: FilePath;
  /** The file of dismissed deferred work. */
  readonly dismissals: FilePath;

  /** @param root the folder, relative to the workspace folder. */
  constructor(root: FilePath) {
    this.root = root;
    this.checklist = `${root}/checklist.yaml`;
    this.people = `${root}/people`;
    this.notes = `${root}/notes`;
    this.sessions = `${root}/sessions`;
    this.roadmap = `${root}/roadmap`;
    this.privateRoot = `${root}/private`;
    this.privateNotes = `${this.privateRoot}/notes`;
    this.privateSessions = `${this.privateRoot}/sessions`;
    this.gitIgnore = `${root}/.gitignore`;
    this.dismissals = `${root}/deferred.yaml`;
  }

  /** Whether a file is never committed and never exported. */
  isPrivate(path: FilePath): boolean {
    return path.startsWith(`${this.privateRoot}/`);
  }
}

/** The file's name without folder and extension: `a/notes/2026-11-25-x-k3f9.md` → `2026-11-25-x-k3f9`. */
export function baseName(path: FilePath): string {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Whether a path is a file directly in `folder` with that `extension` (`.md`). */
export function isDirectlyIn(path: FilePath, folder: FilePath, extension: string): boolean {
  return path.startsWith(`${folder}/`) && path.endsWith(extension) && !path.slice(folder.length + 1).includes('/');
}
