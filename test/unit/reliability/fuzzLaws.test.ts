import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { partsOfSide } from '../../../src/core/conflicts/conflictParts.js';
import { linesOfNodes, parseLineTree } from '../../../src/core/conflicts/lineTree.js';
import { mergeTexts } from '../../../src/core/conflicts/mergeTexts.js';
import { resolveConflict } from '../../../src/core/conflicts/resolveConflict.js';
import { cleanMarkdown } from '../../../src/core/markdown/cleanMarkdown.js';
import { replaceTags } from '../../../src/core/import/htmlTags.js';
import { findAll, MarkdownSource } from '../../../src/core/markdown/markdownSource.js';
import { idForTitle, isNoteId } from '../../../src/core/notes/noteId.js';
import { ignoresPrivate, withPrivateIgnored } from '../../../src/core/privacy/ignoreRule.js';
import { parsePerson } from '../../../src/core/people/parsePerson.js';
import { withoutRepeatedSteps } from '../../../src/core/people/repeatedSteps.js';
import { findPlaceLines, formatPlaceLine } from '../../../src/core/people/stepPlace.js';
import { findConflicts, sideOf } from '../../../src/core/text/conflict.js';
import { inert } from '../../../src/core/text/inertText.js';
import { plainMarkdown, strongMarkdown } from '../../../src/core/text/plainMarkdown.js';
import { tailOf, withoutTail } from '../../../src/core/text/textEnd.js';
import { layOutWhole } from '../../../src/core/text/wholeText.js';
import { anyText, mutated } from '../../support/reliability/fuzz/anyText.js';
import { ourFiles, personFiles } from '../../support/reliability/fuzz/files.js';
import { inConflict } from '../../support/reliability/fuzz/mergeReaders.js';
import { someIds } from '../../support/reliability/fuzz/samples.js';
import { rounds, seed } from '../../support/reliability/rounds.js';

const parameters = { numRuns: rounds(50, 5000), seed };

const texts = fc.oneof(anyText, mutated(ourFiles));

/** Texts without a line that could be taken for a marker. */
const sides = texts.filter((text) => !/[<|=>]{7}/.test(text));

/** Fails where something doesn't hold of all texts. */
function assertOf<Values extends [unknown, ...unknown[]]>(
  values: { readonly [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (...values: Values) => void,
): void {
  fc.assert(fc.property(...values, check), parameters);
}

describe('what holds of any text', () => {
  it('inert text stays as it is, and holds neither a link nor an icon', () => {
    assertOf([texts], (text) => {
      const made = inert(text);
      assert.equal(inert(made), made);
      assert.ok(!/\]\(|!\[|\$\(/.test(made));
    });
  });

  it('Markdown of it shows neither links nor pictures nor HTML', () => {
    assertOf([texts], (text) => {
      for (const markdown of [plainMarkdown(text), strongMarkdown(text)]) {
        const { root } = new MarkdownSource(markdown.replaceAll(/\r\n?/g, '\n'), 0);
        for (const type of ['link', 'linkReference', 'image', 'imageReference', 'html', 'definition'] as const) {
          assert.deepEqual(findAll(root, type), [], markdown);
        }
      }
    });
  });

  it('cleaned Markdown has no pictures, no HTML, and links to the web alone', () => {
    assertOf([texts], (text) => {
      const { root } = new MarkdownSource(cleanMarkdown(text).replaceAll(/\r\n?/g, '\n'), 0);
      assert.deepEqual([...findAll(root, 'image'), ...findAll(root, 'imageReference'), ...findAll(root, 'html')], []);
      for (const { url } of findAll(root, 'link')) assert.match(url, /^(?:https?:|mailto:)/i);
    });
  });

  it('cut at its end or laid out on a page, it is all there', () => {
    assertOf([texts], (text) => {
      assert.equal(withoutTail(text, /\w/u) + tailOf(text, /\w/u), text);
      assert.equal(
        replaceTags(text, /<tr\b/gi, (tag) => tag),
        text,
      );
      const shown = layOutWhole(text)
        .replaceAll(/^ *\d+ │ /gm, '')
        .replaceAll(/\n *┆ /g, '');
      assert.equal(shown, text);
    });
  });

  it('both sides of a conflict are found as they were, by their parts and their lines too', () => {
    assertOf([texts.map((text) => text.replaceAll(/[<|=>]{7}/g, '')), sides, sides], (before, ours, theirs) => {
      const around = before === '' || before.endsWith('\n') ? before : `${before}\n`;
      const text = around + inConflict(ours, theirs) + around;
      const found = findConflicts(text);
      assert.equal(found.length, 1);
      for (const [side, written] of [['ours', ours] as const, ['theirs', theirs] as const]) {
        const whole = written === '' || written.endsWith('\n') ? written : `${written}\n`;
        assert.equal(sideOf(text, found, side), around + whole + around);
        const parts = partsOfSide(text, found, { side, isMarkdown: true }).flat();
        const lines = whole.split('\n').slice(0, -1);
        assert.deepEqual(
          parts.flatMap((part) => part.lines.map((line) => line.replace(/\r$/, ''))),
          lines.map((line) => line.replace(/\r$/, '')),
        );
        assert.deepEqual(linesOfNodes(parseLineTree(lines)), lines);
      }
    });
  });

  it('what is put together keeps the text around the conflict and has no conflict', () => {
    assertOf([sides, sides], (ours, theirs) => {
      for (const form of ['yaml', 'markdown', 'lines'] as const) {
        const made = resolveConflict(`# a\n${inConflict(ours, theirs)}# z\n`, form);
        if (made.kind !== 'united') continue;
        assert.ok(made.text.startsWith('# a\n') && made.text.endsWith('# z\n'));
        assert.deepEqual(findConflicts(made.text), []);
      }
    });
  });

  it('a person’s file without repeated steps has all steps, and stays so', () => {
    assertOf([fc.oneof(personFiles, mutated(personFiles)), personFiles], (one, other) => {
      const [, steps = ''] = other.split('steps:\n');
      const merged = one + steps;
      const made = withoutRepeatedSteps(merged);
      assert.equal(withoutRepeatedSteps(made), made);
      const ids = (text: string): readonly string[] => [...(parsePerson(text).person?.steps.keys() ?? [])];
      assert.deepEqual(new Set(ids(made)), new Set([...ids(made), ...ids(merged)]));
    });
  });

  it('a step’s place is found where it is written, and private files are ignored once they are said to be', () => {
    assertOf([texts], (text) => {
      const line = formatPlaceLine(text);
      assert.deepEqual(
        findPlaceLines(`steps:\n${line}\n`, 0, 8 + line.length).map(({ id }) => id),
        line === '' ? [] : [text],
      );
      const rules = withPrivateIgnored(text);
      assert.ok(ignoresPrivate(rules) && rules.startsWith(text));
      assert.ok(isNoteId(idForTitle(someIds[0] ?? '', text, () => '')));
    });
  });

  it('what two changed of it, and what is merged of both, has every word that either of them added', () => {
    const changed = fc
      .oneof(ourFiles, personFiles)
      .chain((base) => fc.tuple(fc.constant(base), mutated(fc.constant(base)), mutated(fc.constant(base))));
    const words = (text: string): readonly string[] => text.match(/\w+/g) ?? [];
    let merges = 0;
    assertOf([changed, fc.constantFrom('yaml', 'markdown')], ([base, mine, theirs], form) => {
      const merged = mergeTexts({ base, mine, theirs }, form);
      if (merged === undefined) return;
      merges++;
      const [before, after] = [new Set(words(base)), new Set(words(merged))];
      for (const side of [mine, theirs])
        assert.deepEqual(
          words(side).filter((word) => !before.has(word) && !after.has(word)),
          [],
          merged,
        );
    });
    assert.ok(merges > 0);
  });
});
