import { partsOfSide } from '../../../../src/core/conflicts/conflictParts.js';
import { takeApart } from '../../../../src/core/conflicts/fileParts.js';
import { holdsChange } from '../../../../src/core/conflicts/holdsChange.js';
import { parseLineTree } from '../../../../src/core/conflicts/lineTree.js';
import { mergeTexts } from '../../../../src/core/conflicts/mergeTexts.js';
import { resolveConflict } from '../../../../src/core/conflicts/resolveConflict.js';
import { idForTitle } from '../../../../src/core/notes/noteId.js';
import { ignoresPrivate } from '../../../../src/core/privacy/ignoreRule.js';
import { withoutRepeatedSteps } from '../../../../src/core/people/repeatedSteps.js';
import { findPlaceLines, formatPlaceLine } from '../../../../src/core/people/stepPlace.js';
import { findConflicts, replaceConflicts, sideOf } from '../../../../src/core/text/conflict.js';
import type { TextReader } from './fileReaders.js';
import { someIds } from './samples.js';

/** A text that two branches changed: the first half is ours, the second theirs. */
function conflictOf(text: string): string {
  const middle = text.length >> 1;
  return inConflict(text.slice(0, middle), text.slice(middle));
}

/** Both sides as git writes them. */
export function inConflict(ours: string, theirs: string): string {
  return `<<<<<<< HEAD\n${wholeLines(ours)}=======\n${wholeLines(theirs)}>>>>>>> other\n`;
}

/** The text with an end to its last line. */
function wholeLines(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

const sides = ['ours', 'theirs'] as const;

/** Every function of core that puts branches together, or keeps files so that git can; by its name. */
export const mergeReaders: Readonly<Record<string, TextReader>> = {
  findConflicts: (text) => [findConflicts(text), findConflicts(conflictOf(text))],
  sideOf: (text) => withConflicts(text, (whole, found) => sides.map((side) => sideOf(whole, found, side))),
  replaceConflicts: (text) => withConflicts(text, (whole, found) => replaceConflicts(whole, found, () => '')),
  partsOfSide: (text) =>
    withConflicts(text, (whole, found) =>
      sides.map((side) => partsOfSide(whole, found, { side, isMarkdown: side === 'ours' })),
    ),
  parseLineTree: (text) => parseLineTree(text.split('\n')),
  resolveConflict: (text) =>
    [text, conflictOf(text)].flatMap((whole) =>
      (['yaml', 'markdown', 'lines'] as const).map((form) => resolveConflict(whole, form, 'ours').kind),
    ),
  holdsChange: (text) => [holdsChange(text, '', text), holdsChange('', text, wholeLines(text))],
  takeApart: (text) => [takeApart(text, true), takeApart(text, false)],
  mergeTexts: (text) => {
    const [base, typed] = [wholeLines(text), `${text}typed\n`];
    const theirs = `- first\n${base}`;
    return [mergeTexts({ base, mine: typed, theirs }, 'yaml'), mergeTexts({ base, mine: typed, theirs }, 'markdown')];
  },
  withoutRepeatedSteps,
  findPlaceLines: (text) => findPlaceLines(text, 0, text.length),
  formatPlaceLine,
  ignoresPrivate,
  idForTitle: (text) => [idForTitle(someIds[0] ?? '', text, () => ''), idForTitle(text, text, () => '')],
};

function withConflicts<Result>(
  text: string,
  read: (whole: string, found: ReturnType<typeof findConflicts>) => Result,
): readonly Result[] {
  return [text, conflictOf(text)].map((whole) => read(whole, findConflicts(whole)));
}
