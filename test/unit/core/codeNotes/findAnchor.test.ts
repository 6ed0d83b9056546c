import assert from 'node:assert/strict';

import { CodeText, type QuotePlace } from '../../../../src/core/codeNotes/codeText.js';
import { type AnchorPlace, findAnchor } from '../../../../src/core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../../../src/core/codeNotes/makeAnchor.js';
import type { CodeAnchor } from '../../../../src/core/notes/note.js';

/** Finds an anchor in these lines. */
function find(lines: readonly string[], anchor: Partial<CodeAnchor>): AnchorPlace {
  return findAnchor(new CodeText(lines.join('\n')), { file: 'a.ts', line: 1, quote: '', ...anchor });
}

/** The anchor of a whole line, from 1. */
function anchorOf(text: string, line: number): CodeAnchor {
  const anchor = makeAnchor(
    text,
    { startLine: line, startCharacter: 0, endLine: line, endCharacter: 0 },
    { file: 'a.ts' },
  );
  assert.ok(anchor);
  return anchor;
}

/** Where the anchor of a line of one text is in another one. */
function follow(before: readonly string[], line: number, after: readonly string[]): AnchorPlace {
  return find(after, anchorOf(before.join('\n'), line));
}

/** Counts how often it was looked through. */
class CountingText extends CodeText {
  searches = 0;

  override placesOf(quote: string): readonly QuotePlace[] {
    this.searches += 1;
    return super.placesOf(quote);
  }
}

const deploy = [
  'import { plan } from "./plan.js";',
  '',
  'export async function deploy(build) {',
  '  const stages = plan(build);',
  '  await runSerially(stages);',
  '  report(stages);',
  '}',
];

describe('findAnchor', () => {
  it('reads the lines around the quote once, however many places it compares them with', () => {
    const lines = Array.from({ length: 20_000 }, () => 'a');
    let reads = 0;
    const anchor = {
      ...{ file: 'a.ts', line: 1, quote: 'a', after: 'b' },
      get before() {
        reads += 1;
        return 'c';
      },
    };

    assert.equal(findAnchor(new CodeText(lines.join('\n')), anchor).kind, 'lost');
    assert.ok(reads <= 2, String(reads));
  });

  it('finds a quote where it was', () => {
    assert.deepEqual(follow(deploy, 5, deploy), { kind: 'anchored', line: 5 });
  });

  it('finds it where lines above were added or taken away', () => {
    assert.deepEqual(follow(deploy, 5, ['// new', '', ...deploy]), { kind: 'moved', line: 7 });
    assert.deepEqual(follow(deploy, 5, deploy.slice(2)), { kind: 'moved', line: 3 });
  });

  it('finds it where its function was moved within the file', () => {
    const after = ['start();', '', '', ...deploy.slice(2), '', 'stop();'];

    assert.deepEqual(follow(deploy, 4, after), { kind: 'moved', line: 5 });
    assert.deepEqual(follow(deploy, 5, after), { kind: 'moved', line: 6 });
  });

  it('says lost where it stands away from all that was around it: it may be the same words by chance', () => {
    const others = Array.from({ length: 20 }, (_, line) => `other${line}();`);
    const after = [...deploy.filter((line) => !line.includes('runSerially')), ...others, 'await runSerially(stages);'];

    assert.deepEqual(follow(deploy, 5, after), { kind: 'lost' });
  });

  it('tolerates blanks: another indentation, tabs, CRLF, blank lines between', () => {
    const indented = deploy.map((line) => (line === '' ? '  ' : `\t\t${line.replaceAll(' ', '\t ')}  `));
    const anchor = anchorOf(deploy.join('\n'), 5);

    assert.deepEqual(find(indented, anchor), { kind: 'anchored', line: 5 });
    assert.deepEqual(findAnchor(new CodeText(deploy.join('\r\n')), anchor), { kind: 'anchored', line: 5 });
    assert.deepEqual(findAnchor(new CodeText(deploy.join('\r')), anchor), { kind: 'anchored', line: 5 });
    assert.deepEqual(findAnchor(new CodeText(`\ufeff${deploy.join('\n\n')}`), anchor), { kind: 'moved', line: 9 });
  });

  it('doesn’t take words that grew together for the same', () => {
    assert.deepEqual(find(['returnvalue = 1'], { quote: 'return value = 1' }), { kind: 'lost' });
  });

  it('is content with one neighbour that tells, beside it or some lines away', () => {
    const code = [
      'const stages = planStagesOf(build, options);',
      'await runSerially(stages, options);',
      'report(stages);',
    ];
    const [plan = '', run = ''] = code;

    assert.deepEqual(follow(code, 2, [plan, run, 'return steps;']), { kind: 'anchored', line: 2 });
    assert.deepEqual(follow(code, 2, [plan, 'log();', 'await settle();', run, 'return steps;']), {
      kind: 'moved',
      line: 4,
    });
    assert.deepEqual(follow(code, 2, [plan, ...Array.from({ length: 20 }, () => 'log();'), run]), { kind: 'lost' });
  });

  it('doesn’t find it where what was above stands below: that is another one alike', () => {
    const code = [
      'setUpTheDatabaseForTests();',
      'await migrateEverything(database);',
      'cleanUpTheDatabaseAfterTests();',
    ];

    assert.deepEqual(follow(code, 2, code.toReversed()), { kind: 'lost' });
  });

  it('finds any line that stayed where it was between the same two', () => {
    const lines = ['a();', '}', 'b();'];
    const brace = { line: 2, quote: '}', before: 'a();', after: 'b();' };

    assert.deepEqual(find(lines, brace), { kind: 'anchored', line: 2 });
    assert.deepEqual(find(['', ...lines], brace), { kind: 'lost' });
    assert.deepEqual(find([...lines, 'a();', '}', 'b();'], brace), { kind: 'lost' });
  });

  it('says lost when the quote is gone or was changed', () => {
    const without = deploy.filter((line) => !line.includes('runSerially'));
    const changed = deploy.map((line) => line.replace('runSerially', 'runTogether'));

    assert.deepEqual(follow(deploy, 5, without), { kind: 'lost' });
    assert.deepEqual(follow(deploy, 5, changed), { kind: 'lost' });
    assert.deepEqual(follow(deploy, 5, []), { kind: 'lost' });
  });

  it('says lost when the quote is blank', () => {
    assert.deepEqual(find(deploy, { quote: '' }), { kind: 'lost' });
    assert.deepEqual(find(deploy, { quote: ' \n\t' }), { kind: 'lost' });
  });

  describe('where the quote stands several times', () => {
    const twice = [
      ...['connectToTheFirst();', 'retry(the, failed, job);', 'one(job);', ''],
      ...['connectToTheSecond();', 'retry(the, failed, job);', 'two(job);'],
    ];

    it('lets the neighbours decide', () => {
      assert.deepEqual(follow(twice, 2, twice), { kind: 'anchored', line: 2 });
      assert.deepEqual(follow(twice, 6, twice), { kind: 'anchored', line: 6 });
      assert.deepEqual(follow(twice, 6, ['', ...twice]), { kind: 'moved', line: 7 });
    });

    it('is content with one neighbour where the other place has none', () => {
      const after = twice.map((line) => line.replace('connectToTheSecond();', 'connectToTheOtherOne();'));
      const twoAtLength = (line: string): string => line.replace('two(job)', 'twoOfTheFailedJobs(job)');

      assert.deepEqual(follow(twice.map(twoAtLength), 6, after.map(twoAtLength)), { kind: 'anchored', line: 6 });
      assert.deepEqual(follow(twice, 6, after), { kind: 'lost' }, 'one that says little is not enough');
    });

    it('says lost when two places fit equally well, whatever line it was on', () => {
      const same = ['a = load();', 'retry(job);', 'save(a);', 'a = load();', 'retry(job);', 'save(a);'];

      assert.deepEqual(follow(same, 2, same), { kind: 'lost' });
      assert.deepEqual(follow(same, 5, same), { kind: 'lost' });
    });

    it('says lost when each place has another one of the neighbours', () => {
      const [first = '', retry = '', one = ''] = twice;
      const after = [first, retry, 'two(job);', 'x();', retry, one];

      assert.deepEqual(follow(twice, 2, after), { kind: 'lost' });
    });

    it('says lost when no neighbour is left at either', () => {
      assert.deepEqual(follow(twice, 2, [twice[1] ?? '', 'x();', twice[1] ?? '']), { kind: 'lost' });
    });

    it('says lost when all that decides is a line that stands everywhere', () => {
      const before = ['load(a);', 'return found;', '}', 'load(b);', 'return found;', 'x();'];
      const after = ['log(a);', 'return found;', '}', 'log(b);', 'return found;', 'x();'];

      assert.deepEqual(follow(before, 2, after), { kind: 'lost' });
    });

    it('takes the place where both neighbours are, even if one stands everywhere', () => {
      const before = ['load(a);', 'return found;', '}', 'load(a);', 'return found;', 'x();'];

      assert.deepEqual(follow(before, 2, before), { kind: 'anchored', line: 2 });
    });
  });

  describe('with a quote that stands everywhere', () => {
    it('doesn’t find it beside other lines, nor beside the same ones at another place', () => {
      for (const quote of ['}', 'return;', '});', '} else {', 'return null;', 'end', 'x = 1', 'done']) {
        const anchor = { quote, before: 'a();', after: 'b();' };

        assert.deepEqual(find(['go();', quote, 'stop();'], anchor), { kind: 'lost' });
        assert.deepEqual(find(['a();', quote, 'b();'], { ...anchor, line: 1 }), { kind: 'lost' });
      }
    });
  });

  it('takes the first line of a quote of several', () => {
    assert.deepEqual(find(deploy, { quote: '\n  const stages = plan(build);\n  await x();' }), {
      kind: 'moved',
      line: 4,
    });
  });

  it('finds quotes and neighbours that were too long to be kept whole', () => {
    const long = (word: string): string => `${`const ${word} = `.repeat(40)};`;
    const code = [long('before'), long('quoted'), long('after'), '', long('other'), long('quoted')];

    const anchor = anchorOf(code.join('\n'), 2);

    assert.ok(anchor.quote.length <= 200 && code[1]?.startsWith(anchor.quote));
    assert.deepEqual(find(['', ...code], anchor), { kind: 'moved', line: 3 });
  });

  it('looks through a file of 20,000 lines once for each note, and once for lines that stand everywhere', () => {
    const lines = Array.from({ length: 20_000 }, (_, line) =>
      line % 3 === 0 ? '}' : `  call${line}(argument, other);`,
    );
    const anchors = [...Array(100).keys()].map((note) => anchorOf(lines.join('\n'), note * 150 + 2));
    const code = new CountingText(['// new', ...lines].join('\n'));
    const places = anchors.map((anchor) => findAnchor(code, anchor));
    const brace = findAnchor(code, {
      file: 'a',
      line: 301,
      quote: '}',
      before: lines[299] ?? '',
      after: lines[301] ?? '',
    });

    assert.ok(places.every((place, note) => place.kind === 'moved' && place.line === note * 150 + 3));
    assert.deepEqual(brace, { kind: 'lost' });
    assert.equal(code.searches, anchors.length + 1);
  });
});
