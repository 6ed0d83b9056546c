import assert from 'node:assert/strict';

import { formatTree } from '../../../../src/core/markdown/formatTree.js';
import { leadOf, parseBody, sectionsOf, voicesOf } from '../../../../src/core/export/parseBody.js';

/** What of a body can be sent to anybody, as Markdown. */
function clean(markdown: string): string {
  return formatTree(parseBody(markdown)).trimEnd();
}

describe('parseBody', () => {
  const shown: readonly (readonly [string, string, string])[] = [
    ['a picture is what it shows', 'See ![a graph](https://x.example/g.png)!', 'See a graph!'],
    ['a picture without words is nothing', 'a ![](g.png) b', 'a  b'],
    ['a link to the web stays', '[docs](https://x.example/a?b=1#c)', '[docs](https://x.example/a?b=1#c)'],
    ['a link into the folder is its text', '[the note](../notes/a.md) [top](#problem)', 'the note top'],
    ['a link that runs something is its text', '[x](javascript:alert%281%29) [y](command:z)', 'x y'],
    ['a link with a password is its text', '[x](https://me:secret@x.example/)', 'x'],
    ['a link by protocol alone is its text', '[x](//x.example/a)', 'x'],
    ['an address for mail is its text', '<mailto:a@x.example>', String.raw`mailto:a\@x.example`],
    ['a reference becomes a link', '[docs][d]\n\n[d]: https://x.example "t"', '[docs](https://x.example)'],
    ['a reference to nowhere is its text', '[docs][]\n\n[docs]: notes/a.md', 'docs'],
    ['HTML in a line is its text', 'a <b onclick="x()">bold</b> <!-- no --> c', 'a bold  c'],
    ['a block of HTML is its text', '<div class="x">Some <i>words</i></div>', 'Some words'],
    ['a script is nothing', '<script>alert(1)</script>', ''],
    ['a style that never ends is nothing', '<style>\np { color: red }', ''],
    ['a comment is nothing', '<!-- secret -->\n\nb', 'b'],
    ['a link to a note is left out', '> Slow\n>\n> — engineer, [[2026-11-25-slow-k3f9]]', '> Slow\n>\n> — engineer'],
    ['nobody is named where only the note was', '> Slow\n>\n> — [[2026-11-25-slow-k3f9]]', '> Slow'],
    ['code stays as it is', '```ts\nconst a = `<b>`;\n```', '```ts\nconst a = `<b>`;\n```'],
    ['tasks and tables stay', '- [x] a\n\n| a |\n| - |\n| b |', '- [x] a\n\n| a |\n| - |\n| b |'],
  ];

  for (const [name, markdown, expected] of shown) {
    it(`reads what can be sent to anybody: ${name}`, () => {
      assert.equal(clean(markdown), expected);
    });
  }

  it('leaves no HTML that another reading would find', () => {
    const nasty =
      '\\<script>alert(1)\\</script> &lt;img src=x onerror=y&gt; `<b>` <a href="x">y</a>\n\n    <i>code</i>\n';

    const again = parseBody(clean(nasty));

    assert.equal(JSON.stringify(again).includes('"html"'), false);
    assert.match(clean(nasty), /\\<script>/);
  });

  it('reads Windows line endings', () => {
    assert.equal(clean('## Problem\r\n\r\nSlow.\r\n'), '## Problem\n\nSlow.');
  });
});

describe('sectionsOf', () => {
  it('cuts at the topmost headings, and puts those within below', () => {
    const sections = sectionsOf(parseBody('Before.\n\n## Problem\n\nSlow.\n\n### Where\n\nThere.\n\n## Approach\n'));

    assert.deepEqual(
      sections.map(({ title, nodes }) => [title, formatTree(nodes)]),
      [
        ['', 'Before.\n'],
        ['Problem', 'Slow.\n\n##### Where\n\nThere.\n'],
      ],
    );
  });

  it('takes a body without headings as one', () => {
    assert.equal(sectionsOf(parseBody('Slow.\n\nVery.')).length, 1);
    assert.deepEqual(sectionsOf(parseBody('')), []);
  });

  it('reads headings of any depth, marks in them left out', () => {
    const sections = sectionsOf(
      parseBody('# **What** users gain\n\na\n\n# `Approach`\n\nb\n\n### deep\n\n#### deeper\n\nc'),
    );

    assert.deepEqual(
      sections.map(({ title }) => title),
      ['What users gain', 'Approach'],
    );
    assert.match(formatTree(sections[1]?.nodes ?? []), /^###### deep$/m);
  });
});

describe('leadOf', () => {
  const lead = (markdown: string): string => {
    const node = leadOf(parseBody(markdown));
    return node ? formatTree([node]).trim() : '';
  };

  it('is the first paragraph of the author’s own', () => {
    assert.equal(lead('> quoted\n\nOwn words.\n\nMore.'), 'Own words.');
  });

  it('is what is quoted first where nothing else is written', () => {
    assert.equal(lead('> Deploys are slow\n>\n> — engineer\n\n> Other'), 'Deploys are slow');
  });

  it('is a list where there is nothing else, and nothing in an empty part', () => {
    assert.equal(lead('- a\n- b'), '- a\n- b');
    assert.equal(lead(''), '');
  });
});

describe('voicesOf', () => {
  const voices = (markdown: string): string => formatTree(voicesOf(parseBody(markdown))).trim();

  it('has of two quotes what they begin with and who said it, a customer first', () => {
    assert.equal(
      voices('> Slow\n>\n> Forty minutes.\n>\n> — veteran, [[a]]\n\n> It spins\n>\n> — customer, [[b]]'),
      '> It spins\n>\n> — customer\n\n> Slow\n>\n> — veteran',
    );
  });

  it('hears no role twice, and those whom nobody names last', () => {
    const quote = (text: string, by: string): string => `> ${text}\n>\n> — ${by}\n\n`;

    assert.equal(
      voices(
        quote('One', '[[a]]') + quote('Two', 'veteran, [[b]]') + quote('Three', 'veteran') + quote('Four', 'peer'),
      ),
      '> Two\n>\n> — veteran\n\n> Four\n>\n> — peer',
    );
    assert.equal(voices(`${quote('One', '[[a]]')}${quote('Two', 'veteran')}`), '> Two\n>\n> — veteran\n\n> One');
  });

  it('leaves out what begins with anything but words, and is nothing where nobody is quoted', () => {
    assert.equal(voices('> ```\n> code\n> ```\n>\n> — veteran'), '');
    assert.equal(voices('Own words.'), '');
  });
});
