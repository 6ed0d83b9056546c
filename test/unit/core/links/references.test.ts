import assert from 'node:assert/strict';

import { findReferences, isLinkingForm, type LinkingForm } from '../../../../src/core/links/references.js';
import { marked } from '../../support/marked.js';

/** What each of the marked places names. */
const cases: readonly (readonly [form: LinkingForm, textWithMarks: string, to: readonly string[]])[] = [
  [
    'note',
    '---\ntitle: A\nsession: «2026-11-25-priya-k3f9»\nstep: «coffee-chats» # so\n---\nLike [[«2026-11-24-b-aaaa»]].\n',
    ['session', 'step', 'any'],
  ],
  ['note', '\ufeff---\r\nstep: «"coffee-chats"»\r\n---\r\n[[«x»]]\r\n', ['step', 'any']],
  ['session', '---\nkind: pairing\nstep: «pair»\nsession: other\n---\n- As in [[«x»]]\n', ['step', 'any']],
  ['roadmapItem', '---\nevidence: [«a», «b»]\nstep: no\n---\n', ['note', 'note']],
  ['roadmapItem', "---\nevidence:\n  - «a»\n  - 7\n  - «'b'»\n---\n## Problem\n\n[[«c»]]\n", ['note', 'note', 'any']],
  ['roadmapItem', '---\nevidence: a\n---\n', []],
  ['note', '---\nstep:\nsession: [a]\n---\n', []],
  ['note', '---\nstep: [\n---\n[[«x»]]\n', ['any']],
  ['note', '---\nstep: a\n', ['step']],
  ['note', 'No front matter, [[x]]\n', []],
];

describe('findReferences', () => {
  for (const [form, textWithMarks, to] of cases) {
    it(`finds what a ${form} names: ${JSON.stringify(textWithMarks)}`, () => {
      const { text, spans } = marked(textWithMarks);

      const references = findReferences(text, form);

      assert.deepEqual(
        references.map((reference) => reference.to),
        to,
      );
      if (spans.length > 0) {
        assert.deepEqual(
          references.map(({ span }) => span),
          spans,
        );
      }
    });
  }

  it('gives ids without their quotes', () => {
    const [reference] = findReferences('---\nstep: "coffee-chats"\n---\n', 'note');

    assert.equal(reference?.id, 'coffee-chats');
  });
});

describe('isLinkingForm', () => {
  it('is so of files with a text', () => {
    assert.deepEqual(
      (['note', 'session', 'roadmapItem', 'checklist', 'person', undefined] as const).map(isLinkingForm),
      [true, true, true, false, false, false],
    );
  });
});
