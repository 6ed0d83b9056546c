import assert from 'node:assert/strict';

import { readDeferredPatterns } from '../../../../src/core/deferred/deferredPatterns.js';
import { findDeferred } from '../../../../src/core/deferred/findDeferred.js';

const { expressions } = readDeferredPatterns(['TODO(sre)', 'until we have an SRE']);

/** The titles of what is found in a text. */
function titles(text: string): readonly string[] {
  return findDeferred(text, expressions).map(({ title }) => title);
}

describe('findDeferred', () => {
  it('finds lines with their numbers, and quotes them without indentation', () => {
    const text = 'a();\r\n\t// TODO(sre): move  this\r\n\r\n# by hand until we have an SRE\n';

    assert.deepEqual(findDeferred(text, expressions), [
      { line: 2, quote: '// TODO(sre): move this', title: 'TODO(sre): move this' },
      { line: 4, quote: '# by hand until we have an SRE', title: 'by hand until we have an SRE' },
    ]);
  });

  it('leaves the signs of comments out of the title, in many languages', () => {
    const lines = [
      ...['// TODO(sre): x', '/// TODO(sre): x', '/* TODO(sre): x */', ' * TODO(sre): x', '## TODO(sre): x'],
      ...['-- TODO(sre): x', '<!-- TODO(sre): x -->', ';; TODO(sre): x', '% TODO(sre): x', '""" TODO(sre): x """'],
      ...[
        '(* TODO(sre): x *)',
        '{- TODO(sre): x -}',
        'REM TODO(sre): x',
        'run(); // TODO(sre): x',
        'x: 1 # TODO(sre): x',
      ],
    ];

    for (const line of lines) assert.deepEqual(titles(line), ['TODO(sre): x'], line);
  });

  it('keeps the line where nothing of it is a comment', () => {
    assert.deepEqual(titles('log("TODO(sre): https://example.com/#a")'), ['log("TODO(sre): https://example.com/#a")']);
  });

  it('finds a line once, whatever is found in it', () => {
    assert.equal(titles('// TODO(sre): until we have an SRE, TODO(sre)').length, 1);
  });

  it('shortens long titles, and looks at the beginning of long lines alone', () => {
    const [title = ''] = titles(`// TODO(sre): ${'word '.repeat(60)}`);

    assert.ok(title.length <= 120 && title.endsWith('…'));
    assert.deepEqual(titles(`${'x '.repeat(400)}TODO(sre)`), []);
  });

  it('finds nothing in an empty text', () => {
    assert.deepEqual(titles(''), []);
  });
});
