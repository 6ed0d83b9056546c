import assert from 'node:assert/strict';

import { IgnoreRules } from '../../../../src/app/deferred/ignoreRules.js';

/** Whether git ignores a path, by `.gitignore` files with these texts. */
function ignores(texts: Readonly<Record<string, string>>, path: string): boolean {
  return new IgnoreRules(new Map(Object.entries(texts))).ignores(path);
}

describe('IgnoreRules', () => {
  it('ignores what the file at the top says, folders with all that is in them', () => {
    const texts = { '.gitignore': 'dist/\n*.log\n/secret.txt\n!keep.log\n' };

    assert.ok(ignores(texts, 'dist/a/b.js') && ignores(texts, 'src/dist/a.js'));
    assert.ok(ignores(texts, 'a/b.log') && !ignores(texts, 'a/keep.log'));
    assert.ok(ignores(texts, 'secret.txt') && !ignores(texts, 'a/secret.txt'));
    assert.ok(!ignores(texts, 'src/distance.js'));
  });

  it('takes the rules of a folder for what is in it', () => {
    const texts = { 'web/.gitignore': '/build\n*.map\n' };

    assert.ok(ignores(texts, 'web/build/a.js') && ignores(texts, 'web/src/a.map'));
    assert.ok(!ignores(texts, 'build/a.js') && !ignores(texts, 'a.map') && !ignores(texts, 'website/a.map'));
  });

  it('lets the inner folder overrule the outer one', () => {
    const texts = { 'docs/.gitignore': '!*.txt\n', '.gitignore': '*.txt\n' };

    assert.ok(ignores(texts, 'a.txt') && !ignores(texts, 'docs/a.txt'));
  });

  it('counts the rules that could keep it busy for minutes, and follows the others', () => {
    const slow = `${'*a'.repeat(9)}b`;
    const rules = new IgnoreRules(new Map([['.gitignore', `# ${slow}\n\n${slow}\ndist/\n!${slow}\n`]]));

    assert.equal(rules.slowRuleCount, 2);
    assert.ok(rules.ignores('dist/a.js') && !rules.ignores(`${'a'.repeat(60)}b`));
  });

  it('ignores nothing where there are none', () => {
    assert.ok(!ignores({}, 'a.js'));
  });
});
