import { isFilePath, isInsideGit } from '../kit/filePath.js';
import { isDirectlyIn } from '../kit/folderLayout.js';
import {
  type Disposable,
  type FileContent,
  FileFailure,
  type FileMove,
  type FilePath,
  type Files,
  type FolderEntry,
} from '../ports.js';
import type { Editors, OpenFile } from './editors.js';
import { asEditorsHave, isSameToEditors } from './editorText.js';
import type { KnownFiles } from './knownFiles.js';
import type { SafeDisk } from './safeDisk.js';
import { SavedTexts } from './savedTexts.js';
import type { PendingSaves } from './pendingSaves.js';

export interface EditorFilesParts {
  readonly disk: SafeDisk;
  readonly editors: Editors;
  readonly underWay: PendingSaves;
  /** Is told about every file that was read or created. */
  readonly known: KnownFiles;
  readonly watch: Files['watch'];
}

/** How often a file is tried in its editor, then on disk, if somebody keeps opening and closing it. */
const maxAttempts = 5;

/**
 * The disk behind the editors. An open file is edited in its document, so that typing and our edits never meet on disk. It is
 * then saved if it was saved before, and otherwise stays unsaved.
 */
export class EditorFiles implements Files {
  readonly #parts: EditorFilesParts;
  readonly #saved = new SavedTexts();
  /** Files being edited in their editor and saved at this moment. */
  readonly #saving = new Set<FilePath>();
  readonly watch: Files['watch'];

  constructor(parts: EditorFilesParts) {
    this.#parts = parts;
    this.watch = (folder, listener): Disposable => {
      check(folder);
      return parts.watch(folder, listener);
    };
  }

  async read(path: FilePath): Promise<FileContent> {
    check(path);
    const { disk, editors, known } = this.#parts;
    // The disk is asked in any case: what lies behind a link is not read from a document either.
    const onDisk = await disk.read(path);
    const open = editors.find(path);
    const content = open?.isDirty ? textOf(open) : onDisk;
    if (content.kind !== 'missing') known.add(path);
    return content;
  }

  async list(folder: FilePath): Promise<readonly string[]> {
    check(folder);
    const names = await this.#parts.disk.list(folder);
    for (const name of names) this.#parts.known.add(`${folder}/${name}`);
    return names;
  }

  async *readFolder(folder: FilePath, extension: string): AsyncIterable<readonly FolderEntry[]> {
    check(folder);
    const { disk, editors, known } = this.#parts;
    const seen = new Set<FilePath>();
    for await (const slice of disk.readFolder(folder, extension)) {
      const unsaved = editors.unsaved();
      for (const { path } of slice) {
        known.add(path);
        seen.add(path);
      }
      yield unsaved.size === 0 ? slice : slice.map((entry) => throughEditor(entry, unsaved));
    }
    // A file deleted from disk exists as long as its document has unsaved changes.
    const unsaved = [...editors.unsaved()].filter(([path]) => !seen.has(path) && isDirectlyIn(path, folder, extension));
    if (unsaved.length > 0) yield unsaved.map(([path, open]) => ({ path, content: textOf(open) }));
  }

  async create(path: FilePath, text: string): Promise<'created' | 'exists'> {
    checkWrite(path);
    if (this.#isUnsaved(path)) return 'exists';
    this.#refuseReadOnly(path);
    const result = await this.#parts.disk.create(path, text, () => !this.#isUnsaved(path));
    this.#parts.known.add(path);
    return result;
  }

  async replace(path: FilePath, expected: string, next: string): Promise<'replaced' | 'unchanged' | 'changed'> {
    checkWrite(path);
    if (next === expected) return 'unchanged';
    const { disk, editors } = this.#parts;
    const before = this.#saved.find(path, expected);
    await disk.checkWritable(path);
    this.#refuseReadOnly(path);
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      await editors.catchUp(path, (text) => isSameToEditors(text, before));
      const outcome = await this.#tryToReplace(path, before, next);
      // A retry can't succeed while a key press always comes first.
      if (outcome === 'changed' && this.#isUnsaved(path)) await editors.stillness(path);
      if (outcome !== 'elsewhere') return outcome;
    }
    return 'changed';
  }

  async remove(path: FilePath, expected: string, way: 'trash' | 'forGood' = 'forGood'): Promise<'removed' | 'changed'> {
    checkWrite(path);
    const { disk } = this.#parts;
    if (this.#isUnsaved(path)) return 'changed';
    this.#refuseReadOnly(path);
    return disk.remove(path, this.#saved.find(path, expected), way, () => !this.#isUnsaved(path));
  }

  async move({ from, to, text }: FileMove): Promise<'moved' | 'exists' | 'changed'> {
    checkWrite(from);
    checkWrite(to);
    const { disk, known } = this.#parts;
    if (this.#isUnsaved(to)) return 'exists';
    if (this.#isUnsaved(from)) return 'changed';
    this.#refuseReadOnly(from);
    this.#refuseReadOnly(to);
    const isStillDue = (): boolean => !this.#isUnsaved(from) && !this.#isUnsaved(to);
    const outcome = await disk.move({ from, to, text: this.#saved.find(from, text) }, isStillDue);
    if (outcome === 'moved') this.#saved.move(from, to);
    known.add(to);
    return outcome;
  }

  sweep(folder: string): Promise<void> {
    if (folder !== '') check(folder);
    return this.#parts.disk.sweep(folder);
  }

  /**
   * Whether one of our edits is being made and saved, in a file that was on disk as its editor has it: a concurrent save
   * overwrites nothing.
   */
  isSaving(path: FilePath): boolean {
    return this.#saving.has(path);
  }

  /** Somebody who is typing may start to save while we do. Our turn covers their save, and lasts as long. */
  async #whileSaving<T>(path: FilePath, act: () => Promise<T>): Promise<T> {
    this.#saving.add(path);
    try {
      return await act();
    } finally {
      await this.#parts.underWay.over(path);
      this.#saving.delete(path);
    }
  }

  /** Unsaved text is edited without a turn: nothing is written, and a save of it may have the turn. */
  #tryToReplace(path: FilePath, before: string, next: string): Promise<'replaced' | 'changed' | 'elsewhere'> {
    const { disk, editors } = this.#parts;
    const open = editors.find(path);
    if (open?.isDirty) return this.#edit(path, { open, before, next });
    if (this.#isForDisk(path, before)) return disk.replace(path, before, next, () => this.#isForDisk(path, before));
    return disk.alone(path, () => this.#replaceOpen(path, before, next));
  }

  /** @returns `elsewhere` if no editor shows the text on disk without unsaved changes. */
  async #replaceOpen(path: FilePath, before: string, next: string): Promise<'replaced' | 'changed' | 'elsewhere'> {
    const { disk, editors } = this.#parts;
    const onDisk = await disk.read(path);
    const open = editors.find(path);
    if (open?.isDirty) return 'elsewhere';
    if (onDisk.kind !== 'text' || onDisk.text !== before) return 'changed';
    if (!open || !isSameToEditors(open.text, before)) return 'elsewhere';
    const edit = { open, before, next };
    return this.#whileSaving(path, async () => {
      const outcome = await this.#edit(path, edit);
      return outcome === 'replaced' ? this.#save(path, edit) : outcome;
    });
  }

  async #edit(path: FilePath, { open, before, next }: OpenEdit): Promise<'replaced' | 'changed'> {
    if (!isSameToEditors(open.text, before)) return 'changed';
    const outcome = await this.#parts.editors.edit(path, open.text, asEditorsHave(next, open.text));
    if (outcome === 'refused') throw new FileFailure('unavailable', path);
    return outcome === 'edited' ? 'replaced' : 'changed';
  }

  /** Saves one of our edits. If that fails, reverts it, unless somebody has typed since: then it is part of their text. */
  async #save(path: FilePath, { open, next }: OpenEdit): Promise<'replaced' | 'changed'> {
    const { disk, editors, underWay } = this.#parts;
    const edited = asEditorsHave(next, open.text);
    const outcome = await editors.save(path, edited);
    if (outcome === 'later') return 'replaced';
    if (outcome === 'failed') {
      underWay.end(path, false);
      if ((await editors.edit(path, edited, open.text)) === 'edited') throw new FileFailure('unavailable', path);
      return 'replaced';
    }
    const onDisk = await disk.read(path);
    // A later save also contains what was typed.
    if (onDisk.kind === 'text' && isSameToEditors(onDisk.text, outcome.saved)) this.#saved.add(path, next, onDisk.text);
    return 'replaced';
  }

  /** Whether the file is not open, or open in an editor that doesn't follow the disk. If one does, the write happens there. */
  #isForDisk(path: FilePath, onDisk: string): boolean {
    const open = this.#parts.editors.find(path);
    return !open || (!open.isDirty && !isSameToEditors(open.text, onDisk));
  }

  #refuseReadOnly(path: FilePath): void {
    if (this.#parts.editors.isReadOnly(path)) throw new FileFailure('readOnly', path);
  }

  #isUnsaved(path: FilePath): boolean {
    return this.#parts.editors.find(path)?.isDirty ?? false;
  }
}

/** An edit of an open file. */
interface OpenEdit {
  readonly open: OpenFile;
  readonly before: string;
  readonly next: string;
}

function throughEditor(entry: FolderEntry, unsaved: ReadonlyMap<FilePath, OpenFile>): FolderEntry {
  const open = unsaved.get(entry.path);
  return open && entry.content.kind !== 'refused' ? { path: entry.path, content: textOf(open) } : entry;
}

function check(path: FilePath): void {
  if (!isFilePath(path)) throw new FileFailure('outside', path);
}

/** A path from settings could lead into git's own folder. */
function checkWrite(path: FilePath): void {
  check(path);
  if (isInsideGit(path)) throw new FileFailure('outside', path);
}

function textOf({ text }: OpenFile): FileContent {
  return { kind: 'text', text };
}
