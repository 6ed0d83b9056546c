import * as vscode from 'vscode';

import type { FilePath, Files } from '../../../../src/app/ports.js';
import { inWorkspace, readText, remove, seen, writeFile } from '../workspaceFile.js';

/** What differs between the adapters that are held to the contract. */
export interface FilesAdapter {
  readonly create: (root: vscode.Uri) => Files;
  /** How often a file is replaced under a reader's eyes. */
  readonly replacements: number;
}

/** A folder of the workspace that only one test uses, seen through an adapter and as other programs see it. */
export class FilesWorld {
  readonly files: Files;
  /** The folder's own path. */
  readonly folder: FilePath;
  readonly #adapter: FilesAdapter;

  constructor(adapter: FilesAdapter) {
    this.#adapter = adapter;
    this.files = adapter.create(inWorkspace(''));
    this.folder = `files-${crypto.randomUUID().slice(0, 8)}`;
  }

  /** How often a file is replaced under a reader's eyes. */
  get replacements(): number {
    return this.#adapter.replacements;
  }

  path(name: string): FilePath {
    return `${this.folder}/${name}`;
  }

  uri(name: string): vscode.Uri {
    return inWorkspace(this.path(name));
  }

  /** Writes a file as another program would; its folders are made. */
  write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
    return writeFile(this.path(name), content);
  }

  /** The text on disk. */
  text(name: string): Promise<string> {
    return readText(this.path(name));
  }

  /** Everything on disk that is directly in the folder, or in one below it. */
  async names(folder = ''): Promise<readonly string[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.uri(folder));
    return entries.map(([name]) => name).toSorted();
  }

  /** Makes a symbolic link, as another program would; its folders are made. */
  async makeLink(target: string, name: string): Promise<void> {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(this.uri(name), '..'));
    await makeSymbolicLink(target, this.uri(name));
  }

  /** Opens a file in an editor. */
  async open(name: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.uri(name)), { preview: false });
  }

  /** Opens a file in an editor and types at its start, without saving. */
  async type(name: string, text: string): Promise<vscode.TextEditor> {
    const editor = await this.open(name);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    return editor;
  }
}

/** Runs a test in a folder of its own, which is gone afterwards, with the editors on it. */
export function inWorld(adapter: FilesAdapter, test: (world: FilesWorld) => Promise<void>): () => Promise<void> {
  return async () => {
    const world = new FilesWorld(adapter);
    try {
      await test(world);
    } finally {
      await closeEditors(world.folder);
      await remove(world.folder);
    }
  };
}

/** Closes all editors; what was typed into files of a folder is thrown away. What VS Code writes itself, such as settings, is not ours. */
async function closeEditors(folder: string): Promise<void> {
  const findDirty = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(({ isDirty, uri }) => isDirty && uri.path.includes(`/${folder}/`));
  for (let dirty = findDirty(); dirty; dirty = findDirty()) {
    await vscode.window.showTextDocument(dirty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** In Node hosts by Node; in the web worker from a terminal, as there is no way to make one through VS Code. */
async function makeSymbolicLink(target: string, link: vscode.Uri): Promise<void> {
  const { process } = globalThis as { readonly process?: NodeJS.Process };
  const node = process?.getBuiltinModule?.('node:fs');
  if (node) return node.symlinkSync(target, link.fsPath);
  const terminal = vscode.window.createTerminal({ shellPath: '/bin/ln', shellArgs: ['-s', target, link.path] });
  await seen(`a link at ${link.path}`, async () => {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(link, '..'));
    return entries.find(([name]) => link.path.endsWith(`/${name}`));
  });
  terminal.dispose();
}
