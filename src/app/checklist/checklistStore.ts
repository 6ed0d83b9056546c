import type { Checklist } from '../../core/checklist/checklist.js';
import type { Span } from '../../core/text/span.js';
import type { FileProblems } from '../kit/fileProblems.js';
import type { FilePath, PlacedFiles } from '../ports.js';
import { readUnlessRefused } from '../kit/readUnlessRefused.js';
import { SeenContents } from '../kit/seenContents.js';
import { Signal } from '../kit/signal.js';

/** The checklist to show now. */
export interface ChecklistState {
  /** Absent if the team's file has been unreadable since it was first read. */
  readonly checklist: Checklist | undefined;
  readonly origin: 'builtIn' | 'team';
  /** Whether the team's file has problems, so that its last valid version, or its readable part, is shown. */
  readonly broken: boolean;
  /** The place of each step in the team's file, by id. */
  readonly stepSpans: ReadonlyMap<string, Span>;
}

export interface ChecklistStoreParts {
  readonly files: PlacedFiles;
  readonly path: FilePath;
  readonly problems: FileProblems;
  readonly readBuiltIn: () => Promise<Checklist>;
}

/** The team's checklist, or the built-in one if there is none. While the team's is broken, its last valid version. */
export class ChecklistStore {
  readonly #parts: ChecklistStoreParts;
  #contents = new SeenContents();
  readonly #changed = new Signal<ChecklistState>();
  #state: Promise<ChecklistState> | undefined;
  #isRefused = false;

  /** Fires after a re-read that changed the state. */
  readonly onDidChange = this.#changed.on;

  constructor(parts: ChecklistStoreParts) {
    this.#parts = parts;
  }

  /** The current state, read on first use. */
  state(): Promise<ChecklistState> {
    return this.#state ?? this.#follow(undefined);
  }

  /** Reads the file again if it is among the changed ones, or was refused last time. */
  async refresh(changed: ReadonlySet<FilePath>): Promise<void> {
    if (this.#state === undefined || !(changed.has(this.#parts.path) || this.#isRefused)) return;
    const before = this.#state;
    const [last, next] = await Promise.all([before, this.#follow(before)]);
    if (next !== last) this.#changed.fire(next);
  }

  /** Reads after the current reading. If that fails because of a bug, the next caller starts again. */
  #follow(before: Promise<ChecklistState> | undefined): Promise<ChecklistState> {
    const reading = Promise.resolve(before).then((last) => this.#read(last));
    this.#state = reading;
    reading.catch(() => {
      if (this.#state !== reading) return;
      this.#state = undefined;
      this.#contents = new SeenContents();
    });
    return reading;
  }

  async #read(last: ChecklistState | undefined): Promise<ChecklistState> {
    const { files, path, problems } = this.#parts;
    const content = await readUnlessRefused(files, path);
    this.#isRefused = content.kind === 'refused';
    if (!this.#contents.isNew(path, content) && last) return last;
    if (content.kind === 'missing') {
      problems.clear(path);
      return this.#readBuiltIn();
    }
    const lastGood = last?.origin === 'team' && last.checklist ? { ...last, broken: true } : undefined;
    const text = problems.textOf(path, content);
    return text === undefined ? (lastGood ?? unreadable) : this.#parse(text, lastGood);
  }

  async #parse(text: string, lastGood: ChecklistState | undefined): Promise<ChecklistState> {
    const { path, problems } = this.#parts;
    const { parseChecklist } = await import('../../core/checklist/parseChecklist.js');
    const parsed = parseChecklist(text);
    problems.report(path, text, parsed.problems);
    const broken = parsed.problems.length > 0;
    if (broken && lastGood) return lastGood;
    return { checklist: parsed.checklist, origin: 'team', broken, stepSpans: parsed.stepSpans };
  }

  async #readBuiltIn(): Promise<ChecklistState> {
    const checklist = await this.#parts.readBuiltIn();
    return { checklist, origin: 'builtIn', broken: false, stepSpans: new Map() };
  }
}

const unreadable: ChecklistState = { checklist: undefined, origin: 'team', broken: true, stepSpans: new Map() };
