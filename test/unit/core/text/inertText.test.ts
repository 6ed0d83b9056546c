import { assert } from 'chai';
import * as fc from 'fast-check';

import { showUnseen } from '../../../../src/core/text/hiddenCharacters.js';
import { inert, withIcon } from '../../../../src/core/text/inertText.js';
import { rounds, seed } from '../../../support/reliability/rounds.js';

/** VS Code's own grammar of links in messages and quick input (`parseLinkedText`), in 1.100 as in 1.139. */
const linkedText = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

/** Of icons in labels (`renderLabelWithIcons`), where a backslash keeps one from being drawn. */
const iconInLabel = /(?<!\\)\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g;

/** Of icons in what a list is filtered by (`parseLabelWithIcons`), which knows no backslash. */
const iconInFilter = /\$\([A-Za-z0-9~-]+\)/g;

/** Texts that are mostly made of what the grammars are made of. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '](',
        '!',
        '![',
        '$',
        '$(',
        '\\',
        '"',
        ' ',
        '\n',
        'zap',
        '~spin',
        'a',
        '\u200b',
      ),
      fc.constantFrom('command:a.b', 'https://x.y', 'FILE:///z', '[x](command:a)', '$(zap)', '\u202e', '\u200d', '👩‍💻'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('inert', () => {
  it('leaves nothing that VS Code takes for a link or an icon, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        // Notifications put lines together before they look for links.
        for (const shown of [inert(text), inert(text).replaceAll(/\r\n|\n|\r/g, ' ')]) {
          assert.notMatch(shown, linkedText);
          assert.notMatch(shown, iconInLabel);
          assert.notMatch(shown, iconInFilter);
          assert.notInclude(shown, '![');
        }
      }),
      { numRuns: rounds(1000, 50_000), seed },
    );
  });

  it('changes nothing more when it is done again', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        assert.equal(inert(inert(text)), inert(text));
      }),
      { numRuns: rounds(1000, 50_000), seed },
    );
  });

  it('leaves texts as they are in which there is nothing of that kind', () => {
    const harmless = [
      'Deploys take forty minutes',
      'docs/on-call.md is not there.',
      'array[0] (first), f(x), [x] (y), !important, $HOME, ${docsDir}, cost: $5 (each)',
      'Zoë, José, שלום, Łukasz, 李雷, می‌خواهم, 👩‍💻 🏳️‍🌈',
      'two\nlines\tand a tab',
      String.raw`C:\Users\me`,
    ];

    assert.deepEqual(
      harmless.map((text) => String(inert(text))),
      harmless,
    );
  });

  it('parts the marks of links, pictures and icons by what takes no room', () => {
    assert.equal(inert('[a](command:b) ![c](d) $(zap)'), '[a]\u200b(command:b) !\u200b[c]\u200b(d) $\u200b(zap)');
  });

  it('writes out what can’t be seen and what turns the direction of writing', () => {
    assert.equal(inert('a\u202eb\u2066c\u200fd'), String.raw`a\u{202e}b\u{2066}c\u{200f}d`);
    assert.equal(
      inert('pay\u200bpal \u200d\u2060\ufeff\u3164\u2800.'),
      String.raw`pay\u{200b}pal \u{200d}\u{2060}\u{feff}\u{3164}\u{2800}.`,
    );
    assert.equal(inert('\u001b[31m\0 \u{e0041}'), String.raw`\u{1b}[31m\u{0} \u{e0041}`);
  });
});

describe('withIcon', () => {
  it('shows our icons and none of the text’s', () => {
    const shown = withIcon('note', 'Bills $(zap) [x](command:y)', 'go-to-file');

    assert.deepEqual(
      [...shown.matchAll(iconInLabel)].map(([, name]) => name),
      ['note', 'go-to-file'],
    );
    assert.notMatch(shown, linkedText);
  });
});

describe('showUnseen', () => {
  it('leaves marks alone, for what is shown as plain text', () => {
    assert.equal(showUnseen('echo $(date) \u202e [a](b)'), String.raw`echo $(date) \u{202e} [a](b)`);
  });
});
