import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { authorPattern, isNoReply } from '../../../../src/vscode/adapters/gitPattern.js';

describe('authorPattern', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'authors-'));
  const git = (...words: readonly string[]): string => execFileSync('git', ['-C', folder, ...words]).toString();
  const authors = [
    'Sam (SRE) Rivera <sam+work@example.com>',
    'Sam <samXwork@example.com>',
    'Zoë [x] ^a$ <zoe@example.com>',
    'Not Sam (SRE) Rivera <other@example.com>',
  ];

  before(() => {
    git('init', '-q');
    for (const author of authors) {
      const [, name, email] = /^(.*) <(.*)>$/.exec(author) ?? [];
      git('-c', `user.name=${name}`, '-c', `user.email=${email}`, 'commit', '-q', '--allow-empty', '-m', author);
    }
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const type of ['basic', 'extended', 'perl']) {
    const find = (pattern: string): string[] =>
      git('-c', `grep.patternType=${type}`, 'log', `--author=${pattern}`, '--format=%s').trim().split('\n');

    it(`finds one address in any letter case, with ${type} patterns`, () => {
      assert.deepEqual(find(authorPattern({ email: 'SAM+Work@example.com' })), [authors[0]]);
    });

    it(`finds one name as a whole, with ${type} patterns`, () => {
      assert.deepEqual(find(authorPattern({ name: 'Sam (SRE) Rivera' })), [authors[0]]);
      assert.deepEqual(find(authorPattern({ name: 'Zoë [x] ^a$' })), [authors[2]]);
    });
  }
});

describe('isNoReply', () => {
  it('knows the addresses that hosts put in the place of hidden ones', () => {
    for (const email of [
      '1+sam@users.noreply.github.com',
      'sam@noreply.codeberg.org',
      '5-sam@users.noreply.gitlab.com',
    ]) {
      assert.equal(isNoReply(email), true, email);
    }
    for (const email of ['sam@example.com', 'noreplying@example.com', undefined]) assert.equal(isNoReply(email), false);
  });
});
