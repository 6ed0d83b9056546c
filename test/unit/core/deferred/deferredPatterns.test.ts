import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { readDeferredPatterns } from '../../../../src/core/deferred/deferredPatterns.js';

/** Whether a pattern finds something in a line. */
function finds(pattern: string, line: string): boolean {
  return readDeferredPatterns([pattern]).expressions.some((expression) => expression.test(line));
}

/** What is wrong with a pattern; nothing for a good one. */
function faultOf(pattern: string): string | undefined {
  return readDeferredPatterns([pattern]).bad[0]?.fault;
}

describe('readDeferredPatterns', () => {
  it('takes a text as a phrase: any case, any blanks, whole words', () => {
    assert.ok(finds('until we have an SRE', '// Until we  have an\tsre, restart it by hand'));
    assert.ok(!finds('until we have an SRE', 'until we have an SREs'));
    assert.ok(!finds('hack', 'shack') && !finds('hack', 'hacking'));
    assert.ok(finds('hack', '(hack)'));
  });

  it('takes signs in a phrase as they are', () => {
    assert.ok(finds('TODO(sre)', '# todo(sre): rotate'));
    assert.ok(!finds('TODO(sre)', 'TODOsre'));
    assert.ok(!finds('a.b', 'axb'));
    assert.ok(finds('[x] + $y^2 \\ {z}|*', 'see [x] + $y^2 \\ {z}|*!'));
  });

  it('takes a text between slashes as a regular expression with its flags', () => {
    assert.ok(finds('/\\bhack\\b.*\\bprod/i', 'a Hack until prod is up'));
    assert.ok(!finds('/hack/', 'Hack'));
    assert.equal(faultOf('/hack/g'), undefined, 'it is a phrase then');
    assert.ok(finds('/hack/g', 'see /hack/g'));
  });

  it('names what is no regular expression, and uses the others', () => {
    const { expressions, bad } = readDeferredPatterns(['/(/', 'later', '/[z-a]/']);

    assert.equal(expressions.length, 1);
    assert.deepEqual(bad, [
      { pattern: '/(/', fault: 'invalid' },
      { pattern: '/[z-a]/', fault: 'invalid' },
    ]);
  });

  it('refuses what would match any line', () => {
    for (const pattern of ['', '  ', '/a*/', '/x?/', '/^/', '/(a|)/']) assert.equal(faultOf(pattern), 'empty', pattern);
  });

  it('refuses what the engine has no way to look for, and says why', () => {
    const unsupported = [
      '/(?=a)b/',
      '/(?!a)b/',
      '/(?<=a)b/',
      '/(?<!a)b/',
      String.raw`/(a)\1/`,
      String.raw`/(?<n>a)\k<n>/`,
    ];
    const tooLarge = ['/a{1,99999}b/', '/((.{0,9}a){0,9}b){0,9}!/', `/${'a?'.repeat(120)}b/`, 'x'.repeat(201)];

    for (const pattern of unsupported) assert.equal(faultOf(pattern), 'unsupported', pattern);
    for (const pattern of tooLarge) assert.equal(faultOf(pattern), 'tooLarge', pattern);
  });

  it('takes two hundred patterns, and names those behind them', () => {
    const { expressions, bad } = readDeferredPatterns(Array.from({ length: 202 }, (_, index) => `todo ${index}`));

    assert.equal(expressions.length, 200);
    assert.deepEqual(bad, [
      { pattern: 'todo 200', fault: 'tooLarge' },
      { pattern: 'todo 201', fault: 'tooLarge' },
    ]);
  });

  it('finds what JavaScript would, with groups, classes, flags and escapes', () => {
    const found: readonly (readonly [pattern: string, line: string])[] = [
      ['/[(a+)+]x/', '+x'],
      [String.raw`/\(a\)+b/`, '(a))b'],
      ['/(todo|fixme): sre/', 'a fixme: sre'],
      ['/^(very )?later$/', 'very later'],
      ['/a{1,5}b.*c/', 'aab c'],
      ['/(a+)+b/', 'aab'],
      ['/(?:a|b)*c$/', 'abac'],
      [String.raw`/\bSRE\b/i`, 'an sre'],
      [String.raw`/\d{2}\/\d{2}\s\w+/`, '12/24 x'],
      [String.raw`/(?<year>20\d\d)/`, 'in 2026'],
      [String.raw`/\u0041\x42\-\_/`, 'AB-_'],
      [String.raw`/\Qa\z/`, 'Qaz'],
      ['/日本.?語/', '日本の語'],
      [String.raw`/\p{Lu}\p{L}+/u`, 'é École'],
    ];

    for (const [pattern, line] of found) assert.ok(finds(pattern, line), pattern);
  });

  it('finds with every expression that it takes what JavaScript finds, in any line of their letters', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '(a|ab)',
      '(?:b|a)',
      String.raw`\b`,
      String.raw`\w`,
      ' ',
    );
    const part = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '{1,3}', '*?')).map((pair) => pair.join(''));
    const source = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'c'), maxLength: 12 });

    fc.assert(
      fc.property(source, line, (pattern, text) => {
        const [expression] = readDeferredPatterns([`/${pattern}/`]).expressions;
        fc.pre(expression !== undefined);
        assert.equal(expression?.test(text), new RegExp(pattern).test(text));
      }),
    );
  });
});
