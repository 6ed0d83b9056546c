import * as vscode from 'vscode';

import { isFilePath } from '../../app/filePath.js';
import {
  type Disposable,
  type FileContent,
  FileFailure,
  type FilePath,
  type Files,
  type FolderEntry,
} from '../../app/ports.js';
import { findMinimalEdit } from '../../core/text/minimalEdit.js';
import { FolderWatch } from './folderWatch.js';
import { KnownFiles } from './knownFiles.js';
import { toUri } from './workspacePath.js';

/** The part of {@link Files} that knows nothing of editors. Its paths are checked, and `next` is never `expected`. */
export interface Disk extends Omit<Files, 'watch'> {
  /** Calls back with what changes directly in one folder; where VS Code's own watcher is enough, or there is no such folder, never. */
  watchDirectly(folder: FilePath, listener: (path: FilePath) => void): Disposable;
}

/**
 * A disk seen through the editor: a file that is open with unsaved changes is read and written in its document. One that is
 * open without changes is written on disk, from where VS Code reloads it.
 */
export class DocumentFiles implements Files {
  readonly #disk: Disk;
  readonly #root: vscode.Uri;
  readonly #known = new KnownFiles();

  constructor(disk: Disk, root: vscode.Uri) {
    this.#disk = disk;
    this.#root = root;
  }

  async read(path: FilePath): Promise<FileContent> {
    check(path);
    const document = this.#dirtyDocument(path);
    const content = document ? textOf(document) : await this.#disk.read(path);
    if (content.kind !== 'missing') this.#known.add(path);
    return content;
  }

  async list(folder: FilePath): Promise<readonly string[]> {
    check(folder);
    const names = await this.#disk.list(folder);
    for (const name of names) this.#known.add(`${folder}/${name}`);
    return names;
  }

  async *readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    check(folder);
    for await (const slice of this.#disk.readFolder(folder, extension)) {
      const dirty = this.#dirtyDocuments();
      for (const { path } of slice) this.#known.add(path);
      yield dirty.length === 0 ? slice : slice.map((entry) => this.#throughDocument(entry, dirty));
    }
  }

  async create(path: FilePath, text: string): Promise<'created' | 'exists'> {
    check(path);
    if (this.#dirtyDocument(path)) return 'exists';
    const result = await this.#disk.create(path, text);
    this.#known.add(path);
    return result;
  }

  async replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'unchanged' | 'changed'> {
    check(path);
    if (next === expected) return 'unchanged';
    const document = this.#dirtyDocument(path);
    return document ? replaceIn(document, expected, next, path) : this.#disk.replace(path, expected, next);
  }

  async remove(path: FilePath, expected: string): Promise<'removed' | 'changed'> {
    check(path);
    return this.#dirtyDocument(path) ? 'changed' : this.#disk.remove(path, expected);
  }

  watch(folder: FilePath, listener: (paths: ReadonlySet<FilePath>) => void): Disposable {
    check(folder);
    const watchDirectly: Disk['watchDirectly'] = (part, tell) => this.#disk.watchDirectly(part, tell);
    return new FolderWatch({ root: this.#root, folder, known: this.#known, watchDirectly, listener });
  }

  #throughDocument(entry: FolderEntry, dirty: readonly vscode.TextDocument[]): FolderEntry {
    const uri = toUri(this.#root, entry.path).toString();
    const document = dirty.find((candidate) => candidate.uri.toString() === uri);
    return document ? { path: entry.path, content: textOf(document) } : entry;
  }

  #dirtyDocument(path: FilePath): vscode.TextDocument | undefined {
    const uri = toUri(this.#root, path).toString();
    return this.#dirtyDocuments().find((document) => document.uri.toString() === uri);
  }

  #dirtyDocuments(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
  }
}

function check(path: FilePath): void {
  if (!isFilePath(path)) throw new FileFailure('outside', path);
}

function textOf(document: vscode.TextDocument): FileContent {
  return { kind: 'text', text: document.getText() };
}

/** Edits a document that has unsaved changes, and leaves it unsaved. */
async function replaceIn(
  document: vscode.TextDocument,
  expected: string,
  next: string,
  path: FilePath,
): Promise<'replaced' | 'unchanged' | 'changed'> {
  if (document.getText() !== expected) return 'changed';
  const wanted = next.replace(/\r\n|\r|\n/g, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
  if (wanted === expected) return 'unchanged';
  const { span, text } = findMinimalEdit(expected, wanted);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  if (await vscode.workspace.applyEdit(edit)) return 'replaced';
  if (document.getText() !== expected) return 'changed';
  throw new FileFailure('unavailable', path);
}
