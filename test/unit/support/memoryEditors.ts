import type { Editors, OpenFile, SaveOutcome } from '../../../src/app/files/editors.js';
import type { FilePath } from '../../../src/app/ports.js';
import type { MemoryDisk } from './memoryDisk.js';

/** Editors in memory, over a disk in memory. */
export class MemoryEditors implements Editors {
  readonly open = new Map<FilePath, OpenFile>();
  readonly readOnly = new Set<FilePath>();
  /** In which files the end of typing was waited for. */
  readonly waited: FilePath[] = [];
  readonly #disk: MemoryDisk;
  /** What is done before a file is saved: somebody types, the disk is full. */
  beforeSave: (path: FilePath) => 'fails' | void = () => undefined;
  /** What is done before anybody hears that a file was saved. */
  afterSave: (path: FilePath) => void = () => undefined;
  /** What formats on save. */
  format: (text: string) => string = (text) => text;
  /** What the editor does while it follows the disk. */
  follow: (path: FilePath) => void = () => undefined;

  constructor(disk: MemoryDisk) {
    this.#disk = disk;
  }

  /** Somebody types at the end. */
  type(path: FilePath, typed: string): void {
    this.open.set(path, { text: (this.open.get(path)?.text ?? '') + typed, isDirty: true });
  }

  find(path: FilePath): OpenFile | undefined {
    return this.open.get(path);
  }

  unsaved(): ReadonlyMap<FilePath, OpenFile> {
    return new Map([...this.open].filter(([, { isDirty }]) => isDirty));
  }

  async edit(path: FilePath, expected: string, next: string): Promise<'edited' | 'changed' | 'refused'> {
    if (this.open.get(path)?.text !== expected) return 'changed';
    this.open.set(path, { text: next, isDirty: true });
    return 'edited';
  }

  async save(path: FilePath, text: string): Promise<SaveOutcome> {
    if (this.beforeSave(path) === 'fails') return 'failed';
    const now = this.open.get(path)?.text ?? '';
    if (now !== text) return 'later';
    this.open.set(path, { text: this.format(text), isDirty: false });
    this.#disk.texts.set(path, this.format(text));
    this.afterSave(path);
    return { saved: this.format(text) };
  }

  async catchUp(path: FilePath): Promise<void> {
    this.follow(path);
  }

  async stillness(path: FilePath): Promise<void> {
    this.waited.push(path);
  }

  isReadOnly(path: FilePath): boolean {
    return this.readOnly.has(path);
  }
}
