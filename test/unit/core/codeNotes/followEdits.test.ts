import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { CodeText } from '../../../../src/core/codeNotes/codeText.js';
import { type AnchorPlace, findAnchor } from '../../../../src/core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../../../src/core/codeNotes/makeAnchor.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

/** Where the anchor of a line of one text, from 1, is in another one. */
function follow(before: readonly string[], line: number, after: readonly string[]): AnchorPlace {
  const cursor = { startLine: line, startCharacter: 0, endLine: line, endCharacter: 0 };
  const anchor = makeAnchor(before.join('\n'), cursor, { file: 'a.ts' });
  assert.ok(anchor);
  return findAnchor(new CodeText(after.join('\n')), anchor);
}

describe('anchors, whatever is edited', () => {
  const vocabulary = ['}', 'return;', '', 'a();', 'b(a);', 'retry(job);', '  retry(job);', 'x = 1', 'load(a);', '{'];

  const anyLine = fc.constantFrom(...vocabulary);

  /** A file out of few words, so that much in it stands several times. */
  const anyLines = fc.array(anyLine, { minLength: 3, maxLength: 22 });

  /** Adds a line and removes another, each at a place that is counted from the start of the file, and again where that ends. */
  const anyEdit = fc.record({ at: fc.nat(1000), line: anyLine, gone: fc.nat(1000) });

  /** A file, one of its lines, and what is edited elsewhere. */
  const anyCase = fc.record({ lines: anyLines, at: fc.nat(1000), edits: fc.array(anyEdit, { maxLength: 6 }) });

  /** A line, and which one it was before the edits; new ones are -1. */
  interface TracedLine {
    readonly text: string;
    readonly index: number;
  }

  /** Makes the edits that are outside of the stretch from `first` to `last`. */
  function editElsewhere(
    lines: readonly string[],
    edits: readonly { readonly at: number; readonly line: string; readonly gone: number }[],
    { before: first, after: last }: { readonly before: number; readonly after: number },
  ): TracedLine[] {
    const traced: TracedLine[] = lines.map((text, index) => ({ text, index }));
    const indexAt = (at: number, outside: number): number => traced[at]?.index ?? outside;
    for (const edit of edits) {
      const at = edit.at % (traced.length + 1);
      const isWithin = indexAt(at - 1, -1) >= first && indexAt(at, lines.length) <= last;
      if (!isWithin) traced.splice(at, 0, { text: edit.line, index: -1 });
      const gone = edit.gone % traced.length;
      const goneIndex = indexAt(gone, first);
      if (goneIndex < first || goneIndex > last) traced.splice(gone, 1);
    }
    return traced;
  }

  /** The nearest lines around one that are not blank. */
  function neighboursOf(lines: readonly string[], line: number): { readonly before: number; readonly after: number } {
    const isVisible = (text: string): boolean => text.trim() !== '';
    return {
      before: lines.slice(0, line).findLastIndex(isVisible),
      after: lines.findIndex((text, index) => index > line && isVisible(text)),
    };
  }

  it('points to the very line or to none, as long as it and its neighbours are left alone', () => {
    let found = 0;
    forAny(anyCase, 6000, ({ lines, at, edits }) => {
      const line = at % lines.length;
      const neighbours = neighboursOf(lines, line);
      if (lines[line]?.trim() === '' || neighbours.before < 0 || neighbours.after < 0) return;
      const edited = editElsewhere(lines, edits, neighbours);

      const place = follow(
        lines,
        line + 1,
        edited.map(({ text }) => text),
      );

      if (place.kind === 'lost') return;
      found++;
      assert.equal(
        edited[place.line - 1]?.index,
        line,
        `${lines.join('|')} → ${edited.map(({ text }) => text).join('|')}`,
      );
    });
    assert.ok(found > 500, `${found}`);
  });

  it('points only to lines that hold the quote', () => {
    forAny(fc.tuple(anyLines, anyLines), 2000, ([before, after]) => {
      const line = before.findIndex((text) => text.trim() !== '') + 1;
      if (line === 0) return;

      const place = follow(before, line, after);

      if (place.kind === 'lost') return;
      assert.equal(after[place.line - 1]?.trim(), before[line - 1]?.trim());
    });
  });

  it('finds every line that tells where it is, as long as one that does stands beside it', () => {
    const [above, quote] = ['openTheDatabaseOfTheTeam();', '\tunique(call, of, all, callers);'];
    forAny(fc.tuple(anyLines, fc.nat(1000), anyLines, fc.nat(1000)), 1000, ([before, from, after, to]) => {
      const at = to % after.length;
      const lines = before.toSpliced(from % before.length, 0, above, quote);

      const place = follow(lines, lines.indexOf(quote) + 1, after.toSpliced(at, 0, above, quote.trim()));

      assert.deepEqual(place.kind === 'lost' ? 0 : place.line, at + 2);
    });
  });

  it('never fails on texts that have broken readers before, and finds what stands once', () => {
    const [top, bottom] = ['topOfTheWholeFile(level);', 'bottomOfTheWholeFile(level);'];
    forAny(nastyText, 500, (text) => {
      const anchor = makeAnchor(
        `${top}\n${text}\n${bottom}`,
        { startLine: 2, startCharacter: 0, endLine: 2, endCharacter: 0 },
        { file: 'a.ts' },
      );
      const place = anchor && findAnchor(new CodeText(`\n${top}\n${text}\n${bottom}`), anchor);

      assert.ok(place && place.kind !== 'anchored', JSON.stringify(text));
      if (!/[\r\n]/.test(text)) assert.equal(place.kind, 'moved', JSON.stringify(text));
    });
  });
});
