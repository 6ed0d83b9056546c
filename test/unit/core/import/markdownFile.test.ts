import assert from 'node:assert/strict';

import { readMarkdownFile } from '../../../../src/core/import/markdownFile.js';

describe('readMarkdownFile', () => {
  it('parts the front matter from the text, in which every line keeps its number', () => {
    assert.deepEqual(readMarkdownFile('---\ntitle: Week one\nlabels: [a]\n---\n# Text\n'), {
      frontMatter: { title: 'Week one', labels: ['a'] },
      text: '\n\n\n\n# Text\n',
    });
  });

  it('reads files from Windows and old Macs, and drops the byte order mark', () => {
    assert.deepEqual(readMarkdownFile('\ufeff---\r\nname: A\r\n---\r\none\r\ntwo\rthree'), {
      frontMatter: { name: 'A' },
      text: '\n\n\none\ntwo\nthree',
    });
  });

  it('reads names out of front matter that is no YAML', () => {
    const { frontMatter } = readMarkdownFile('---\nname: "Hi: all"\ntitle: On: boarding\nother: [\n---\n');

    assert.deepEqual(frontMatter, { name: 'Hi: all', title: 'On: boarding' });
  });

  it('takes a text between two rules for text', () => {
    for (const file of ['---\nHello there\n---\n', '---\n- [ ] a\n---\n', '---\n\n---\n', '---\nno end: x\n']) {
      assert.deepEqual(readMarkdownFile(file), { frontMatter: {}, text: file });
    }
  });

  it('takes tasks between two rules for text, whatever stands before them', () => {
    const file = '---\nTitle: Welcome\n> - [ ] One\n: broken\n---\n';

    assert.deepEqual(readMarkdownFile(file), { frontMatter: {}, text: file });
  });
});
