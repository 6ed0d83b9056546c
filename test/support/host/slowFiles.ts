import * as vscode from 'vscode';

/** Files in memory, the writing of which takes as long as a test wants. */
export class SlowFiles implements vscode.FileSystemProvider {
  readonly #texts = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  #writes = 0;
  /** Ends when a write may go on. */
  beforeWrite: () => Promise<void> = () => Promise.resolve();

  put(uri: vscode.Uri, text: string): void {
    this.#texts.set(uri.path, { bytes: new TextEncoder().encode(text), mtime: ++this.#writes });
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  text(uri: vscode.Uri): string {
    return new TextDecoder().decode(this.readFile(uri));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#texts.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (!this.#isFolder(uri)) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const names = [...this.#texts.keys()].flatMap((path) =>
      path.startsWith(`${uri.path}/`) ? path.slice(uri.path.length + 1) : [],
    );
    return names.filter((name) => !name.includes('/')).map((name) => [name, vscode.FileType.File]);
  }

  createDirectory(): void {
    // A folder is there as soon as something is in it.
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#texts.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    await this.beforeWrite();
    this.put(uri, new TextDecoder().decode(bytes));
  }

  delete(uri: vscode.Uri): void {
    this.#texts.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.put(to, this.text(from));
    this.delete(from);
  }

  #isFolder({ path }: vscode.Uri): boolean {
    return path === '/' || [...this.#texts.keys()].some((key) => key.startsWith(`${path}/`));
  }
}
