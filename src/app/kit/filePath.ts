import { withoutTail } from '../../core/text/textEnd.js';
import type { FilePath } from '../ports.js';

/**
 * Whether a text is a path inside the workspace folder on every system: no `..`, absolute path, drive letter, backslash or NUL. A
 * symbolic link can still lead outside; only the file system knows.
 */
export function isFilePath(text: string): boolean {
  if (/[\\\0]/.test(text) || /^[a-z]:/i.test(text)) return false;
  return text.split('/').every(isSegment);
}

/**
 * Whether a path leads into git's own folder, where we never write. Systems have other spellings of its name: different case,
 * trailing dots and spaces, a short form, ignored characters.
 */
export function isInsideGit(path: FilePath): boolean {
  return path.split('/').some((segment) => {
    const name = withoutTail(segment.replace(/\p{Cf}/gu, '').split(':', 1)[0] ?? '', /[. ]/);
    return /^(?:\.git|git~\d)$/i.test(name);
  });
}

/** The parent folder; `''`, which is not a {@link FilePath}, for an entry directly in the workspace folder. */
export function parentOf(path: FilePath): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The file's name with its extension. */
export function fileName(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** All ancestors of a path, outermost first, and the path itself: `a/b/c` gives `a`, `a/b`, `a/b/c`. */
export function wayTo(path: FilePath): readonly FilePath[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** Windows drops trailing dots and spaces of a name, so that `.. ` is `..` there. */
function isSegment(segment: string): boolean {
  return !/^[. ]*$/.test(segment);
}
