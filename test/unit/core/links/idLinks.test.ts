import assert from 'node:assert/strict';

import { findIdLinks, openIdLinkAt } from '../../../../src/core/links/idLinks.js';
import { marked } from '../../support/marked.js';

describe('findIdLinks', () => {
  const texts: Readonly<Record<string, string>> = {
    'several on a line': 'See [[«2026-11-25-a-k3f9»]] and [[«2026-11-26-b-m2m2»]].\n',
    'one with letters of other alphabets': '[[«2026-11-25-größe-k3f9»]]',
    'ones on lines that end in CRLF': 'a\r\n[[«x»]]\r\n[[«y»]]\r\n',
    'none with blanks, as shells have them': 'if [[ -f x ]]; then [[ x]] [[y ]] [[a b]]',
    'none that is empty or not closed': '[[]] [[x] [x]] [[x',
    'none in a fence': '```sh\n[[x]]\n```\n[[«y»]]\n~~~~\n[[z]]\n~~~\n[[z]]\n~~~~~\n[[«w»]]\n',
    'none in a fence that is not closed': '[[«y»]]\n```\n[[x]]\n',
    'none between backticks': '`[[x]]` [[«y»]] ``a ` [[x]]`` ` [[«z»]]',
    'one in a link of Markdown’s': '[[[«x»]]](a.md)',
  };

  for (const [what, textWithMarks] of Object.entries(texts)) {
    it(`finds ${what}`, () => {
      const { text, spans } = marked(textWithMarks);

      const links = findIdLinks(text, 0);

      assert.deepEqual(
        links.map(({ span }) => span),
        spans,
      );
      assert.ok(links.every(({ id, span }) => text.slice(span.start, span.end) === id));
    });
  }

  it('begins where it is told to', () => {
    const { text, spans } = marked('---\ntitle: "[[x]]"\n---\n[[«y»]]\n');

    assert.deepEqual(findIdLinks(text, text.lastIndexOf('---') + 4), [{ id: 'y', span: spans[0] }]);
  });
});

describe('openIdLinkAt', () => {
  const open: readonly (readonly [textWithPlace: string, isClosed: boolean])[] = [
    ['[[«»', false],
    ['See [[«2026-»', false],
    ['See [[«»]]', true],
    ['See [[«20|26-a»]] and', true],
    ['a [[x]] b\n[[«y»\nc', false],
  ];

  for (const [textWithPlace, isClosed] of open) {
    it(`finds what is typed in ${JSON.stringify(textWithPlace)}`, () => {
      const { text: withCursor, spans } = marked(textWithPlace);
      const [span = { start: 0, end: 0 }] = spans;
      const cursor = withCursor.indexOf('|') < 0 ? span.end : withCursor.indexOf('|');
      const end = span.end - (cursor === span.end ? 0 : 1);

      const found = openIdLinkAt(withCursor.replace('|', ''), cursor);

      assert.deepEqual(found, { replace: { start: span.start, end }, isClosed });
    });
  }

  for (const text of ['', '[', '[x', '[[x]]', '[[ -f ', '[[x\n']) {
    it(`finds no link begun at the end of ${JSON.stringify(text)}`, () => {
      assert.equal(openIdLinkAt(text, text.length), undefined);
    });
  }
});
