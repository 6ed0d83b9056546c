import assert from 'node:assert/strict';

import { array, assert as check, boolean, constantFrom, nat, property, tuple } from 'fast-check';

import { mergeTexts } from '../../../../src/core/conflicts/mergeTexts.js';

const steps = 'name: Sam\nsteps:\n  a: { status: done, at: 2026-01-01T10:00:00Z }\n';

describe('texts that both changed', () => {
  it('are merged where they changed different lines, however near', () => {
    const base = '# Sam: \nname: Sam\none: 1\ntwo: 2\nthree: 3\n';

    const merged = mergeTexts(
      {
        base,
        mine: base.replace('Sam: ', 'Sam: typed').replace('one: 1\n', ''),
        theirs: base.replace('two: 2', 'two: 5'),
      },
      'yaml',
    );

    assert.equal(merged, '# Sam: typed\nname: Sam\ntwo: 5\nthree: 3\n');
  });

  it('have both lines where both put one into the same place', () => {
    const [mine, theirs] = ['b', 'c'].map((id) => `  ${id}: { status: done, at: 2026-01-02T10:00:00Z }\n`);

    const merged = mergeTexts({ base: steps, mine: `${steps}${mine}`, theirs: `${steps}${theirs}` }, 'yaml');

    assert.equal(merged, `${steps}${mine}${theirs}`);
  });

  it('are left to a person where one word would take the place of another', () => {
    const mark = (text: string): string => `${steps}  b: { status: ${text}, at: 2026-01-02T10:00:00Z }\n`;

    assert.equal(mergeTexts({ base: steps, mine: mark('done'), theirs: mark('blocked') }, 'yaml'), undefined);
    assert.equal(mergeTexts({ base: 'a: 1\n', mine: 'a: 2\n', theirs: 'a: 3\n' }, 'yaml'), undefined);
  });

  it('are left to a person where the lines of both would say what neither says', () => {
    const base = 'impact: 1\nevidence:\n  - one\n';
    const item = { base, mine: `${base}  - two\n`, theirs: 'impact: 1\n' };
    const nested = { base: 'a:\n  b: 1\nc: 2\n', mine: 'a:\n  b: 1\n  d: 3\nc: 2\n', theirs: 'a: 1\nc: 2\n' };
    const text = { base: 'a: |\n  one\nb: 1\n', mine: 'a: |\n  one\n  two\nb: 1\n', theirs: 'a: x\nb: 1\n' };

    for (const versions of [item, nested, text]) assert.equal(mergeTexts(versions, 'yaml'), undefined);
  });

  it('are merged as git does where one of them can’t be read', () => {
    const [base, typed] = ['a: 1\nb: 2\nc: 3\nd: 4\n', 'a: [\nb: 2\nc: 3\nd: 4\n'];

    assert.equal(
      mergeTexts({ base, mine: typed, theirs: base.replace('d: 4', 'd: 5') }, 'yaml'),
      'a: [\nb: 2\nc: 3\nd: 5\n',
    );
    assert.equal(mergeTexts({ base, mine: typed, theirs: base.replace('b: 2', 'b: 5') }, 'yaml'), undefined);
  });

  it('are left to a person where one of them holds a conflict', () => {
    const conflict = '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n';

    assert.equal(mergeTexts({ base: 'b: 1\n', mine: 'b: 1\nc: 1\n', theirs: `${conflict}b: 1\n` }, 'yaml'), undefined);
  });

  it('are what one made of it where the other changed nothing, and where both changed the same', () => {
    const lines = array(constantFrom('a\n', 'b\n', 'c\n', '\n', 'd: e\n'), { maxLength: 12 });
    check(
      property(lines, lines, constantFrom('', 'end'), (one, other, end) => {
        const [base, changed] = [one.join(''), other.join('') + end];

        assert.equal(mergeTexts({ base, mine: changed, theirs: base }, 'markdown'), changed);
        assert.equal(mergeTexts({ base, mine: base, theirs: changed }, 'markdown'), changed);
        assert.equal(mergeTexts({ base, mine: changed, theirs: changed }, 'markdown'), changed);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep every line that either of them added, and have none that either took out', () => {
    const edits = array(tuple(nat(19), boolean()), { maxLength: 5 });
    check(
      property(edits, edits, (own, other) => {
        const base = Array.from({ length: 20 }, (_, index) => `line ${index}`);
        const change = (name: string, changes: typeof own): readonly string[] =>
          base.flatMap((line, index) => {
            const edit = changes.find(([at]) => at === index);
            if (!edit) return [line];
            return edit[1] ? [line, `${name} ${index}`] : [];
          });
        const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
        const [mine, theirs] = [change('mine', own), change('theirs', other)];

        const merged = mergeTexts({ base: text(base), mine: text(mine), theirs: text(theirs) }, 'markdown');

        if (merged === undefined) return;
        const wanted = [...base.filter((line) => mine.includes(line) && theirs.includes(line)), ...mine, ...theirs];
        const added = wanted.filter((line) => !base.includes(line));
        const kept = wanted.filter((line) => base.includes(line) && mine.includes(line) && theirs.includes(line));
        assert.deepEqual(
          merged.trimEnd().split('\n').filter(Boolean).toSorted(),
          [...new Set([...kept, ...added])].toSorted(),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
