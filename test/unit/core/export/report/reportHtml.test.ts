import assert from 'node:assert/strict';

import { parseBody } from '../../../../../src/core/export/parseBody.js';
import type { Report } from '../../../../../src/core/export/report/report.js';
import { formatReportHtml } from '../../../../../src/core/export/report/reportHtml.js';

/** A page on which an item says this. */
function pageOf(markdown: string, title = 'Title'): string {
  const item = {
    title,
    marks: ['Agreed'],
    facts: [{ term: 'Owner', text: 'Sam' }],
    parts: [{ heading: 'Why', nodes: parseBody(markdown) }],
  };
  const report: Report = {
    ...{ audience: 'everyone', title: 'Roadmap', lead: ['As of today.'], footer: 'Made from notes.' },
    sections: [{ id: 'now', heading: 'Now', blocks: [{ kind: 'item', item }] }],
  };
  return formatReportHtml(report);
}

describe('formatReportHtml', () => {
  it('is a page by itself that forbids to fetch or run anything', () => {
    const html = pageOf('Text.');

    assert.match(html, /^<!doctype html><html lang="en"><head><meta charset="utf-8">/);
    assert.match(html, /content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;"/);
    assert.doesNotMatch(html, /<script|<link|<img|src=|url\(|@import/);
  });

  it('has landmarks, and headings one below the other', () => {
    const html = pageOf('Text.\n\n##### Deeper');

    assert.match(html, /<header><h1>Roadmap<\/h1><p>As of today\.<\/p><\/header><main>/);
    assert.match(html, /<section class="now" aria-labelledby="now"><h2 id="now">Now<\/h2><article><h3>Title<\/h3>/);
    assert.match(html, /<h4>Why<\/h4><p>Text\.<\/p>\n?<h5>Deeper<\/h5>/);
    assert.match(html, /<\/main><footer><p>Made from notes\.<\/p><\/footer>/);
  });

  it('lists what is to know with terms', () => {
    assert.match(pageOf(''), /<dl><div><dt>Owner<\/dt><dd>Sam<\/dd><\/div><\/dl>/);
  });

  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example/pixel.png)',
    '[x](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<svg onload=alert(1)><style>@import "https://evil.example"</style></svg>',
    '<iframe src="https://evil.example"></iframe>',
    '"><script>alert(1)</script>',
    '<https://evil.example/"onmouseover="alert(1)>',
    '`</code><script>alert(1)</script>`',
    '```html\n</code></pre><script>alert(1)</script>\n```',
    '| <script>alert(1)</script> |\n| - |\n| <b onclick=x> |',
    '<style>body { display: none }</style>',
  ];

  for (const attack of attacks) {
    it(`lets nothing of ${JSON.stringify(attack)} run or be fetched`, () => {
      const html = pageOf(attack, attack);

      const [, body = ''] = html.split('<body');
      const tags = body.match(/<[a-z][^>]*>/g) ?? [];
      assert.deepEqual(
        tags.filter((tag) =>
          /^<(?:script|img|svg|iframe|style|object|form|base|meta)|\son\w+=|javascript:|\ssrc=/i.test(tag),
        ),
        [],
      );
    });
  }

  it('makes links of addresses, and of no others', () => {
    const html = pageOf('[docs](https://x.example/a?b=1&c=2)');

    assert.match(html, /<a href="https:\/\/x\.example\/a\?b=1&#x26;c=2">docs<\/a>/);
  });

  it('has tables that can be reached by keyboard and whose heads say what for', () => {
    const html = pageOf('| a | b |\n| - | - |\n| 1 | 2 |');

    assert.match(html, /<div class="table" tabindex="0" role="group"><table>/);
    assert.match(html, /<th scope="col">a<\/th>/);
  });

  it('shows boxes of tasks that nobody can tick', () => {
    assert.match(pageOf('- [x] a'), /<input type="checkbox" checked disabled>/);
  });
});
