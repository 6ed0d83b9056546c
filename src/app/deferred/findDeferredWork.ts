import { CodeText, comparableLine } from '../../core/codeNotes/codeText.js';
import { findAnchor } from '../../core/codeNotes/findAnchor.js';
import { AnchorMaker } from '../../core/codeNotes/makeAnchor.js';
import type { LineExpression } from '../../core/deferred/deferredPatterns.js';
import { type Dismissal, parseDismissals } from '../../core/deferred/dismissals.js';
import { type DeferredLine, findDeferred } from '../../core/deferred/findDeferred.js';
import type { CodeAnchor } from '../../core/notes/note.js';
import { type CodeNote, isCodeNote } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import { readUnlessRefused } from '../kit/readUnlessRefused.js';
import { IgnoreRules } from './ignoreRules.js';

/** Something in the code that was put off, and that is neither noted nor dismissed. */
export interface DeferredFinding extends DeferredLine {
  readonly file: FilePath;
  /** What its note will point to. */
  readonly code: CodeAnchor;
}

/** What a search came to. */
export interface DeferredWork {
  readonly findings: readonly DeferredFinding[];
  /** How many more there are that a note is about already, and that were dismissed. */
  readonly notedCount: number;
  readonly dismissedCount: number;
  /** How many lines were found beyond those that are looked at in one file. */
  readonly passedOverCount: number;
  /** How many rules of `.gitignore` files could not be followed, since they could take minutes. */
  readonly slowRuleCount: number;
  readonly fileCount: number;
}

/** What is searched, and how. */
export interface DeferredSearch {
  /** Every file that may be looked at, `.gitignore` files included. */
  readonly files: readonly FilePath[];
  readonly expressions: readonly LineExpression[];
  /** Told before each file. */
  readonly onFile: (index: number) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Goes through the files for what was put off. What git ignores is passed over, and the onboarding's own folder, binary files and
 * those that are too large or can't be read. The host is left to others every few milliseconds.
 *
 * @returns `undefined` when it was cancelled, `unreadable` where the file of dismissals can't be read.
 */
export async function findDeferredWork(
  folder: OnboardingFolder,
  search: DeferredSearch,
): Promise<DeferredWork | 'unreadable' | undefined> {
  const dismissals = await readDismissals(folder);
  if (!dismissals) return 'unreadable';
  const notes = [...(await folder.notes.all()).values()].filter(isCodeNote);
  const { files, slowRuleCount } = await listFiles(folder, search.files);
  const found: Sorted[] = [];
  let passedOverCount = 0;
  for (const [index, file] of files.entries()) {
    if (search.isCancelled()) return undefined;
    search.onFile(index);
    await folder.ports.pace.breathe();
    const content = await readUnlessRefused(folder.ports.files, file);
    if (content.kind !== 'text' || content.text.includes('\0')) continue;
    const all = await findInSlices(folder, content.text, search);
    const lines = all.slice(0, maxLinesInFile);
    passedOverCount += all.length - lines.length;
    const sorter = new LineSorter({ file, text: content.text, lines }, notes, dismissals);
    const sorted = await sortLines(folder, lines, sorter, search);
    if (!sorted) return undefined;
    found.push(...sorted);
  }
  const count = (state: Sorted['state']): number => found.filter((line) => line.state === state).length;
  return {
    findings: found.filter(({ state }) => state === 'new').map(({ finding }) => finding),
    notedCount: count('noted'),
    dismissedCount: count('dismissed'),
    passedOverCount,
    slowRuleCount,
    fileCount: files.length,
  };
}

/** @returns `undefined` when it was cancelled. */
async function sortLines(
  folder: OnboardingFolder,
  lines: Parameters<LineSorter['statesOf']>[0][],
  sorter: LineSorter,
  search: DeferredSearch,
): Promise<readonly Sorted[] | undefined> {
  const found: Sorted[] = [];
  for (const line of lines) {
    if (search.isCancelled()) return undefined;
    found.push(...sorter.statesOf(line));
    await folder.ports.pace.breathe();
  }
  return found;
}

/** @returns `undefined` where the file is there but can't be read as one of dismissals. */
async function readDismissals(folder: OnboardingFolder): Promise<readonly Dismissal[] | undefined> {
  const content = await folder.ports.files.read(folder.layout.dismissals);
  if (content.kind === 'missing') return [];
  return content.kind === 'text' ? parseDismissals(content.text) : undefined;
}

/** The files that are searched. */
async function listFiles(
  folder: OnboardingFolder,
  files: readonly FilePath[],
): Promise<{ readonly files: readonly FilePath[]; readonly slowRuleCount: number }> {
  const texts = new Map<FilePath, string>();
  for (const path of files.filter((file) => file === '.gitignore' || file.endsWith('/.gitignore'))) {
    const content = await readUnlessRefused(folder.ports.files, path);
    if (content.kind === 'text') texts.set(path, content.text);
  }
  const rules = new IgnoreRules(texts);
  const { layout } = folder;
  const searched = files.filter((file) => !file.startsWith(`${layout.root}/`) && !rules.ignores(file));
  return { files: searched.toSorted(), slowRuleCount: rules.slowRuleCount };
}

/** How many characters are searched before the host may do something else. */
const sliceLength = 2000;

/** How many lines of one file are offered: a file that puts off more is written by a program. */
const maxLinesInFile = 1000;

async function findInSlices(
  folder: OnboardingFolder,
  text: string,
  { expressions, isCancelled }: DeferredSearch,
): Promise<readonly DeferredLine[]> {
  const found: DeferredLine[] = [];
  let linesBefore = 0;
  for (let start = 0; start < text.length && !isCancelled();) {
    const lineEnd = text.indexOf('\n', start + sliceLength);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    const slice = text.slice(start, end);
    found.push(...findDeferred(slice, expressions).map((line) => ({ ...line, line: line.line + linesBefore })));
    linesBefore += slice.split(/\r\n|\r|\n/).length - 1;
    start = end;
    await folder.ports.pace.breathe();
  }
  return found;
}

interface Sorted {
  readonly state: 'new' | 'noted' | 'dismissed';
  readonly finding: DeferredFinding;
}

interface SearchedFile {
  readonly file: FilePath;
  readonly text: string;
  readonly lines: readonly DeferredLine[];
}

/** Says of the lines of one file whether a note is about them, or they were dismissed. */
class LineSorter {
  readonly #file: FilePath;
  readonly #anchors: AnchorMaker;
  readonly #notedLines: ReadonlySet<number | undefined>;
  readonly #notedQuotes: ReadonlySet<string>;
  readonly #dismissed: ReadonlySet<string>;

  constructor({ file, text, lines }: SearchedFile, notes: readonly CodeNote[], dismissals: readonly Dismissal[]) {
    const about = lines.length === 0 ? [] : notes.filter(({ note }) => note.code.file === file);
    const code = new CodeText(about.length === 0 ? '' : text);
    const places = about.map(({ note }) => findAnchor(code, note.code));
    this.#file = file;
    this.#anchors = new AnchorMaker(lines.length === 0 ? '' : text, { file });
    this.#notedLines = new Set(places.flatMap((place) => (place.kind === 'lost' ? [] : place.line)));
    this.#notedQuotes = new Set(about.map(({ note }) => comparableLine(note.code.quote)));
    this.#dismissed = new Set(dismissals.flatMap((entry) => (entry.file === file ? entry.quote : [])));
  }

  statesOf(line: DeferredLine): readonly Sorted[] {
    const cursor = { startLine: line.line, startCharacter: 0, endLine: line.line, endCharacter: 0 };
    const anchor = this.#anchors.anchorAt(cursor);
    return anchor ? [{ state: this.#stateOf(line, anchor), finding: { ...line, file: this.#file, code: anchor } }] : [];
  }

  #stateOf({ line, quote }: DeferredLine, anchor: CodeAnchor): Sorted['state'] {
    const isAt = this.#notedLines.has(line) || this.#notedLines.has(anchor.line);
    if (isAt || this.#notedQuotes.has(quote)) return 'noted';
    return this.#dismissed.has(quote) ? 'dismissed' : 'new';
  }
}
