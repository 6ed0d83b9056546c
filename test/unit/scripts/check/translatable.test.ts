import assert from 'node:assert/strict';

import { parseSource } from '../../../../scripts/check/sources.mjs';
import { findTranslationProblems } from '../../../../scripts/check/translatable.mjs';

function problemsOf(code: string): readonly string[] {
  return findTranslationProblems([parseSource('a.ts', code)]);
}

describe('findTranslationProblems', () => {
  it('is content with literal texts whose places are all filled', () => {
    assert.deepEqual(
      problemsOf("vscode.l10n.t('Done'); l10n.t('{0} of {1}', done, all); vscode.l10n.t('{0}, {0}', name);"),
      [],
    );
  });

  it('finds a text that is put together at run time', () => {
    assert.match(problemsOf('vscode.l10n.t(`Hello ${name}`)').join(), /^a\.ts:1: .*literal/);
    assert.match(problemsOf('\nvscode.l10n.t(text)').join(), /^a\.ts:2: .*literal/);
  });

  it('finds places without a value, and values without a place', () => {
    assert.match(problemsOf("vscode.l10n.t('{0} of {1}', done)").join(), /2 places for 1 value/);
    assert.match(problemsOf("vscode.l10n.t('Done', done)").join(), /0 places for 1 value/);
  });

  it('leaves other functions named t alone', () => {
    assert.deepEqual(problemsOf('i18n.t(text); t(text);'), []);
  });
});
