import assert from 'node:assert/strict';

import {
  findHtmlBoxes,
  groupHeading,
  isBareTag,
  readComment,
  readDisclosure,
  readExportData,
} from '../../../../src/core/import/htmlBlock.js';

function boxes(html: string): readonly string[] {
  return findHtmlBoxes(html).map(({ box, line, isRow }) => {
    return `${line}${isRow ? ' row' : ''} ${box.isChecked ? 'x' : 'o'} ${box.text}`;
  });
}

describe('readComment', () => {
  it('takes comments alone for a comment, also several and one that nothing ends', () => {
    const comments = ['<!-- a -->', '<!--\n- [ ] a\n-->\n', '<!-- a --> <!-- b -->', '<!-- open'];

    assert.deepEqual(comments.map(readComment), comments);
  });

  it('takes comments with a text beside them for HTML', () => {
    const blocks = ['<!-- a --> text', '<p><!-- a --></p>', 'x <!-- a -->', ''];

    assert.deepEqual(
      blocks.map(readComment),
      blocks.map(() => undefined),
    );
  });
});

describe('readExportData', () => {
  it('reads what a comment of the export is about, and its YAML', () => {
    assert.deepEqual(readExportData('<!-- sre-onboarding:step\nid: a\ndue: 3\n-->'), {
      about: 'step',
      yaml: 'id: a\ndue: 3\n',
    });
  });

  it("leaves other people's comments alone", () => {
    const comments = ['<!-- id: a -->', '<!-- sre-onboarding: see the docs -->', '<!-- sre-onboarding:step\n--> text'];

    assert.deepEqual(
      comments.map(readExportData),
      comments.map(() => undefined),
    );
  });
});

describe('readDisclosure', () => {
  it('takes the summary out of its tags, whatever case and attributes they have', () => {
    assert.deepEqual(readDisclosure('<DETAILS open>\n<Summary class="x">\n  For <b>staff</b>\n</Summary>\n'), {
      summary: 'For <b>staff</b>',
      rest: '',
    });
  });

  it('keeps what else the block says', () => {
    assert.deepEqual(readDisclosure('<details><summary>One</summary>\nText <i>too</i>\n</details>'), {
      summary: 'One',
      rest: 'Text <i>too</i>',
    });
  });

  it('keeps the text of a second summary', () => {
    assert.deepEqual(readDisclosure('<summary>One</summary><summary>Two</summary>'), { summary: 'One', rest: 'Two' });
  });

  it('reads a summary that ends further down, and details without one', () => {
    assert.deepEqual(readDisclosure('<details>\n<summary>Open'), { summary: 'Open', rest: '' });
    assert.deepEqual(readDisclosure('</details>'), { summary: undefined, rest: '' });
  });

  it('finds none in other HTML, and none in tags that only begin the same', () => {
    assert.equal(readDisclosure('<div>details</div>'), undefined);
    assert.equal(readDisclosure('<summary-list>x</summary-list>'), undefined);
  });
});

describe('groupHeading', () => {
  it('keeps a link in the Markdown, and its words alone in the title', () => {
    const heading = groupHeading('<b>Before</b> <a href="https://example.com/d">day&nbsp;1</a> &amp; after', 3);

    assert.equal(heading.markdown, 'Before [day 1](https://example.com/d) & after');
    assert.equal(heading.plain, 'Before day 1 & after');
    assert.equal(heading.line, 3);
  });
});

describe('isBareTag', () => {
  it('tells tags without a word from those that say something', () => {
    const blocks = ['<div>', '</div>\n</div>', '<br />', '', '<div align="left">', '<p>x</p>', '<!-- x -->'];

    assert.deepEqual(blocks.map(isBareTag), [true, true, true, true, false, false, false]);
  });
});

describe('findHtmlBoxes', () => {
  it('finds one box for each row, at the line that the box is on', () => {
    const html = `<table>
<tr><td>[ ]</td><td>Laptop</td><td>IT</td></tr>
<tr>
  <td>Ask</td>
  <td>☑</td>
</tr>
<tr><td>none</td></tr>
</table>`;

    assert.deepEqual(boxes(html), ['1 row o Laptop · IT', '4 row x Ask']);
  });

  it('finds rows and cells whose ends are left out, as HTML allows', () => {
    assert.deepEqual(boxes('<table>\n<tr><td>☐<td>one\n<tr><td>☒<td>two\n</table>'), ['1 row o one', '2 row x two']);
  });

  it('finds checkboxes, checked or not, and boxes written as numbers', () => {
    const html = `<p>
<input type="checkbox"> Open
<input checked type='checkbox' disabled> Done
<input type="text"> Name
&#9745; Also done
&#x2610; Also open
</p>`;

    assert.deepEqual(boxes(html), ['1 o Open', '2 x Done', '4 x Also done', '5 o Also open']);
  });

  it('finds no boxes in comments, and counts their lines', () => {
    assert.deepEqual(boxes('<div>\n<!--\n- [ ] hidden\n-->\n- [x] shown'), ['4 x shown']);
  });

  it('keeps addresses of links, with either kind of quotes', () => {
    assert.deepEqual(boxes(`<li>\n[ ] Read <a class="x" href='a/b.md'>the <b>guide</b></a>`), [
      '1 o Read [the guide ](a/b.md)',
    ]);
  });

  it('finds what a box says on the line below it, and boxes in the midst of a line', () => {
    const html = '<li>\n<input type="checkbox">\n\nRead <i>this</i>\n</li>\n<p>Laptop: &#9745;</p>';

    assert.deepEqual(boxes(html), ['1 o Read this', '5 x Laptop']);
  });

  it('tells of boxes with nothing behind them', () => {
    assert.deepEqual(boxes('<p>\n[ ]\n<b>[ ]</b>\n</p>'), ['1 o ', '2 o ']);
  });
});
