import { SafeDisk } from '../../../src/app/files/safeDisk.js';
import { type ComingSave, SaveMerger } from '../../../src/app/files/saveMerger.js';
import { MemoryDisk, MemoryTurns } from './memoryDisk.js';
import { TestTimer } from './testTimer.js';

export const path = 'roadmap/backups.md';
export const base = '---\ntitle: Backups\nimpact: 2\n---\nBody\n';
export const typed = base.replace('Body', 'Body, typed');
export const written = base.replace('impact: 2', 'impact: 5');
export const both = written.replace('Body', 'Body, typed');

/** An editor with a file in it, and the disk below. */
export class SavingEditor {
  readonly calls = new MemoryDisk();
  readonly turns = new MemoryTurns();
  readonly disk = new SafeDisk(this.calls, this.turns);
  readonly timer = new TestTimer();
  readonly merge = new SaveMerger(this.disk, this.timer);
  #text = base;

  constructor(onDisk = written) {
    this.calls.others.set('roadmap', 'folder');
    this.calls.texts.set(path, onDisk);
    this.merge.cleaned(path, base);
    this.text = typed;
  }

  /** What the editor holds. */
  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.merge.changed(path, text);
  }

  /**
   * Saves as an editor does, which takes what it is given unless something is typed meanwhile.
   *
   * @param after what happens when the file is written, before anybody is told.
   */
  async save(type: () => void = () => undefined, after: () => void = () => undefined): Promise<string> {
    let tell: ((isSaved: boolean) => void) | undefined;
    const end = new Promise<boolean>((resolve) => (tell = resolve));
    const save: ComingSave = { path, text: () => this.text, ended: end };
    const asked = this.text;
    const prepared = this.merge.prepare(save);
    type();
    const { text: next } = await prepared;
    if (this.text === asked) this.text = next;
    const isSaved = [base, this.text].includes(this.onDisk.replace('\uFEFF', ''));
    if (isSaved && this.onDisk === base) this.calls.texts.set(path, this.text);
    after();
    tell?.(isSaved);
    await this.turns.alone(path, async () => undefined).catch(() => undefined);
    return next;
  }

  get onDisk(): string {
    return this.calls.texts.get(path) ?? '';
  }
}
