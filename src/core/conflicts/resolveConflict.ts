import { type Conflict, findConflicts, replaceConflicts, sideOf } from '../text/conflict.js';
import { lineEndingOf } from '../text/lines.js';
import { type ConflictPart, partsOfSide } from './conflictParts.js';
import { parseLineTree } from './lineTree.js';
import { checkUnion, type ReplacedValue } from './unionCheck.js';
import { type KeyClash, KeyUniter, type Side } from './uniteKey.js';
import { uniteNodes } from './uniteNodes.js';

/** The form of the file with the conflict. `lines`: each line is a rule of its own, as in `.gitignore`. */
export type ConflictForm = 'yaml' | 'markdown' | 'lines';

export type ConflictResolution =
  /** Everything from both sides, except what `replaced` lists: of each of those, one side's value is kept. */
  | { readonly kind: 'united'; readonly text: string; readonly replaced: readonly ReplacedValue[] }
  /** The sides have different values for these keys, only one of which is possible: one side must be preferred. */
  | { readonly kind: 'clash'; readonly clashes: readonly KeyClash[] }
  /** Only a person can resolve it. */
  | { readonly kind: 'manual' };

/**
 * Unites both sides of a text's conflicts. Of two entries for a step the later one is kept, lists get the items of both, comments
 * and unknown keys stay, and prose has ours, then theirs. The result is compared with both sides: if anything but a listed value
 * would be missing, there is no union.
 *
 * @param prefer the side whose value is kept if only one is possible.
 */
export function resolveConflict(text: string, form: ConflictForm, prefer?: Side): ConflictResolution {
  const conflicts = findConflicts(text);
  if (conflicts.length === 0 || conflicts.some(({ isAmbiguous }) => isAmbiguous)) return { kind: 'manual' };
  const uniter = new KeyUniter(prefer);
  const united = form === 'lines' ? uniteRules(text, conflicts) : uniteFile(text, conflicts, { form, uniter });
  if (united === undefined) return { kind: 'manual' };
  if (uniter.clashes.length > 0) return { kind: 'clash', clashes: uniter.clashes };
  if (form === 'lines') return { kind: 'united', text: united, replaced: [] };
  const [ours, theirs] = [sideOf(text, conflicts, 'ours'), sideOf(text, conflicts, 'theirs')];
  const replaced = checkUnion({ ours, theirs, result: united }, form === 'markdown');
  return replaced ? { kind: 'united', text: united, replaced } : { kind: 'manual' };
}

function uniteRules(text: string, conflicts: readonly Conflict[]): string {
  return replaceConflicts(text, conflicts, ({ ours, theirs }) => {
    const [own, other] = [ours, theirs].map(({ start, end }) => text.slice(start, end).split(/(?<=\n)/));
    const known = new Set(own?.map((line) => line.trim()));
    return [...(own ?? []), ...(other ?? []).filter((line) => !known.has(line.trim()))].join('');
  });
}

interface FileUnion {
  readonly form: ConflictForm;
  readonly uniter: KeyUniter;
}

function uniteFile(text: string, conflicts: readonly Conflict[], { form, uniter }: FileUnion): string | undefined {
  const isMarkdown = form === 'markdown';
  const ours = partsOfSide(text, conflicts, { side: 'ours', isMarkdown });
  const theirs = partsOfSide(text, conflicts, { side: 'theirs', isMarkdown });
  const ending = lineEndingOf(text);
  const texts = new Map<Conflict, string>();
  for (const [index, conflict] of conflicts.entries()) {
    const lines = uniteParts(ours[index] ?? [], theirs[index] ?? [], uniter);
    if (!lines) return undefined;
    texts.set(conflict, lines.map((line) => line + ending).join(''));
  }
  return replaceConflicts(text, conflicts, (conflict) => texts.get(conflict) ?? '');
}

/** @returns `undefined` if the sides don't have the same parts, such as a front matter that ends on one side only. */
function uniteParts(
  ours: readonly ConflictPart[],
  theirs: readonly ConflictPart[],
  uniter: KeyUniter,
): readonly string[] | undefined {
  if (ours.length === 0 || theirs.length === 0) return [...ours, ...theirs].flatMap(({ lines }) => lines);
  if (ours.length !== theirs.length) return undefined;
  const united = ours.map((part, index) => unitePart(part, theirs[index], uniter));
  return united.every((lines) => lines !== undefined) ? united.flat() : undefined;
}

function unitePart(
  ours: ConflictPart,
  theirs: ConflictPart | undefined,
  uniter: KeyUniter,
): readonly string[] | undefined {
  if (ours.kind !== theirs?.kind) return undefined;
  switch (ours.kind) {
    case 'fence':
      return ours.lines;
    case 'prose':
      return uniteProse(ours.lines, theirs.lines);
    case 'yaml':
      return uniteNodes(parseLineTree(ours.lines), parseLineTree(theirs.lines), (one, other) =>
        uniter.unite(one, other),
      );
  }
}

/** Ours, then theirs; only one of them if it contains all lines of the other, in order. */
function uniteProse(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  if (hasInOrder(ours, theirs)) return ours;
  return hasInOrder(theirs, ours) ? theirs : [...ours, ...theirs];
}

function hasInOrder(lines: readonly string[], wanted: readonly string[]): boolean {
  let found = 0;
  for (const line of lines) if (line === wanted[found]) found += 1;
  return found === wanted.length;
}
