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

/** Deferred work in the code that is neither captured nor dismissed. */
export interface DeferredFinding extends DeferredLine {
  readonly file: FilePath;
  /** The anchor for its note. */
  readonly code: CodeAnchor;
}

/** The result of a search. */
export interface DeferredWork {
  readonly findings: readonly DeferredFinding[];
  /** How many more were found that are already captured, or dismissed. */
  readonly notedCount: number;
  readonly dismissedCount: number;
  /** How many matching lines exceed the limit per file. */
  readonly passedOverCount: number;
  /** How many `.gitignore` rules were skipped because they could take minutes. */
  readonly slowRuleCount: number;
  readonly fileCount: number;
}

export interface DeferredSearch {
  /** All candidate files, `.gitignore` files included. */
  readonly files: readonly FilePath[];
  readonly expressions: readonly LineExpression[];
  /** Called before each file. */
  readonly onFile: (index: number) => void;
  readonly isCancelled: () => boolean;
}

/**
 * Searches the files for deferred work. Skips what git ignores, the onboarding's own folder, binary files, and files that are too
 * large or unreadable. Yields to the host every few milliseconds.
 *
 * @returns `undefined` if canceled, `unreadable` if the file of dismissals can't be read.
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

/** @returns `undefined` if canceled. */
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

/** @returns `undefined` if the file exists but can't be read as a file of dismissals. */
async function readDismissals(folder: OnboardingFolder): Promise<readonly Dismissal[] | undefined> {
  const content = await folder.ports.files.read(folder.layout.dismissals);
  if (content.kind === 'missing') return [];
  return content.kind === 'text' ? parseDismissals(content.text) : undefined;
}

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

/** How many characters are searched before yielding to the host. */
const sliceLength = 2000;

/** How many lines of one file are offered: a file with more matches is generated. */
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

/** Tells whether matching lines of a file are already captured or dismissed. */
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
