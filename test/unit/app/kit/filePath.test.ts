import assert from 'node:assert/strict';

import { isFilePath, isInsideGit, parentOf, wayTo } from '../../../../src/app/kit/filePath.js';

describe('isFilePath', () => {
  for (const path of ['a', '.sre-onboarding', 'a/b.md', '..a/b', 'a/..b', 'a/b..', 'a b/c: d.md', 'ü/…']) {
    it(`takes ${JSON.stringify(path)}`, () => {
      assert.equal(isFilePath(path), true);
    });
  }

  const refused = [
    ...['', '.', '..', '../a', 'a/../b', 'a/..', './a', 'a/./b', 'a//b', 'a/', '/a', '//host/share'],
    ...['C:', 'c:/a', 'C:\\a', 'a\\b', '..\\a', 'a\0b', '.. /a', 'a/... /b', ' '],
  ];
  for (const path of refused) {
    it(`refuses ${JSON.stringify(path)}`, () => {
      assert.equal(isFilePath(path), false);
    });
  }
});

describe('parentOf', () => {
  it('names the folder of a file', () => {
    assert.equal(parentOf('a/b/c.md'), 'a/b');
  });

  it('is empty for what lies directly in the workspace folder', () => {
    assert.equal(parentOf('ROADMAP.md'), '');
  });
});

describe('wayTo', () => {
  it('lists the folders from the outside in, and the path itself last', () => {
    assert.deepEqual(wayTo('a/b/c.md'), ['a', 'a/b', 'a/b/c.md']);
  });

  it('is the path alone for what lies directly in the workspace folder', () => {
    assert.deepEqual(wayTo('a.md'), ['a.md']);
  });
});

describe('isInsideGit', () => {
  it('knows git’s own folder, however a system lets it be spelled', () => {
    const inside = [
      '.git',
      '.git/config',
      'a/.GIT/hooks/x',
      '.git./x',
      '.git /x',
      'git~1/x',
      '.g\u200cit/x',
      '.git::$INDEX/x',
    ];

    for (const path of inside) assert.equal(isInsideGit(path), true, path);
  });

  it('takes nothing else for it', () => {
    for (const path of ['.github/x', '.gitignore', 'a.git/x', 'git/x', '.gitx', 'x/.git-notes'])
      assert.equal(isInsideGit(path), false, path);
  });
});
