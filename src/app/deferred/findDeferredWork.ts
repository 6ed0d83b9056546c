import { CodeText, comparableLine } from '../../core/anchors/codeText.js';
import { findAnchor } from '../../core/anchors/findAnchor.js';
import { makeAnchor } from '../../core/anchors/makeAnchor.js';
import { type Dismissal, parseDismissals } from '../../core/deferred/dismissals.js';
import { type DeferredLine, findDeferred } from '../../core/deferred/findDeferred.js';
import type { CodeAnchor } from '../../core/notes/note.js';
import { type CodeNote, isCodeNote } from '../codeNotes.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import { readUnlessRefused } from '../readUnlessRefused.js';
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
  readonly fileCount: number;
}

/** What is searched, and how. */
export interface DeferredSearch {
  /** Every file that may be looked at, `.gitignore` files included. */
  readonly files: readonly FilePath[];
  readonly expressions: readonly RegExp[];
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
  const files = await listFiles(folder, search.files);
  const found: Sorted[] = [];
  for (const [index, file] of files.entries()) {
    if (search.isCancelled()) return undefined;
    search.onFile(index);
    await folder.ports.pace.breathe();
    const content = await readUnlessRefused(folder.ports.files, file);
    if (content.kind !== 'text' || content.text.includes('\0')) continue;
    const lines = await findInSlices(folder, content.text, search.expressions);
    found.push(...sortLines({ file, text: content.text, lines }, notes, dismissals));
  }
  const count = (state: Sorted['state']): number => found.filter((line) => line.state === state).length;
  return {
    findings: found.filter(({ state }) => state === 'new').map(({ finding }) => finding),
    notedCount: count('noted'),
    dismissedCount: count('dismissed'),
    fileCount: files.length,
  };
}

/** @returns `undefined` where the file is there but can't be read as one of dismissals. */
async function readDismissals(folder: OnboardingFolder): Promise<readonly Dismissal[] | undefined> {
  const content = await folder.ports.files.read(folder.layout.dismissals);
  if (content.kind === 'missing') return [];
  return content.kind === 'text' ? parseDismissals(content.text) : undefined;
}

async function listFiles(folder: OnboardingFolder, files: readonly FilePath[]): Promise<readonly FilePath[]> {
  const texts = new Map<FilePath, string>();
  for (const path of files.filter((file) => file === '.gitignore' || file.endsWith('/.gitignore'))) {
    const content = await readUnlessRefused(folder.ports.files, path);
    if (content.kind === 'text') texts.set(path, content.text);
  }
  const rules = new IgnoreRules(texts);
  const { layout } = folder;
  return files.filter((file) => !file.startsWith(`${layout.root}/`) && !rules.ignores(file)).toSorted();
}

/** How many characters are searched before the host may do something else. */
const sliceLength = 20_000;

async function findInSlices(
  folder: OnboardingFolder,
  text: string,
  expressions: readonly RegExp[],
): Promise<readonly DeferredLine[]> {
  const found: DeferredLine[] = [];
  let linesBefore = 0;
  for (let start = 0; start < text.length;) {
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

function sortLines(
  { file, text, lines }: SearchedFile,
  notes: readonly CodeNote[],
  dismissals: readonly Dismissal[],
): readonly Sorted[] {
  if (lines.length === 0) return [];
  const code = new CodeText(text);
  const about = notes.filter(({ note }) => note.code.file === file);
  const notedLines = about.map(({ note }) => findAnchor(code, note.code));
  const notedQuotes = new Set(about.map(({ note }) => comparableLine(note.code.quote)));
  return lines.flatMap((line): Sorted[] => {
    const cursor = { startLine: line.line, startCharacter: 0, endLine: line.line, endCharacter: 0 };
    const anchor = makeAnchor(text, cursor, { file });
    if (!anchor) return [];
    const isAt = (place: { readonly kind: string; readonly line?: number }): boolean =>
      place.line === line.line || place.line === anchor.line;
    const isNoted = notedLines.some(isAt) || notedQuotes.has(line.quote);
    const isDismissed = dismissals.some((entry) => entry.file === file && entry.quote === line.quote);
    const state = isNoted ? 'noted' : isDismissed ? 'dismissed' : 'new';
    return [{ state, finding: { ...line, file, code: anchor } }];
  });
}
