import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { editFrontMatter, type FieldChange } from '../../../../src/core/text/editFrontMatter.js';
import { splitFrontMatter } from '../../../../src/core/text/frontMatter.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const dates = new Set(['day']);

/** The front matter as it is after a change, without its fences. */
function edited(yaml: string, ...changes: readonly FieldChange[]): string | undefined {
  return editFrontMatter(`---\n${yaml}---\nBody\n`, changes, dates)?.replace(/^---\n([\s\S]*)---\nBody\n$/, '$1');
}

function valueOf(text: string | undefined): unknown {
  const parts = splitFrontMatter(text ?? '');
  return parts.kind === 'found'
    ? parseLocatedYaml(text?.slice(parts.yaml.start, parts.yaml.end) ?? '').value
    : undefined;
}

describe('editFrontMatter', () => {
  it('writes dates plain, and what only looks like one in quotes', () => {
    assert.equal(edited('a: b\n', { key: 'day', value: '2026-11-25' }), 'a: b\nday: 2026-11-25\n');
    assert.equal(edited('a: b\n', { key: 'day', value: '2026-02-30' }), 'a: b\nday: "2026-02-30"\n');
    assert.equal(edited('a: b\n', { key: 'title', value: '2026-11-25' }), 'a: b\ntitle: "2026-11-25"\n');
  });

  it('appends maps of words on a line each, and keeps those that say the same', () => {
    const add = { who: 'Lee, J.', day: '2026-11-25', why: undefined };

    assert.equal(
      edited('a: b\n', { key: 'said', add }, { key: 'said', add }),
      'a: b\nsaid:\n  - { who: "Lee, J.", day: 2026-11-25 }\n  - { who: "Lee, J.", day: 2026-11-25 }\n',
    );
  });

  it('appends behind entries of any form', () => {
    const add = { who: 'Lee' };

    assert.equal(
      edited('said:\n  - who: Priya\n    why: >\n      long\n      text\n\na: b\n', { key: 'said', add }),
      'said:\n  - who: Priya\n    why: >\n      long\n      text\n  - { who: Lee }\n\na: b\n',
    );
    assert.equal(edited('said: [{ who: Priya }]\n', { key: 'said', add }), 'said: [{ who: Priya }, { who: Lee }]\n');
    assert.equal(edited('said:\n- {who: Priya}\n', { key: 'said', add }), 'said:\n- {who: Priya}\n- { who: Lee }\n');
  });

  it('makes several changes of one list', () => {
    assert.equal(
      edited('list: [a, b]\n', { key: 'list', remove: 'a' }, { key: 'list', add: 'c' }, { key: 'list', add: 'a' }),
      'list: [b, c, a]\n',
    );
    assert.equal(
      edited('list: [a]\nb: c\n', { key: 'list', remove: 'a' }, { key: 'list', add: 'd' }),
      'b: c\nlist:\n  - d\n',
    );
  });

  it('takes words out that look like numbers, and keeps comments between entries', () => {
    assert.equal(edited('list:\n  - 404\n  # why\n  - a\n', { key: 'list', remove: '404' }), 'list:\n  # why\n  - a\n');
    assert.equal(edited('list: [a, # why\n  b]\n', { key: 'list', remove: 'c' }), 'list: [a, # why\n  b]\n');
  });

  for (const [what, yaml, change] of [
    ['a text where a list belongs', 'list: a\n', { key: 'list', add: 'b' }],
    ['a map where a list belongs', 'list: { a: b }\n', { key: 'list', add: 'b' }],
    ['a comment that would be lost with its entry', 'list: [a, # why\n  b]\n', { key: 'list', remove: 'b' }],
    ['a list inside of a list', '- list: [a]\n', { key: 'list', add: 'b' }],
    ['an alias', 'x: &l [a]\nlist: *l\n', { key: 'list', add: 'b' }],
    ['a repeated key', 'list: [a]\nlist: [b]\n', { key: 'list', add: 'c' }],
  ] as const) {
    it(`leaves ${what} as it is`, () => {
      assert.equal(edited(yaml, change), undefined);
    });
  }

  it('adds and takes out any word in any form of list, and nothing else changes', () => {
    const forms = [
      'list: [first, last] # end\nb: c\n',
      'list:\n  - first # one\n  - last\n\n# end\n',
      'b: c\nlist:\n- first\n- last\n',
      '{ list: [first, last], b: c }\n',
      'list: [\n  first, # one\n  last,\n]\n',
    ];
    const endings = fc.constantFrom('\n', '\r\n');
    forAny(fc.tuple(nastyText, fc.constantFrom(...forms), endings), 300, ([word, form, ending]) => {
      const text = `---\n${form.replaceAll('\n', ending)}---\nBody\n`;

      const added = editFrontMatter(text, [{ key: 'list', add: word }]);
      const removed = editFrontMatter(added ?? '', [{ key: 'list', remove: word }]);

      assert.deepEqual(Reflect.get(Object(valueOf(added)), 'list'), ['first', 'last', word], JSON.stringify(text));
      assert.deepEqual(valueOf(removed), valueOf(text), JSON.stringify(added));
    });
  });
});
