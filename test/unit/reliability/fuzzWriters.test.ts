import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { splitFrontMatter } from '../../../src/core/text/frontMatter.js';
import { mutated } from '../../support/reliability/fuzz/anyText.js';
import { textEditors } from '../../support/reliability/fuzz/textEditors.js';
import { rounds, seed } from '../../support/reliability/rounds.js';

/** Inputs for each property of each writer. */
const inputs = rounds(40, 2500);

describe('every function of core that edits texts', () => {
  for (const [name, { files, edits, isIdempotent, isSplice }] of Object.entries(textEditors)) {
    it(`${name} changes a line or two of a file, or refuses`, () => {
      let edited = 0;

      fc.assert(
        fc.property(files, edits, (text, edit) => {
          const after = edit(text);
          if (after === undefined) return;
          edited += 1;
          assertEnvelope(text, after);
          if (isSplice) assertFewLines(text, after);
          if (isIdempotent) assert.equal(edit(after), after);
        }),
        { numRuns: inputs, seed },
      );

      assert.ok(edited > 0, 'no file at all was edited');
    });

    it(`${name} loses nothing of a file that is damaged`, () => {
      fc.assert(
        fc.property(mutated(files), edits, (text, edit) => {
          const after = edit(text);
          if (after !== undefined) assertEnvelope(text, after);
        }),
        { numRuns: inputs, seed },
      );
    });
  }
});

/** What no edit of a field touches: the byte order mark, and the text behind the front matter. */
function assertEnvelope(before: string, after: string): void {
  assert.equal(after.startsWith('\ufeff'), before.startsWith('\ufeff'));
  const [old, edited] = [splitFrontMatter(before), splitFrontMatter(after)];
  if (old.kind !== 'found' || !/^\ufeff?---/.test(before) || /^## Problem/m.test(after)) return;
  assert.ok(edited.kind === 'found');
  assert.equal(after.slice(edited.body.start), before.slice(old.body.start));
}

/** All lines but one or two are there as before, with their endings, in their order. */
function assertFewLines(before: string, after: string): void {
  const [old, edited] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, edited.length) && old[start] === edited[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, edited.length) - start && old.at(-1 - end) === edited.at(-1 - end)) end++;
  const [gone, come] = [old.slice(start, old.length - end), edited.slice(start, edited.length - end)];
  assert.ok(gone.length <= 2 && come.length <= 3, `${JSON.stringify(gone)} became ${JSON.stringify(come)}`);
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}
