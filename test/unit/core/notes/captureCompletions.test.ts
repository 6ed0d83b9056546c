import assert from 'node:assert/strict';

import { completionsAt, type CompletionWords } from '../../../../src/core/notes/captureCompletions.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const words: CompletionWords = {
  themes: ['compute', 'database', 'observability'],
  tags: ['ci', 'data-loss', 'metadata'],
  sources: ['Priya Rao', 'Sam', 'Rahul'],
  roles: ['veteran', 'engineer', 'engineering-manager'],
  values: ['availability', 'latency', 'cost'],
};

/** What is proposed at the cursor `|`, the stretch it replaces in front. */
function proposed(marked: string): readonly string[] {
  const line = marked.replace('|', '');
  const completions = completionsAt(line, marked.indexOf('|'), words);
  if (!completions) return [];
  const { replace, options } = completions;
  return [line.slice(replace.start, replace.end), ...options.map(({ insert }) => insert)];
}

describe('completionsAt', () => {
  it('proposes kinds', () => {
    assert.deepEqual(proposed('Slow !d|'), ['!d', '!deferred', '!decision', '!idea']);
  });

  it('proposes themes before tags, beginnings before insides', () => {
    assert.deepEqual(proposed('#DATA|'), ['#DATA', '#database', '#data-loss', '#metadata']);
  });

  it('proposes all there is behind a bare sign', () => {
    assert.deepEqual(proposed('=|'), ['=', '=availability', '=latency', '=cost']);
    assert.deepEqual(proposed('^|'), ['^', '^1', '^2', '^3']);
  });

  it('proposes sources, in quotes where they need them', () => {
    assert.deepEqual(proposed('@ra|'), ['@ra', '@Rahul', '@"Priya Rao"']);
  });

  it('goes on inside a quote that is not closed yet', () => {
    assert.deepEqual(proposed('Slow @"Priya R|'), ['@"Priya R', '@"Priya Rao"']);
    assert.deepEqual(proposed('Slow @"pr| deploys'), ['@"pr', '@"Priya Rao"']);
  });

  it('proposes roles behind the slash', () => {
    assert.deepEqual(proposed('@Sam/|'), ['/', '/veteran', '/engineer', '/engineering-manager']);
    assert.deepEqual(proposed('@"Priya Rao"/eng|'), ['/eng', '/engineer', '/engineering-manager']);
  });

  it('replaces the name only, not the role or the punctuation behind it', () => {
    assert.deepEqual(proposed('@ra|h/vet'), ['@rah', '@Rahul', '@"Priya Rao"']);
    assert.deepEqual(proposed('@"Pri|x Rao"/vet,'), ['@"Prix Rao"', '@"Priya Rao"']);
    assert.deepEqual(proposed('#comp|, then'), ['#comp', '#compute']);
  });

  it('replaces the whole name when the cursor is inside it', () => {
    assert.deepEqual(proposed('a #comp|x b'), ['#compx', '#compute']);
  });

  it('does not propose what is there already', () => {
    assert.deepEqual(proposed('!wish|'), []);
    assert.deepEqual(proposed('@Sam/engineer|'), ['/engineer', '/engineering-manager']);
  });

  it('tells what each option is', () => {
    const options = completionsAt('#c', 2, words)?.options;

    assert.deepEqual(options?.slice(0, 2), [
      { kind: 'theme', label: 'compute', insert: '#compute' },
      { kind: 'tag', label: 'ci', insert: '#ci' },
    ]);
  });

  it('proposes a dozen at most', () => {
    const tags = Array.from({ length: 50 }, (_, index) => `x${index}`);

    assert.equal(completionsAt('#x', 2, { ...words, tags })?.options.length, 12);
  });

  it('is silent elsewhere', () => {
    const lines = [
      '|',
      'Slow|',
      '|#c',
      '#c |',
      'C#|',
      'a@|',
      '\\#c|',
      '/ve|',
      '#nothing|',
      'a -- #c|',
      '@"Priya Rao" x|',
    ];

    assert.deepEqual(
      lines.filter((line) => proposed(line).length > 0),
      [],
    );
  });

  it('never throws, and replaces a stretch at the cursor', () => {
    forAny(nastyText, 1500, (line) => {
      for (let cursor = 0; cursor <= line.length; cursor++) {
        const replace = completionsAt(line, cursor, words)?.replace;

        assert.ok(!replace || (replace.start < cursor && cursor <= replace.end && replace.end <= line.length), line);
      }
    });
  });
});
