import type { TextVersions } from '../../core/conflicts/mergeTexts.js';
import type { Timer } from '../kit/burst.js';
import type { FilePath } from '../ports.js';
import { unlessRefused } from '../kit/unlessRefused.js';
import { EditorHistory } from './editorHistory.js';
import { asEditorsHave, toEditorText } from './editorText.js';
import type { SafeDisk } from './safeDisk.js';

/** How often a file is looked at again that somebody changes in the same moment. */
const maxAttempts = 3;

/** How long a save waits, in milliseconds. VS Code waits 1,500, and after some such waits asks no more for good. */
const longestWaitMs = 1100;

/** What the file system refuses here, the editor says when it saves. */
const leave = (): undefined => undefined;

/** A save by hand, or by VS Code itself, that is about to happen. */
export interface ComingSave {
  readonly path: FilePath;
  /** What the editor holds. */
  readonly text: () => string;
  /** The end of the save: whether the file was saved. */
  readonly ended: Promise<boolean>;
}

/** What is to be saved. */
export interface PreparedSave {
  readonly text: string;
  /**
   * What comes of it: `retry`: VS Code may refuse it for a conflict that saving again resolves, as when something is typed in that
   * moment; `conflict`: VS Code refuses it, and the person decides.
   */
  readonly outlook: 'saved' | 'retry' | 'conflict';
}

/** What others have written, and what both sides were made from. */
type Others = Pick<TextVersions, 'base' | 'theirs'>;

/**
 * Saves of files that another window has changed since: what is on disk is taken into the text that is about to be saved. Without
 * this VS Code asks which of both is to be lost, or, where both are of one length, asks nobody.
 */
export class SaveMerger {
  readonly #disk: SafeDisk;
  readonly #timer: Timer;
  readonly #pasts = new Map<FilePath, EditorHistory>();
  /** What is being found out of files that were just saved. */
  readonly #looks = new Map<FilePath, Promise<boolean>>();

  constructor(disk: SafeDisk, timer: Timer) {
    this.#disk = disk;
    this.#timer = timer;
  }

  /** Remembers what an open file holds without unsaved changes. */
  cleaned(path: FilePath, text: string): void {
    this.#pastOf(path).clean(text);
  }

  /** Remembers what an open file holds now. */
  changed(path: FilePath, text: string): void {
    this.#pastOf(path).hold(text);
  }

  /**
   * Finds out what of an open file was just saved, where somebody may have typed on.
   *
   * @returns whether it is all that the file held at that moment.
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
   * Takes in what others have written. The disk then holds the very text that is to be saved, so that VS Code doesn't take it for a
   * conflict, and no other window writes before the save has come to its end.
   *
   * @returns what the editor holds where nobody else wrote, or only the person can tell what is to be kept.
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
   * @param isDue whether the editor still waits, and holds what it asked to save: what is typed after that VS Code saves instead of
   *   what is given here, so that the disk is left alone then.
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
   * @returns `undefined` where there is nothing to take in, or it isn't due any more; `changed`: somebody has written in the same
   *   moment; `conflict`: only the person can tell what is to be kept, and VS Code asks.
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

  /** Makes sure that VS Code asks: it sees by the length alone that somebody has written, which one more line end changes. */
  async #haveAsked(path: FilePath, { base, theirs }: Others): Promise<'conflict' | 'changed'> {
    if (bytesIn(toEditorText(theirs)) !== bytesIn(base)) return 'conflict';
    const longer = `${theirs}${theirs.includes('\r\n') ? '\r\n' : '\n'}`;
    return (await this.#disk.replaceInTurn(path, theirs, longer)) === 'changed' ? 'changed' : 'conflict';
  }

  /**
   * Waits for the end of a save, and takes in what it wrote over: it may have gone on by itself, or with something typed in that
   * moment, and of what is of the same length, VS Code asks nobody. No other window writes until it is over: VS Code looks at the file,
   * and writes it a moment later.
   *
   * @param others what others had written before.
   */
  async #takeInAfterwards({ path, ended }: ComingSave, others: Others | undefined): Promise<void> {
    if (!(await ended)) return;
    // What was just saved is looked at before anybody else can write.
    await this.saved(path);
    if (!others) return;
    const onDisk = await this.#read(path);
    if (onDisk === undefined || !this.#pastOf(path).isSaved(onDisk)) return;
    const merged = await merge(path, { ...others, mine: onDisk });
    if (merged === undefined) return;
    const next = withMark(asEditorsHave(merged, onDisk), onDisk);
    if (next !== onDisk) await this.#disk.replaceInTurn(path, onDisk, next);
  }

  /** What others have written, and what the editor's text was made from, too; `undefined` where nobody has, or that isn't known. */
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

/** A text with a byte order mark where the one on disk has one. */
function withMark(text: string, onDisk: string): string {
  return onDisk.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}

/** How long a text is on disk, in UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += [0x80, 0x800, 0x10000].filter((limit) => code >= limit).length + 1;
  }
  return bytes;
}

/** What it takes to merge is loaded when somebody else has written for the first time. */
async function merge(path: FilePath, { base, mine, theirs }: TextVersions): Promise<string | undefined> {
  const { mergeTexts } = await import('../../core/conflicts/mergeTexts.js');
  const versions = { base, mine: toEditorText(mine), theirs: toEditorText(theirs) };
  return mergeTexts(versions, path.endsWith('.md') ? 'markdown' : 'yaml');
}
