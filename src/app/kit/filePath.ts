import { withoutTail } from '../../core/text/textEnd.js';
import type { FilePath } from '../ports.js';

/**
 * Whether a text names a place inside the workspace folder on every system: no `..`, absolute path, drive letter, backslash
 * or NUL. A symbolic link can still lead outside; that only the file system knows.
 */
export function isFilePath(text: string): boolean {
  if (/[\\\0]/.test(text) || /^[a-z]:/i.test(text)) return false;
  return text.split('/').every(isSegment);
}

/**
 * Whether a path leads into a repository's own folder, where nothing of ours is written. Systems differ in what else they take for
 * its name: case, dots and spaces at the end, a short form, characters that are ignored.
 */
export function isInsideGit(path: FilePath): boolean {
  return path.split('/').some((segment) => {
    const name = withoutTail(segment.replace(/\p{Cf}/gu, '').split(':', 1)[0] ?? '', /[. ]/);
    return /^(?:\.git|git~\d)$/i.test(name);
  });
}

/** The folder that holds a file or folder; `''`, which is no {@link FilePath}, for one directly in the workspace folder. */
export function parentOf(path: FilePath): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** A file's name without its folder, but with its extension. */
export function fileName(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folders on the way to a path, outermost first, the path itself last: `a/b/c` gives `a`, `a/b`, `a/b/c`. */
export function wayTo(path: FilePath): readonly FilePath[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

/** Windows drops dots and spaces at the end of a name, so that `.. ` is `..` there. */
function isSegment(segment: string): boolean {
  return !/^[. ]*$/.test(segment);
}
