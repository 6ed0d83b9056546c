import * as vscode from 'vscode';

/** A place in the workspace folder of the test run. */
export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The test run has no workspace folder.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file as another program would: not through the extension. */
export async function writeFile(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** The text on disk, whatever an editor holds. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

/** Deletes a file or a folder with all that is in it; nothing when it's missing. */
export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true }).then(undefined, () => undefined);
}

/**
 * Makes a folder, and waits until VS Code tells of what happens in it: of folders made in quick succession it may miss one, and
 * all that is in it, for good.
 */
export async function makeWatchedFolder(path: string): Promise<void> {
  const folder = inWorkspace(path);
  await vscode.workspace.fs.createDirectory(folder);
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, 'probe-*'));
  let isWatched = false;
  watcher.onDidCreate(() => (isWatched = true));
  const probes: string[] = [];
  try {
    await seen(`events of ${path}`, async () => {
      probes.push(`${path}/probe-${probes.length}`);
      await writeFile(probes.at(-1) ?? '', '');
      return isWatched || undefined;
    });
  } finally {
    watcher.dispose();
    for (const probe of probes) await remove(probe);
  }
}

/** How often a condition is looked at. */
const pollMs = 20;

/** How long a test waits for what it is about; VS Code on a busy machine takes its time. */
const patienceMs = 30_000;

/**
 * Waits until something can be seen.
 *
 * @param what for the message when it never comes.
 * @param look what is seen, or `undefined` as long as it isn't there yet.
 */
export async function seen<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const value = await look();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`Not seen within ${patienceMs / 1000} s: ${what}`);
}
