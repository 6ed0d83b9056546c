import assert from 'node:assert/strict';

import { NoteFinder } from '../../../src/app/noteFinder.js';
import { formatNote } from '../../../src/core/notes/formatNote.js';
import { nastyNotes } from '../support/nastyNotes.js';
import { seeded } from '../support/nastyText.js';
import { testFolder } from '../support/testFolder.js';

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

describe('NoteFinder, with any changes', () => {
  const notes = nastyNotes(60).map(formatNote);

  it('finds after each change what one finds who reads everything anew', async () => {
    const random = seeded(11);
    const { folder, files } = testFolder(Object.fromEntries(notes.slice(0, 20).map((text, at) => [pathOf(at), text])));
    const finder = NoteFinder.overAll(folder);
    for (let change = 0; change < 15; change++) {
      const path = pathOf(random(25));
      const text = notes[random(notes.length)] ?? '';
      const content = await files.read(path);
      if (content.kind !== 'text') await files.create(path, text);
      else if (random(3) === 0) await files.remove(path, content.text);
      else await files.replace(path, content.text, random(6) === 0 ? 'scribble\n' : text);
      await folder.refresh(new Set([path]));

      await finder.refresh();

      const fresh = NoteFinder.overAll(folder);
      await fresh.refresh();
      for (const query of queries) assert.deepEqual(found(finder, query), found(fresh, query), query);
    }
  });

  it('shows with each note a line of its body', async () => {
    const { folder } = testFolder(Object.fromEntries(notes.map((text, at) => [pathOf(at), text])));
    const finder = NoteFinder.overAll(folder);
    await finder.refresh();

    for (const query of queries) {
      for (const { file, line } of finder.find(query)) {
        const shown = line.replaceAll('…', '');
        assert.ok(file.note.body.replaceAll('…', '').includes(shown), `${shown} of ${file.path}`);
        assert.equal(line === '', file.note.body.trim() === '');
      }
    }
  });
});
