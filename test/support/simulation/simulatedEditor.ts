import type { FilePath } from '../../../src/app/ports.js';
import { Signal } from '../../../src/app/kit/signal.js';
import type { Change } from './ledger.js';
import type { OpenDocument } from './openDocument.js';
import type { Process, Scheduler } from './scheduler.js';
import type { SimulatedDisk } from './simulatedDisk.js';

/** How saving ended; `conflict`: the file holds something that this document doesn't know, and the person is told. */
export type SaveOutcome = 'saved' | 'conflict' | 'refused';

/** Who is told what happens to documents. */
export interface DocumentFollower {
  opened(document: OpenDocument): void;
  /**
   * The document holds another text.
   *
   * @param isDirty whether it had unsaved changes before.
   */
  changed(document: OpenDocument, isDirty: boolean): void;
  /** The document has unsaved changes since now, or no more. */
  turned(document: OpenDocument): void;
  /** A save has come to its end: the document is called saved, also where somebody typed on after its text was taken. */
  saved(document: OpenDocument): void;
  closed(document: OpenDocument): void;
  /** @returns what is to be saved. */
  willSave(document: OpenDocument): Promise<string>;
}

/** How long a follower is waited for. */
const longestWaitMs = 1750;

/**
 * One window's editor, which does with files what VS Code does: a clean document follows the disk some time after it changed, a
 * dirty one does not; a file that has changed since is not written over, but shown as a conflict, where its length tells.
 */
export class SimulatedEditor {
  readonly process: Process;
  readonly documents = new Map<FilePath, OpenDocument>();
  readonly #scheduler: Scheduler;
  readonly #disk: SimulatedDisk;
  readonly #onEdit: (change: Change) => void;
  readonly #changed = new Signal<FilePath>();
  readonly #reloading = new Set<OpenDocument>();
  /** What is being saved, and extensions are asked about. */
  readonly #asking = new Map<OpenDocument, Promise<SaveOutcome>>();
  /** The end of the last save of each document. */
  readonly #lastSave = new Map<OpenDocument, Promise<unknown>>();
  /** What a save meets; the disk's failures are decided by others. */
  failure: () => Error | undefined = () => undefined;
  /** Told of what others have written that a save wrote over without a question, `base` being what the document was made from. */
  wroteOver: (document: OpenDocument, others: string, base: string) => void = () => undefined;
  /** Who is told of documents and asked before the person saves one, while there is such a one. */
  follower: DocumentFollower | undefined;

  /** Fires when a document's text changed or it was closed. */
  readonly onDidChange = this.#changed.on;

  constructor(
    process: Process,
    { scheduler, disk }: { readonly scheduler: Scheduler; readonly disk: SimulatedDisk },
    onEdit: (change: Change) => void,
  ) {
    this.process = process;
    this.#scheduler = scheduler;
    this.#disk = disk;
    this.#onEdit = onEdit;
  }

  async open(path: FilePath): Promise<OpenDocument | undefined> {
    const known = this.documents.get(path);
    if (known) return known;
    const text = await this.#scheduler.call(this.process, `read ${path}`, () => this.#disk.peek(path));
    if (text === undefined) return undefined;
    return this.#scheduler.call(this.process, `open ${path}`, () => this.#show(path, text));
  }

  /** Puts a text into a document, by the person or by `actor`. */
  edit(document: OpenDocument, text: string, actor = this.process.name): void {
    const before = document.isDirty ? document.text : undefined;
    if (before === undefined) this.#tell(document, undefined, document.text);
    this.#onEdit({ place: this.process.name, path: document.path, before: document.text, after: text, actor });
    document.text = text;
    document.past.add(text);
    if (!document.isDirty) document.dirtySinceMs = this.#scheduler.nowMs;
    document.isDirty = true;
    document.isCalledSaved = false;
    this.#changed.fire(document.path);
    this.follower?.changed(document, before !== undefined);
    if (before === undefined) this.follower?.turned(document);
  }

  /**
   * Saves, one save of a document after the other: whoever follows may change before what is saved, unless something is typed meanwhile.
   * Who saves while followers are asked about a save joins it: that has all in it.
   */
  save(document: OpenDocument): Promise<SaveOutcome> {
    const asking = this.#asking.get(document);
    if (asking) return asking;
    const saving = (this.#lastSave.get(document) ?? Promise.resolve()).then(() => this.#saveAfterAsking(document));
    this.#lastSave.set(document, saving);
    return saving;
  }

  /** Writes a document to disk as it is now, unless the disk holds what it doesn't know. Somebody may type on until it is written. */
  async #save(document: OpenDocument): Promise<SaveOutcome> {
    const { text, path } = document;
    if (!document.isDirty || this.documents.get(path) !== document) return 'saved';
    return this.#scheduler.call(this.process, `write ${path}`, () => this.#write(document, text));
  }

  /** Saves although there is a conflict: the person wants theirs. */
  overwrite(document: OpenDocument): void {
    if (this.documents.get(document.path) === document && document.isDirty) this.#put(document, document.text);
  }

  /** Takes what is on disk in place of unsaved changes: the person wants that. */
  revert(document: OpenDocument): void {
    const text = this.#disk.peek(document.path);
    if (text === undefined) return this.close(document);
    this.#clean(document, text);
  }

  /** Closes a document; unsaved changes are let go of. */
  close(document: OpenDocument): void {
    this.#clean(document, document.base);
    this.documents.delete(document.path);
    this.#changed.fire(document.path);
    this.follower?.closed(document);
  }

  /** The disk changed: clean documents follow, some time later. */
  follow(path: FilePath): void {
    const document = this.documents.get(path);
    if (!document || document.isDirty || this.#reloading.has(document)) return;
    this.#reloading.add(document);
    const delayMs = 50 + this.#scheduler.random.below(600);
    this.#scheduler.after(this.process, delayMs, `reload ${path}`, () => {
      this.#reloading.delete(document);
      const text = this.#disk.peek(path);
      if (text === undefined || document.isDirty || this.documents.get(path) !== document) return;
      if (text !== document.text) this.#clean(document, text);
    });
  }

  /** Whatever is unsaved is gone with the power. */
  lose(): void {
    for (const document of [...this.documents.values()]) this.close(document);
  }

  #show(path: FilePath, text: string): OpenDocument {
    const known = this.documents.get(path);
    if (known) return known;
    const { nowMs } = this.#scheduler;
    const document = {
      path,
      text,
      base: text,
      isDirty: false,
      isCalledSaved: false,
      past: new Set([text]),
      dirtySinceMs: nowMs,
      openedAtMs: nowMs,
    };
    this.documents.set(path, document);
    this.follower?.opened(document);
    if (this.#disk.peek(path) !== text) this.follow(path);
    return document;
  }

  #write(document: OpenDocument, text: string): SaveOutcome {
    const { path, base } = document;
    if (!document.isDirty || this.documents.get(path) !== document) return 'saved';
    if (this.failure()) return 'refused';
    const onDisk = this.#disk.peek(path);
    if (onDisk !== undefined && onDisk.length !== base.length && onDisk !== text) return 'conflict';
    this.#put(document, text);
    if (onDisk !== undefined && onDisk !== base && onDisk !== text) this.wroteOver(document, onDisk, base);
    return 'saved';
  }

  #put(document: OpenDocument, text: string): void {
    this.#disk.put(document.path, text, this.process.name);
    document.base = text;
    if (document.text === text) this.#clean(document, text);
    document.isCalledSaved = true;
    this.follower?.saved(document);
  }

  /** What is unsaved no longer counts: it is on disk, or nobody wants it. */
  #clean(document: OpenDocument, text: string): void {
    const { isDirty } = document;
    if (isDirty) this.#tell(document, document.text, undefined);
    const isNews = document.text !== text;
    document.text = text;
    document.past.add(text);
    document.base = text;
    document.isDirty = false;
    if (isNews) this.#changed.fire(document.path);
    if (isNews) this.follower?.changed(document, false);
    if (isDirty) this.follower?.turned(document);
  }

  async #saveAfterAsking(document: OpenDocument): Promise<SaveOutcome> {
    if (!document.isDirty) return 'saved';
    const { text } = document;
    const [saved, tell] = openPromise<SaveOutcome>();
    this.#asking.set(document, saved);
    const next = (await this.#askBefore(document)) ?? text;
    if (next !== text && document.text === text && document.isDirty) this.edit(document, next);
    this.#asking.delete(document);
    const outcome = await this.#scheduler.call(this.process, `save ${document.path}`, () => this.#save(document));
    tell(outcome);
    return outcome;
  }

  /** @returns `undefined` where nobody answers in time. */
  #askBefore(document: OpenDocument): Promise<string | undefined> {
    if (!this.follower) return Promise.resolve(undefined);
    const [answer, tell] = openPromise<string | undefined>();
    const waiting = this.#scheduler.after(this.process, longestWaitMs, 'no answer', () => tell(undefined));
    void this.follower.willSave(document).then((text) => {
      waiting.dispose();
      tell(text);
    });
    return answer;
  }

  #tell({ path }: OpenDocument, before: string | undefined, after: string | undefined): void {
    this.#onEdit({ place: this.process.name, path, before, after, actor: this.process.name });
  }
}

/** A promise, and who keeps it. */
function openPromise<T>(): readonly [Promise<T>, (value: T) => void] {
  let keep: ((value: T) => void) | undefined;
  const promise = new Promise<T>((resolve) => (keep = resolve));
  return [promise, (value) => keep?.(value)];
}
