import { readdir, readFile, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** Long before the files were changed last: the next one who reads a file moves the time at which it was read. */
const unread = new Date('2001-01-01T00:00:00Z');
const changed = new Date('2002-01-01T00:00:00Z');

/** What is known of the files of a folder without reading them. */
export type Traces = Readonly<Record<string, string>>;

/** Has the system note who reads a file of a folder from now on. */
export async function forgetReads(folder: string): Promise<void> {
  for (const file of await filesIn(folder)) await utimes(file, unread, changed);
}

/** Which files a folder has, what is in them, and whether anybody has read them since {@link forgetReads}. */
export async function tracesIn(folder: string): Promise<Traces> {
  const traces: Record<string, string> = {};
  for (const file of await filesIn(folder)) {
    const { atime, mtime } = await stat(file);
    const wasRead = atime.getTime() !== unread.getTime();
    const wasChanged = mtime.getTime() !== changed.getTime();
    traces[path.relative(folder, file)] =
      `${wasRead ? 'read' : 'unread'}, ${wasChanged ? 'changed' : 'unchanged'}: ${await readFile(file, 'utf8')}`;
  }
  await forgetReads(folder);
  return traces;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
