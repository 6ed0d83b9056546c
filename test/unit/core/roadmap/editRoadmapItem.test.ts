import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { setRoadmapFields } from '../../../../src/core/roadmap/editRoadmapItem.js';
import { formatRoadmapItem } from '../../../../src/core/roadmap/formatRoadmapItem.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import type { RoadmapChanges } from '../../../../src/core/roadmap/roadmapChanges.js';
import { itemWith, wholeItem } from '../../support/sampleItems.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const head = '---\ntitle: Quicker deploys\n';

describe('setRoadmapFields', () => {
  it('replaces the values meant and nothing else', () => {
    const text = formatRoadmapItem(wholeItem);

    const after = setRoadmapFields(text, { horizon: 'later', impact: 5, reviewBy: '2027-06-01' }) ?? '';

    assert.deepEqual(
      after.split('\n').filter((line, index) => line !== text.split('\n')[index]),
      ['horizon: later', 'impact: 5', 'reviewBy: 2027-06-01'],
    );
  });

  it('adds fields and lists that were not there, one entry a line', () => {
    const changes: RoadmapChanges = {
      owner: 'Sam',
      addEvidence: ['a', 'b'],
      addBuyIn: [{ who: 'Lee', stance: 'supports', date: '2026-12-01' }],
    };

    assert.equal(
      setRoadmapFields(`${head}---\nBody\n`, changes),
      `${head}owner: Sam\nevidence:\n  - a\n  - b\nbuyIn:\n  - { who: Lee, stance: supports, date: 2026-12-01 }\n---\nBody\n`,
    );
  });

  it('takes a field out, and a list with its last entry', () => {
    const text = `${head}owner: Sam\nevidence:\n  - a\n---\n`;

    assert.equal(setRoadmapFields(text, { owner: undefined, removeEvidence: ['a'] }), `${head}---\n`);
    assert.equal(setRoadmapFields(text, { owner: '' }), `${head}evidence:\n  - a\n---\n`);
  });

  it('names a note once, however often it is added, and takes out one that is named twice', () => {
    const text = `${head}evidence: [a, b, a]\n---\n`;

    assert.equal(setRoadmapFields(text, { addEvidence: ['a', 'b'] }), text);
    assert.equal(setRoadmapFields(text, { removeEvidence: ['a', 'z'] }), `${head}evidence: [b]\n---\n`);
  });

  for (const [what, list, after] of [
    ['a list on one line', 'evidence: [a] # from Priya\n', 'evidence: [a, b] # from Priya\n'],
    ['a list on several lines', 'evidence: [\n  a,\n]\n', 'evidence: [\n  a, b,\n]\n'],
    ['a list without indentation', 'evidence:\n- a\n# end\n', 'evidence:\n- a\n- b\n# end\n'],
    ['an entry with a comment', 'evidence:\n  - a # why\ntheme: x\n', 'evidence:\n  - a # why\n  - b\ntheme: x\n'],
    ['an empty list', 'evidence: []\ntheme: x\n', 'evidence:\n  - b\ntheme: x\n'],
    ['a key without a value', 'evidence: # none yet\ntheme: x\n', 'evidence: # none yet\n  - b\ntheme: x\n'],
    ['a key that is null', 'evidence: ~\n', 'evidence:\n  - b\n'],
  ] as const) {
    it(`adds to ${what}`, () => {
      assert.equal(setRoadmapFields(`${head}${list}---\n`, { addEvidence: ['b'] }), `${head}${after}---\n`);
      const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
      assert.equal(setRoadmapFields(crlf(`${head}${list}---\n`), { addEvidence: ['b'] }), crlf(`${head}${after}---\n`));
    });
  }

  for (const [what, list, after] of [
    ['the first of a line', 'evidence: [b, a]\n', 'evidence: [a]\n'],
    ['the last of a line', 'evidence: [a, b]\n', 'evidence: [a]\n'],
    ['a line of its own', 'evidence:\n  - a\n  - b\ntheme: x\n', 'evidence:\n  - a\ntheme: x\n'],
    ['a line, but for its comment', 'evidence:\n  - b # old\n  - a\n', 'evidence:\n  # old\n  - a\n'],
  ] as const) {
    it(`takes ${what} out of a list`, () => {
      assert.equal(setRoadmapFields(`${head}${list}---\n`, { removeEvidence: ['b'] }), `${head}${after}---\n`);
    });
  }

  it('edits front matter in braces, and fills one that is empty', () => {
    assert.equal(
      setRoadmapFields('---\n{ title: Quick }\n---\n', { addEvidence: ['a'], status: 'agreed' }),
      '---\n{ title: Quick, status: agreed, evidence: [a] }\n---\n',
    );
    assert.equal(
      setRoadmapFields('---\n---\n# Quick\n', { addEvidence: ['a'] }),
      '---\nevidence:\n  - a\n---\n# Quick\n',
    );
    assert.equal(setRoadmapFields('---\n---\n# Quick\n', { removeEvidence: ['a'] }), '---\n---\n# Quick\n');
  });

  for (const [what, text, changes] of [
    ['no front matter', 'Quick\n', { theme: 'x' }],
    ['broken YAML', '---\ntitle: [Quick\n---\n', { theme: 'x' }],
    ['evidence that is no list', `${head}evidence: a\n---\n`, { addEvidence: ['b'] }],
    ['an item that would say nothing', `${head}---\n`, { title: '' }],
    ['a name of blanks', `${head}---\n`, { addBuyIn: [{ who: ' ', stance: 'supports' }] }],
    ['a date that does not exist', `${head}---\n`, { reviewBy: '2026-02-30' }],
    ['an impact that there is not', `${head}---\n`, { impact: 9 }],
    ['a list with an anchor used elsewhere', `${head}evidence: &a [x]\nmood: *a\n---\n`, { addEvidence: ['b'] }],
  ] as const) {
    it(`leaves ${what} as it is`, () => {
      assert.equal(setRoadmapFields(text, changes), undefined);
    });
  }

  it('says what is meant, whatever the words are, and is undone by the opposite', () => {
    const words = nastyText.filter((text) => /\S/.test(text));

    forAny(fc.tuple(words, fc.constantFrom('\n', '\r\n')), 200, ([word, ending]) => {
      const before = formatRoadmapItem(itemWith({ evidence: ['first'] })).replaceAll('\n', ending);

      const added = setRoadmapFields(before, { addEvidence: [word], addValidation: [{ who: word, said: 'mixed' }] });
      const taken = setRoadmapFields(added ?? '', { removeEvidence: [word] });

      const expected = itemWith({ evidence: ['first', word], validation: [{ who: word, said: 'mixed' }] });
      assert.deepEqual(parseRoadmapItem(added ?? '').item, expected);
      assert.deepEqual(parseRoadmapItem(taken ?? '').item?.evidence, ['first']);
    });
  });
});
