import assert from 'node:assert/strict';

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

  it('refuses what could take long', () => {
    const slow = [
      ...['/(a+)+b/', '/(a|a)*b/', '/(?:a{2})+b/', '/(.*)*x/', '/(a|aa){10}b/', '/(x+x+)+y/', '/([a-z]+)*1/'],
      ...[
        String.raw`/(a)\1/`,
        String.raw`/(?<n>a)\k<n>/`,
        '/a*b*c*d/',
        '/.*.*.*x/',
        '/a{1,}b{2,}c+d/',
        '/a{1,99999}b/',
      ],
      `/${'a?'.repeat(120)}b/`,
    ];

    for (const pattern of slow) assert.equal(faultOf(pattern), 'slow', pattern);
  });

  it('allows what only looks so', () => {
    const quick = ['/[(a+)+]x/', String.raw`/\(a\)+b/`, '/(todo|fixme): sre/', '/(very )?later/', '/a{1,5}b.*c/'];

    for (const pattern of quick) assert.equal(faultOf(pattern), undefined, pattern);
  });

  it('is quick on the worst line with every pattern that it allows', () => {
    const patterns = ['/a+b+!/', '/.*a.*!/', '/a{1,50}b{1,50}!/', '/a?a?a?a?a?a?a?a?a?a?!/', 'a a a a a a a a a a !'];
    const { expressions, bad } = readDeferredPatterns(patterns);
    const lines = ['a'.repeat(400), 'ab'.repeat(200), 'a '.repeat(200), `${'a'.repeat(200)}${'b'.repeat(200)}`];
    const start = performance.now();

    for (const expression of expressions) for (const line of lines) assert.ok(!expression.test(line));

    assert.deepEqual(bad, []);
    assert.ok(performance.now() - start < 1000);
  });
});
