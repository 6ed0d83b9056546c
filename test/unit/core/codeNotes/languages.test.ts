import assert from 'node:assert/strict';

import { CodeText } from '../../../../src/core/codeNotes/codeText.js';
import { findAnchor } from '../../../../src/core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../../../src/core/codeNotes/makeAnchor.js';
import { changedCode } from '../../support/changedCode.js';
import { changedHistories } from '../../support/changedHistories.js';

/** The line that is marked by `←`, from 1; 0 for none. */
function markedLine(lines: readonly string[]): number {
  return lines.findIndex((line) => line.endsWith('←')) + 1;
}

/**
 * Takes an anchor at the line marked `←` of one text and looks for it in another one.
 *
 * @returns the line that it should be at by the mark `←` there, and the one that it was found at; 0 for lost.
 */
function follow(before: string, after: string): { readonly found: number; readonly wanted: number } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const line = markedLine(old);
  const plain = (lines: readonly string[]): string => lines.map((text) => text.replace(/ *←$/, '')).join('\n');
  const cursor = { startLine: line, startCharacter: 0, endLine: line, endCharacter: 0 };
  const anchor = makeAnchor(plain(old), cursor, { file: 'a' });
  const place = anchor && findAnchor(new CodeText(plain(now)), anchor);
  return { found: place && place.kind !== 'lost' ? place.line : 0, wanted: markedLine(now) };
}

describe('anchors in code as people write and change it', () => {
  for (const { title, before, after } of [...changedCode, ...changedHistories]) {
    it(title, () => {
      const { found, wanted } = follow(before, after);

      assert.equal(found, wanted);
    });

    it(`${title}, and taken back`, () => {
      const { found, wanted } = follow(before, before);

      assert.equal(found, wanted);
    });
  }
});
