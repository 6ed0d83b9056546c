import assert from 'node:assert/strict';

import { formatTree } from '../../../../src/core/markdown/formatTree.js';
import { parseBody } from '../../../../src/core/export/parseBody.js';

/** A body as it leaves the workspace. */
function cleaned(markdown: string): string {
  return formatTree(parseBody(markdown));
}

describe('cleanTree', () => {
  it('keeps the text of a footnote where it stands, without its mark', () => {
    assert.equal(
      cleaned('Slow[^1] since May.\n\n[^1]: See <b>the graph</b>.\n'),
      'Slow since May.\n\nSee the graph.\n',
    );
  });

  it('keeps only links to the web, and of pictures what they show', () => {
    const body = '[a](https://example.com/a) [b](../secret.md) ![c](c.png) [d][ref]\n\n[ref]: https://example.com/d\n';

    assert.equal(cleaned(body), '[a](https://example.com/a) b c [d](https://example.com/d)\n');
  });

  it('shows nothing of HTML but its text', () => {
    assert.equal(
      cleaned('<!-- no -->\n\n<p>Yes <script>no()</script></p>\n\nIn <i>a</i> line.\n'),
      'Yes\n\nIn a line.\n',
    );
  });
});
