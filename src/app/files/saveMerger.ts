import type { TextVersions } from '../../core/conflicts/mergeTexts.js';
import type { Timer } from '../kit/burst.js';
import type { FilePath } from '../ports.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import { EditorHistory } from './editorHistory.js';
import { asEditorsHave, toEditorText } from './editorText.js';
import type { SafeDisk } from './safeDisk.js';

/** How often a file is read again if somebody changes it at the same moment. */
const maxAttempts = 3;

/** How long a save waits. VS Code waits 1,500 ms, and after several such waits stops calling us. */
const longestWaitMs = 1100;

/** If the file system refuses here, the editor reports that when it saves. */
const leave = (): undefined => undefined;

/** A save by hand, or by VS Code itself, that is about to happen. */
export interface ComingSave {
  readonly path: FilePath;
  /** The editor's present text. */
  readonly text: () => string;
  /** Resolves when the save ends, with whether the file was saved. */
  readonly ended: Promise<boolean>;
}

/** What will be saved. */
export interface PreparedSave {
  readonly text: string;
  /**
   * The expected result. `retry`: VS Code may refuse because of a conflict that another save resolves, such as typing at that
   * moment. `conflict`: VS Code refuses, and the person decides.
   */
  readonly outlook: 'saved' | 'retry' | 'conflict';
}

/** What others have written, and the common ancestor. */
type Others = Pick<TextVersions, 'base' | 'theirs'>;

/**
 * Handles saves of files that another window has changed since: merges the text on disk into the one about to be saved. Otherwise
 * VS Code asks which of them to lose or, if both have the same length, silently overwrites one.
 */
export class SaveMerger {
  readonly #disk: SafeDisk;
  readonly #timer: Timer;
  readonly #pasts = new Map<FilePath, EditorHistory>();
  /** Checks in progress of files that were just saved. */
  readonly #looks = new Map<FilePath, Promise<boolean>>();

  constructor(disk: SafeDisk, timer: Timer) {
    this.#disk = disk;
    this.#timer = timer;
  }

  /** Remembers an open file's text without unsaved changes. */
  cleaned(path: FilePath, text: string): void {
    this.#pastOf(path).clean(text);
  }

  /** Remembers an open file's present text. */
  changed(path: FilePath, text: string): void {
    this.#pastOf(path).hold(text);
  }

  /**
   * Determines which text of an open file was just saved, since somebody may have typed in the meantime.
   *
   * @returns whether that is all of the file's text at that moment.
   */
  saved(path: FilePath): Promise<boolean> {
    const look = this.#lookForSaved(path);
    this.#looks.set(path, look);
    return look;
  }

  forget(path: FilePath): void {
    this.#pasts.delete(path);
    this.#looks.delete(path);
  }

  /**
   * Merges what others have written. The disk then contains the exact text to be saved, so that VS Code sees no conflict, and no
   * other window writes until the save has ended.
   *
   * @returns the editor's own text if nobody else wrote, or only the person can decide what to keep.
   */
  prepare(save: ComingSave): Promise<PreparedSave> {
    const asked = save.text();
    return new Promise((resolve) => {
      let isDecided = false;
      const decide = (prepared: PreparedSave): void => {
        isDecided = true;
        waiting.dispose();
        resolve(prepared);
      };
      let seen: Promise<Others | undefined> | undefined;
      const waiting = this.#timer.after(longestWaitMs, () => {
        seen = this.#findOthers(save.path);
        decide({ text: save.text(), outlook: 'retry' });
      });
      const takeTurn = async (): Promise<void> => {
        const isDue = (): boolean => !isDecided && save.text() === asked;
        const prepared = isDecided ? undefined : await this.#takeIn(save, isDue);
        const others =
          prepared?.outlook === 'saved' ? undefined : ((await this.#findOthers(save.path)) ?? (await seen));
        if (prepared) decide(prepared);
        if (prepared?.outlook !== 'conflict') await this.#takeInAfterwards(save, others);
      };
      void unlessRefused(() => this.#disk.alone(save.path, takeTurn), leave).finally(() =>
        decide({ text: save.text(), outlook: 'saved' }),
      );
    });
  }

  /**
   * @param isDue whether the editor still waits with the text that it asked to save. Text typed later is saved by VS Code in
   *   place of the merged one, so the disk must then stay unchanged.
   */
  async #takeIn(save: ComingSave, isDue: () => boolean): Promise<PreparedSave> {
    for (let attempt = 0; attempt < maxAttempts && isDue(); attempt++) {
      const merged = await unlessRefused(() => this.#takeInto(save, isDue), leave);
      if (merged === undefined) return { text: save.text(), outlook: isDue() ? 'saved' : 'retry' };
      if (merged === 'conflict') return { text: save.text(), outlook: 'conflict' };
      if (merged !== 'changed') return { text: merged.text, outlook: 'retry' };
    }
    return { text: save.text(), outlook: 'retry' };
  }

  /**
   * @returns `undefined` if there is nothing to merge, or it is no longer due; `changed` if somebody wrote at the same moment;
   *   `conflict` if only the person can decide what to keep, so that VS Code asks.
   */
  async #takeInto(
    { path, text: textOf }: ComingSave,
    isDue: () => boolean,
  ): Promise<{ readonly text: string } | 'changed' | 'conflict' | undefined> {
    const asked = textOf();
    const found = await this.#findOthers(path);
    if (!found) return undefined;
    const { base, theirs } = found;
    const merged = await merge(path, { base, mine: asked, theirs });
    if (!isDue()) return undefined;
    if (merged === undefined) return this.#haveAsked(path, found);
    const text = asEditorsHave(merged, asked);
    const next = withMark(text, theirs);
    if (next !== theirs && (await this.#disk.replaceInTurn(path, theirs, next)) === 'changed') return 'changed';
    this.#pastOf(path).takeIn({ base, held: asked, written: next });
    return { text };
  }

  /** Makes sure that VS Code asks: it detects other writes by length alone, which an additional line ending changes. */
  async #haveAsked(path: FilePath, { base, theirs }: Others): Promise<'conflict' | 'changed'> {
    if (bytesIn(toEditorText(theirs)) !== bytesIn(base)) return 'conflict';
    const longer = `${theirs}${theirs.includes('\r\n') ? '\r\n' : '\n'}`;
    return (await this.#disk.replaceInTurn(path, theirs, longer)) === 'changed' ? 'changed' : 'conflict';
  }

  /**
   * Waits for the end of a save, and merges what it overwrote: it may have continued without us, or with text typed at that
   * moment, and VS Code doesn't ask if the length is the same. No other window writes until it is over, since VS Code checks the
   * file and writes it a moment later.
   *
   * @param others what others had written before.
   */
  async #takeInAfterwards({ path, ended }: ComingSave, others: Others | undefined): Promise<void> {
    if (!(await ended)) return;
    // Determine what was just saved before anybody else can write.
    await this.saved(path);
    if (!others) return;
    const onDisk = await this.#read(path);
    if (onDisk === undefined || !this.#pastOf(path).isSaved(onDisk)) return;
    const merged = await merge(path, { ...others, mine: onDisk });
    if (merged === undefined) return;
    const next = withMark(asEditorsHave(merged, onDisk), onDisk);
    if (next !== onDisk) await this.#disk.replaceInTurn(path, onDisk, next);
  }

  /** What others have written, and its common ancestor with the editor's text; `undefined` if nobody has, or that is unknown. */
  async #findOthers(path: FilePath): Promise<Others | undefined> {
    await this.#looks.get(path);
    const theirs = await this.#read(path);
    const past = this.#pastOf(path);
    if (theirs === undefined || past.isSaved(theirs)) return undefined;
    const base = past.baseOf(theirs);
    return base === undefined ? undefined : { base, theirs };
  }

  async #lookForSaved(path: FilePath): Promise<boolean> {
    const past = this.#pastOf(path);
    const { now } = past;
    const onDisk = await this.#read(path);
    return onDisk !== undefined && past.wasSaved(onDisk, now);
  }

  #pastOf(path: FilePath): EditorHistory {
    const past = this.#pasts.get(path) ?? new EditorHistory();
    this.#pasts.set(path, past);
    return past;
  }

  async #read(path: FilePath): Promise<string | undefined> {
    const onDisk = await unlessRefused(() => this.#disk.read(path), leave);
    return onDisk?.kind === 'text' ? onDisk.text : undefined;
  }
}

/** A text with a byte order mark if the one on disk has one. */
function withMark(text: string, onDisk: string): string {
  return onDisk.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}

/** A text's length on disk, in UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += [0x80, 0x800, 0x10000].filter((limit) => code >= limit).length + 1;
  }
  return bytes;
}

/** The code for merging is loaded when somebody else has written for the first time. */
async function merge(path: FilePath, { base, mine, theirs }: TextVersions): Promise<string | undefined> {
  const { mergeTexts } = await import('../../core/conflicts/mergeTexts.js');
  const versions = { base, mine: toEditorText(mine), theirs: toEditorText(theirs) };
  return mergeTexts(versions, path.endsWith('.md') ? 'markdown' : 'yaml');
}
