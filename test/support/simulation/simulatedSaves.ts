import type { DiskCalls, Turns } from '../../../src/app/files/diskCalls.js';
import { OpenFileEvents } from '../../../src/app/files/openFileEvents.js';
import { SafeDisk } from '../../../src/app/files/safeDisk.js';
import { SaveMerger } from '../../../src/app/files/saveMerger.js';
import type { PendingSaves } from '../../../src/app/files/pendingSaves.js';
import type { FilePath } from '../../../src/app/ports.js';
import { type Ledger, tokensOf } from './ledger.js';
import type { Process, Scheduler } from './scheduler.js';
import type { OpenDocument } from './openDocument.js';
import type { DocumentFollower, SimulatedEditor } from './simulatedEditor.js';

/** Whose saves are followed, and who judges. */
export interface SimulatedSavesParts {
  readonly process: Process;
  readonly scheduler: Scheduler;
  readonly ledger: Ledger;
  readonly editor: SimulatedEditor;
  readonly underWay: PendingSaves;
  /** Whether an edit of our own is under way that is to be saved. */
  readonly isOurs: (path: FilePath) => boolean;
}

/** Saves as our code follows them from another process: it is told of everything a moment later. */
export class SimulatedSaves implements DocumentFollower {
  readonly #parts: SimulatedSavesParts;
  readonly #merge: SaveMerger;
  readonly #events: OpenFileEvents;
  readonly #disk: WitnessedDisk;
  #told: Promise<void> = Promise.resolve();

  constructor(parts: SimulatedSavesParts, calls: DiskCalls, turns: Turns) {
    this.#parts = parts;
    this.#disk = new WitnessedDisk(calls, turns, parts);
    this.#merge = new SaveMerger(this.#disk, parts.scheduler.timerOf(parts.process));
    this.#events = new OpenFileEvents(this.#merge);
    for (const document of parts.editor.documents.values()) this.opened(document);
  }

  /** What of a file was put on disk last for a save, together with what others wrote. */
  takenInto(path: FilePath): string | undefined {
    return this.#disk.written.get(path);
  }

  /** Whether what is typed into a file is being put on disk together with what others wrote. */
  isTakingIn(path: FilePath): boolean {
    return this.#disk.writing.has(path);
  }

  /** Whether a file isn't saved although it is called so. */
  isTypedOn(path: FilePath): boolean {
    return this.#events.isTypedOn(path);
  }

  opened({ path, text, isDirty }: OpenDocument): void {
    void this.#tell(`opened ${path}`, () => this.#events.opened(path, text, isDirty));
  }

  changed({ path, text }: OpenDocument, isDirty: boolean): void {
    void this.#tell(`changed ${path}`, () => this.#events.changed(path, text, isDirty));
  }

  turned({ path, text, isDirty }: OpenDocument): void {
    void this.#tell(`turned ${path}`, () => this.#events.turned(path, text, isDirty));
  }

  saved({ path, text }: OpenDocument): void {
    void this.#tell(`saved ${path}`, () => {
      this.#parts.underWay.end(path, true);
      this.#events.turned(path, text, false);
      this.#events.saved(path);
    });
  }

  closed({ path }: OpenDocument): void {
    void this.#tell(`closed ${path}`, () => {
      this.#parts.underWay.end(path, false);
      this.#events.closed(path);
    });
  }

  async willSave(document: OpenDocument): Promise<string> {
    const { path } = document;
    const { process, ledger, underWay, isOurs } = this.#parts;
    const { text: before, base } = document;
    let ended: Promise<boolean> | undefined;
    await this.#tell(`will save ${path}`, () => {
      const end = underWay.begin(path);
      if (!isOurs(path)) ended = end;
    });
    if (!ended) return before;
    const { text: next } = await this.#merge.prepare({ path, text: () => document.text, ended });
    for (const token of tokensOf(before)) {
      if (document.text === before && !`${next}${base}${document.base}`.includes(token))
        ledger.violate(`${process.name} took ${token} out of what is typed into ${path} on saving it`);
    }
    return next;
  }

  /** Messages come in the order in which they are sent. */
  #tell(label: string, act: () => void = () => undefined): Promise<void> {
    const { process, scheduler } = this.#parts;
    this.#told = this.#told.then(() => scheduler.call(process, label, act));
    return this.#told;
  }
}

/** A disk that tells the ledger what a save is about to put there, and holds it to what the person's text was made from. */
class WitnessedDisk extends SafeDisk {
  readonly writing = new Set<FilePath>();
  readonly written = new Map<FilePath, string>();
  readonly #parts: SimulatedSavesParts;

  constructor(calls: DiskCalls, turns: Turns, parts: SimulatedSavesParts) {
    super(calls, turns);
    this.#parts = parts;
  }

  override async replaceInTurn(path: FilePath, expected: string, next: string): Promise<'replaced' | 'changed'> {
    const { process, ledger, editor } = this.#parts;
    const base = editor.documents.get(path)?.base ?? '';
    for (const token of tokensOf(expected)) {
      if (!next.includes(token) && !base.includes(token))
        ledger.violate(`${process.name} is about to take ${token} out of ${path} on saving it`);
    }
    const intent = { window: process.name, path, expected, next };
    ledger.intents.add(intent);
    this.writing.add(path);
    try {
      const outcome = await super.replaceInTurn(path, expected, next);
      if (outcome === 'replaced') this.written.set(path, next);
      return outcome;
    } finally {
      this.writing.delete(path);
      ledger.intents.delete(intent);
    }
  }
}
