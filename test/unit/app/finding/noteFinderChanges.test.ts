import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { NoteFinder } from '../../../../src/app/finding/noteFinder.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { type TestFolder, testFolder } from '../../support/testFolder.js';
import { forAnyAsync } from '../../../support/forAny.js';
import { notesOfFewWords } from '../../../support/reliability/fuzz/values.js';

const queries = ['', 'deploys', 'slow', 'cafe', 'priya deploy', 'kind:risk', 'is:unsorted deploys', 'from:priya', 'x'];

function pathOf(at: number): string {
  return at % 4 === 0 ? `.sre-onboarding/private/notes/n${at}.md` : `.sre-onboarding/notes/n${at}.md`;
}

/** What a search finds, in no order: merit depends on how often words are in all notes. */
function found(finder: NoteFinder, query: string): readonly string[] {
  return finder
    .find(query)
    .map(({ file }) => file.path)
    .toSorted();
}

/** Up to twenty files of notes. */
const texts = fc.array(notesOfFewWords.map(formatNote), { maxLength: 20 });

/** What happens to one of their files, or to one that isn't there yet. */
const change = fc.record({
  path: fc.nat(24).map(pathOf),
  text: fc.oneof({ weight: 5, arbitrary: notesOfFewWords.map(formatNote) }, fc.constant('scribble\n')),
  isRemoved: fc.boolean(),
});

function folderOf(all: readonly string[]): TestFolder {
  return testFolder(Object.fromEntries(all.map((text, at) => [pathOf(at), text])));
}

describe('NoteFinder, with any changes', () => {
  it('finds after each change what one finds who reads everything anew', () =>
    forAnyAsync(
      fc.tuple(texts, fc.array(change, { minLength: 1, maxLength: 8 })),
      15,
      async ([notesBefore, changes]) => {
        const { folder, files } = folderOf(notesBefore);
        const finder = NoteFinder.overAll(folder);
        for (const { path, text, isRemoved } of changes) {
          const content = await files.read(path);
          if (content.kind !== 'text') await files.create(path, text);
          else if (isRemoved) await files.remove(path, content.text);
          else await files.replace(path, content.text, text);
          await folder.refresh(new Set([path]));

          await finder.refresh();

          const fresh = NoteFinder.overAll(folder);
          await fresh.refresh();
          for (const query of queries) assert.deepEqual(found(finder, query), found(fresh, query), query);
        }
      },
    ));

  it('shows with each note a line of its body', () =>
    forAnyAsync(texts, 15, async (all) => {
      const finder = NoteFinder.overAll(folderOf(all).folder);
      await finder.refresh();

      for (const query of queries) {
        for (const { file, line } of finder.find(query)) {
          const shown = line.replaceAll('…', '');
          assert.ok(file.note.body.replaceAll('…', '').includes(shown), `${shown} of ${file.path}`);
          assert.equal(line === '', file.note.body.trim() === '');
        }
      }
    }));
});
