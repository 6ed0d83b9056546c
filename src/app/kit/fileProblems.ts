import type { Conflict } from '../../core/text/conflict.js';
import { boundProblems } from '../../core/text/boundProblems.js';
import type { Problem } from '../../core/text/problem.js';
import type { FileContent, FilePath } from '../ports.js';
import { Signal } from './signal.js';

/** A file's problems, with the text that the spans refer to. */
export interface FileProblemList {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** All present problems in the folder's files, reported by the stores and shown in the Problems panel. */
export class FileProblems {
  readonly #byPath = new Map<FilePath, FileProblemList>();
  readonly #changed = new Signal<FilePath>();

  /** Fires with the path of the file whose problems changed. */
  readonly onDidChange = this.#changed.on;

  get all(): ReadonlyMap<FilePath, FileProblemList> {
    return this.#byPath;
  }

  /**
   * Replaces a file's problems; an empty list clears them. Of thousands, only the first are kept, plus the number of the rest.
   */
  report(path: FilePath, text: string, problems: readonly Problem[]): void {
    if (problems.length > 0) this.#byPath.set(path, { text, problems: boundProblems(problems) });
    else if (!this.#byPath.delete(path)) return;
    this.#changed.fire(path);
  }

  /** Forgets a deleted file. */
  clear(path: FilePath): void {
    this.report(path, '', []);
  }

  /**
   * Reports what prevented a file from being read as text.
   *
   * @returns the text; `undefined` if the file is missing, refused, too large, not UTF-8, or has merge conflicts.
   */
  textOf(path: FilePath, content: FileContent): string | undefined {
    switch (content.kind) {
      case 'text':
        return content.text;
      case 'missing':
        this.clear(path);
        return undefined;
      case 'tooLarge':
        this.report(path, '', [
          { code: 'file.tooLarge', span: { start: 0, end: 0 }, data: { sizeBytes: content.sizeBytes } },
        ]);
        return undefined;
      case 'refused':
        this.report(path, '', [{ code: 'file.refused', span: { start: 0, end: 0 }, data: { reason: content.reason } }]);
        return undefined;
      case 'conflicted':
        this.report(path, content.text, [conflictProblem(content.conflicts)]);
        return undefined;
      case 'notUtf8': {
        const at = content.validPrefix.length;
        this.report(path, content.validPrefix, [{ code: 'file.notUtf8', span: { start: at, end: at }, data: {} }]);
        return undefined;
      }
    }
  }
}

/** One problem per file, at the first marker: the others are resolved together with it. */
function conflictProblem(conflicts: readonly Conflict[]): Problem {
  const [first] = conflicts;
  return {
    code: 'file.conflict',
    span: first?.marker ?? { start: 0, end: 0 },
    data: { count: conflicts.length, ours: first?.labels.ours ?? '', theirs: first?.labels.theirs ?? '' },
  };
}
