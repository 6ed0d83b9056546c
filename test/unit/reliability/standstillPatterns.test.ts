import assert from 'node:assert/strict';
import path from 'node:path';

import { checkSync } from 'recheck';

import { isPlainlyLinear, readPatterns, type SourcePattern } from '../../support/reliability/standstill/patterns.js';
import { reviewedPatterns, reviewedSources } from '../../support/reliability/standstill/reviewedPatterns.js';

const { literals, made } = readPatterns(path.resolve('src'));

/**
 * What the analyser finds, however long it looks; `safe` is proven to take a time that grows with the text's length alone. A
 * pattern that is too much for it has too many states, on any machine.
 */
function verdictOf({ source, flags }: SourcePattern): string {
  const result = checkSync(source, flags, { checker: 'automaton', timeout: null });
  return result.status === 'vulnerable' ? result.complexity.summary : result.status;
}

describe('the regular expressions of the sources', () => {
  it('are each proven linear by the analyser, or reviewed with a reason', () => {
    const wanted = literals.filter((pattern) => !isPlainlyLinear(pattern) && !reviewedPatterns.has(pattern.literal));
    const once = [...new Map(wanted.map((pattern) => [pattern.literal, pattern])).values()];

    const slow = once.flatMap((pattern) => {
      const verdict = verdictOf(pattern);
      return verdict === 'safe' ? [] : `${pattern.file}: ${pattern.literal} is ${verdict}`;
    });

    assert.ok(once.length > 0);
    assert.deepEqual(slow, []);
  });

  it('are made at run time only where that was reviewed', () => {
    assert.deepEqual(
      made.filter((file) => !reviewedSources.has(file)),
      [],
    );
  });

  it('would not pass if they went back', () => {
    const slow = ['\\s+$', '(a|a)*b', '<a [^>]*>', '^\\s*x?\\s*$', '(a+)+$'];

    for (const source of slow) {
      const pattern = { source, flags: '', literal: source, file: 'a.ts' };
      assert.ok(!isPlainlyLinear(pattern) && verdictOf(pattern) !== 'safe', source);
    }
  });
});
