import { type Conflict, sideOf } from '../../core/text/conflict.js';
import type { ConflictForm, ConflictResolution } from '../../core/conflicts/resolveConflict.js';
import type { Side } from '../../core/conflicts/uniteKey.js';
import { applyWrites } from '../changes/applyChange.js';
import type { Change } from '../changes/change.js';
import { fileFormOf } from '../kit/fileForm.js';
import type { FolderLayout } from '../kit/folderLayout.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

export interface ResolutionChoice {
  /**
   * `both`: everything from both sides. `preferOurs`, `preferTheirs`: the same, with one side's value where only one is possible.
   * `ours`, `theirs`: one side only, if there is no union.
   */
  readonly kind: 'both' | 'preferOurs' | 'preferTheirs' | Side;
  readonly text: string;
  /** How many values of the other side are missing; unknown for `ours` and `theirs`. */
  readonly replacedCount: number | undefined;
}

/** A file's conflicts and the ways to resolve them, best first. */
export interface ResolutionPlan {
  readonly path: FilePath;
  /** The text with conflict markers. */
  readonly before: string;
  readonly choices: readonly ResolutionChoice[];
}

/** Plans how a file's conflicts can be resolved; `undefined` if it has none. Writes nothing. */
export async function planResolution(folder: OnboardingFolder, path: FilePath): Promise<ResolutionPlan | undefined> {
  const content = await folder.ports.files.read(path);
  if (content.kind !== 'conflicted') return undefined;
  const { text: before, conflicts } = content;
  const form = conflictFormOf(folder.layout, path);
  const { resolveConflict } = await import('../../core/conflicts/resolveConflict.js');
  const resolve = (prefer?: Side): ConflictResolution =>
    form ? resolveConflict(before, form, prefer) : { kind: 'manual' };
  return { path, before, choices: choicesOf(before, conflicts, resolve) };
}

/**
 * Writes a resolution if the file is still as it was read.
 *
 * @returns `changed` if somebody has written the file in the meantime. Rejects with `FileFailure`.
 */
export function writeResolution(
  folder: OnboardingFolder,
  { path, before }: ResolutionPlan,
  after: string,
): Promise<Change | 'changed'> {
  return applyWrites(folder, [{ path, before, after }]);
}

export function conflictedFiles({ problems }: Pick<OnboardingFolder, 'problems'>): readonly FilePath[] {
  return [...problems.all].filter(([, list]) => list.problems.some(isConflict)).map(([path]) => path);
}

export function isConflicted({ problems }: Pick<OnboardingFolder, 'problems'>, path: FilePath): boolean {
  return problems.all.get(path)?.problems.some(isConflict) ?? false;
}

function isConflict({ code }: { readonly code: string }): boolean {
  return code === 'file.conflict';
}

function choicesOf(
  before: string,
  conflicts: readonly Conflict[],
  resolve: (prefer?: Side) => ConflictResolution,
): readonly ResolutionChoice[] {
  const choiceOf = (kind: ResolutionChoice['kind'], resolution: ConflictResolution): readonly ResolutionChoice[] =>
    resolution.kind === 'united' ? [{ kind, text: resolution.text, replacedCount: resolution.replaced.length }] : [];
  const united = [
    ...choiceOf('both', resolve()),
    ...(resolve().kind === 'clash'
      ? [...choiceOf('preferOurs', resolve('ours')), ...choiceOf('preferTheirs', resolve('theirs'))]
      : []),
  ];
  if (united.length > 0 || conflicts.some(({ isAmbiguous }) => isAmbiguous)) return united;
  return (['ours', 'theirs'] as const).map((side) => ({
    kind: side,
    text: sideOf(before, conflicts, side),
    replacedCount: undefined,
  }));
}

/** @returns `undefined` for a file whose lines can't be united, such as the exported roadmap. */
function conflictFormOf(layout: FolderLayout, path: FilePath): ConflictForm | undefined {
  if (path === layout.gitIgnore) return 'lines';
  if (path === layout.dismissals) return 'yaml';
  switch (fileFormOf(layout, path)) {
    case 'checklist':
    case 'person':
      return 'yaml';
    case 'note':
    case 'session':
    case 'roadmapItem':
      return 'markdown';
    case undefined:
      return undefined;
  }
}
