import assert from 'node:assert/strict';

import { CodeText } from '../../../../src/core/anchors/codeText.js';
import { type AnchorPlace, findAnchor } from '../../../../src/core/anchors/findAnchor.js';
import { makeAnchor } from '../../../../src/core/anchors/makeAnchor.js';
import { nastyTexts, seeded } from '../../support/nastyText.js';

/** Where the anchor of a line of one text, from 1, is in another one. */
function follow(before: readonly string[], line: number, after: readonly string[]): AnchorPlace {
  const cursor = { startLine: line, startCharacter: 0, endLine: line, endCharacter: 0 };
  const anchor = makeAnchor(before.join('\n'), cursor, { file: 'a.ts' });
  assert.ok(anchor);
  return findAnchor(new CodeText(after.join('\n')), anchor);
}

describe('anchors, whatever is edited', () => {
  const vocabulary = ['}', 'return;', '', 'a();', 'b(a);', 'retry(job);', '  retry(job);', 'x = 1', 'load(a);', '{'];

  let random = seeded(0);

  beforeEach(() => {
    random = seeded(7);
  });

  function randomLine(): string {
    return vocabulary[random(vocabulary.length)] ?? '';
  }

  /** A file out of few words, so that much in it stands several times. */
  function randomLines(): string[] {
    return Array.from({ length: 3 + random(20) }, randomLine);
  }

  /** A line, and which one it was before the edits; new ones are -1. */
  interface TracedLine {
    readonly text: string;
    readonly index: number;
  }

  /** Adds and removes up to six lines each, all outside of the stretch from `first` to `last`. */
  function editElsewhere(lines: readonly string[], first: number, last: number): TracedLine[] {
    const traced: TracedLine[] = lines.map((text, index) => ({ text, index }));
    const indexAt = (at: number, outside: number): number => traced[at]?.index ?? outside;
    for (let edit = random(7); edit > 0; edit--) {
      const at = random(traced.length + 1);
      const isWithin = indexAt(at - 1, -1) >= first && indexAt(at, lines.length) <= last;
      if (!isWithin) traced.splice(at, 0, { text: randomLine(), index: -1 });
      const gone = random(traced.length);
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
    for (let run = 0; run < 6000; run++) {
      const lines = randomLines();
      const line = random(lines.length);
      if (lines[line]?.trim() === '') continue;
      const { before, after } = neighboursOf(lines, line);
      if (before < 0 || after < 0) continue;
      const edited = editElsewhere(lines, before, after);

      const place = follow(
        lines,
        line + 1,
        edited.map(({ text }) => text),
      );

      if (place.kind === 'lost') continue;
      found++;
      assert.equal(
        edited[place.line - 1]?.index,
        line,
        `${lines.join('|')} → ${edited.map(({ text }) => text).join('|')}`,
      );
    }
    assert.ok(found > 500, `${found}`);
  });

  it('points only to lines that hold the quote', () => {
    for (let run = 0; run < 2000; run++) {
      const [before, after] = [randomLines(), randomLines()];
      const line = before.findIndex((text) => text.trim() !== '') + 1;
      if (line === 0) continue;

      const place = follow(before, line, after);

      if (place.kind === 'lost') continue;
      assert.equal(after[place.line - 1]?.trim(), before[line - 1]?.trim());
    }
  });

  it('finds every line that tells where it is, as long as one that does stands beside it', () => {
    const [above, quote] = ['openTheDatabaseOfTheTeam();', '\tunique(call, of, all, callers);'];
    for (let run = 0; run < 1000; run++) {
      const lines = randomLines();
      lines.splice(random(lines.length), 0, above, quote);
      const after = randomLines();
      const at = random(after.length);
      after.splice(at, 0, above, quote.trim());

      const place = follow(lines, lines.indexOf(quote) + 1, after);

      assert.deepEqual(place.kind === 'lost' ? 0 : place.line, at + 2);
    }
  });

  it('never fails on texts that have broken readers before, and finds what stands once', () => {
    const [top, bottom] = ['topOfTheWholeFile(level);', 'bottomOfTheWholeFile(level);'];
    for (const text of nastyTexts(500)) {
      const anchor = makeAnchor(
        `${top}\n${text}\n${bottom}`,
        { startLine: 2, startCharacter: 0, endLine: 2, endCharacter: 0 },
        { file: 'a.ts' },
      );
      const place = anchor && findAnchor(new CodeText(`\n${top}\n${text}\n${bottom}`), anchor);

      assert.ok(place && place.kind !== 'anchored', JSON.stringify(text));
      if (!/[\r\n]/.test(text)) assert.equal(place.kind, 'moved', JSON.stringify(text));
    }
  });
});
