import type { Editors, OpenFile, SaveOutcome } from '../../../src/app/files/editors.js';
import type { FilePath } from '../../../src/app/ports.js';
import { isUnsaved } from './openDocument.js';
import type { Process, Scheduler } from './scheduler.js';
import type { SimulatedEditor } from './simulatedEditor.js';

const followsWithinMs = 2000;

const stillMs = 150;

/** A window's editor as our code sees it, from another process: every edit is a message there and back. */
export class SimulatedEditors implements Editors {
  readonly #process: Process;
  readonly #scheduler: Scheduler;
  readonly #editor: SimulatedEditor;
  readonly #isTypedOn: (path: FilePath) => boolean;

  /** @param isTypedOn whether our code knows of a document that it isn't saved, although it is called so. */
  constructor(process: Process, scheduler: Scheduler, editor: SimulatedEditor, isTypedOn: (path: FilePath) => boolean) {
    this.#process = process;
    this.#scheduler = scheduler;
    this.#editor = editor;
    this.#isTypedOn = isTypedOn;
  }

  find(path: FilePath): OpenFile | undefined {
    const document = this.#editor.documents.get(path);
    return document && { text: document.text, isDirty: isUnsaved(document) || this.#isTypedOn(path) };
  }

  unsaved(): ReadonlyMap<FilePath, OpenFile> {
    const open = [...this.#editor.documents.keys()].map((path) => [path, this.find(path)] as const);
    return new Map(open.flatMap(([path, file]) => (file?.isDirty ? [[path, file]] : [])));
  }

  edit(path: FilePath, expected: string, next: string): Promise<'edited' | 'changed' | 'refused'> {
    return this.#scheduler.call(this.#process, `edit ${path}`, () => {
      const document = this.#editor.documents.get(path);
      if (!document || document.text !== expected) return 'changed';
      this.#editor.edit(document, next, this.#process.name);
      return 'edited';
    });
  }

  async save(path: FilePath, text: string): Promise<SaveOutcome> {
    const document = this.#editor.documents.get(path);
    if (!document || document.text !== text) return 'later';
    const outcome = await this.#scheduler.call(this.#process, `save ${path}`, () => this.#editor.save(document));
    if (isUnsaved(document) && document.text !== text) return 'later';
    const saved = document.text;
    // The answer is a message to our process.
    await this.#scheduler.call(this.#process, `saved ${path}`, () => undefined);
    return outcome === 'saved' ? { saved } : 'failed';
  }

  async catchUp(path: FilePath, isCurrent: (text: string) => boolean): Promise<void> {
    for (let waitedMs = 0; waitedMs < followsWithinMs; waitedMs += 100) {
      const document = this.find(path);
      if (!document || document.isDirty || isCurrent(document.text)) return;
      await new Promise<void>((resolve) => this.#scheduler.after(this.#process, 100, 'catch up', resolve));
    }
  }

  stillness(path: FilePath): Promise<void> {
    return new Promise((resolve) => void this.#scheduler.after(this.#process, stillMs, `still ${path}`, resolve));
  }

  isReadOnly(): boolean {
    return false;
  }
}
