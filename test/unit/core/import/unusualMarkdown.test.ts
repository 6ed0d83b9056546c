import assert from 'node:assert/strict';

import { exportChecklist } from '../../../../src/core/import/exportMarkdown.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { missingWords } from '../../support/importedText.js';

/** A document, the lines of its tasks as GitHub shows them, and the lines of all else that looks like one. */
interface Document {
  readonly text: string;
  readonly tasks: readonly number[];
  readonly named?: readonly number[];
}

const documents: Readonly<Record<string, Document>> = {
  'a list inside a fence of four, with a fence of three inside': {
    text: '# Team\n\n````markdown\n# Onboarding\n\n```sh\n- [ ] not this\n```\n\n- [ ] Inner\n````\n\n- [ ] Real\n',
    tasks: [13],
    named: [7, 10],
  },
  'lists with `1)`, that start at three, and change their marker': {
    text: '1) [ ] One\n2) [x] Two\n   - [ ] Nested\n\n\n3) [ ] Three\n* [ ] Star\n+ [ ] Plus\n1. [ ] Dot\n',
    tasks: [1, 2, 3, 6, 7, 8, 9],
  },
  'tasks in quotes, in quotes of quotes, in alerts and in quotes of items': {
    text: '> ### In quote\n> - [ ] Quoted\n>   wrapped\n> - [x] Done\n>   > - [ ] Double\n\n> [!NOTE]\n> - [ ] Alert\n\n- [ ] Plain\n  > - [ ] Item\n',
    tasks: [2, 4, 5, 8, 10, 11],
  },
  'tables with a box first, last, behind a dash, in code and twice': {
    text: '| Done | Task |\n| - | - |\n| [ ] | One |\n| Two | [x] |\n| - [ ] | Three |\n| `[ ]` | Four |\n| Five | [ ] Mon [ ] Tue |\n| Six | no |\n',
    tasks: [],
    named: [3, 4, 5, 6, 7],
  },
  'checkboxes in HTML: in lists, in paragraphs, in bullets and in labels': {
    text: '<ul>\n<li><input type="checkbox" disabled> Alpha</li>\n</ul>\n\n<input type=\'checkbox\'/> Beta\n\n- <input type="checkbox"> Gamma\n\n<form><label><input disabled type=checkbox id=x>Delta</label></form>\n',
    tasks: [],
    named: [2, 5, 7, 9],
  },
  'headings that are underlined, in the text and in an item': {
    text: 'Day 1\n=====\n\n- [ ] One\n\n  In an item\n  ----------\n  - [ ] Two\n\nDay 2\n---\n- [ ] Three\n',
    tasks: [4, 8, 12],
  },
  'footnotes that are used, that are not, and one with a task': {
    text: '- [ ] Read[^1] and ask[^note]\n\n[^1]: See https://example.com/guide for details.\n[^note]: Ask in chat.\n[^2]: unused\n[^3]: Also\n    - [ ] in a footnote\n',
    tasks: [1, 7],
    named: [5, 6],
  },
  'tabs before and behind the marker, and inside of the box': {
    text: '-\t[ ] One\n\t-\t[x] Two\n\t\t-\t[ ] Three\n1.\t[ ] Four\n\t- detail\n- [\t] Five\n- [ ]\tSix\n',
    tasks: [1, 2, 3, 4, 6, 7],
  },
  'line ends of Windows, with front matter': {
    text: '---\r\nname: Windows\r\n---\r\n\r\n# Head\r\n\r\n- [ ] One\r\n  more\r\n- [X] Two\r\n\r\n```\r\n- [ ] fenced\r\n```\r\n',
    tasks: [7, 9],
    named: [12],
  },
  'line ends of old Macs, and a mark of the byte order': {
    text: '\ufeff# Mac\r\r- [ ] One\r- [x] Two\r',
    tasks: [3, 4],
  },
  Chinese: {
    text: '# 新员工入职清单\n\n## 第一天（行政）\n\n- [ ] 领取电脑\n- [x] 开通邮箱\n- [\u3000] 全角空格\n- 【 】方头括号\n- ［ ］全角方括号\n- [ ]没有空格\n',
    tasks: [5, 6],
    named: [7, 8, 9, 10],
  },
  Japanese: {
    text: '### 入社前\n- [ ] アカウント\n### 1週間以内\n- [x]完了した\n・[ ] 中黒\n- □ 四角\n',
    tasks: [2],
    named: [4, 5, 6],
  },
  'Arabic and Hebrew': {
    text: '# قائمة الإعداد\n\n- [ ] احصل على الحاسوب\n- [x] وقّع العقد\n\n## האתחול\n\n- [ ] קרא את המדריך\n',
    tasks: [3, 4, 8],
  },
  'emoji as titles, as items and as boxes': {
    text: '# 🚀\n\n## 👋\n\n- [ ] 🎯\n- [ ] 👩‍💻 Setup\n- ⬜ square\n- 🔲 button\n- ☑️ checked\n- ✔️ tick\n',
    tasks: [5, 6],
    named: [7, 8, 9, 10],
  },
  'items of thousands of letters, with and without blanks': {
    text: `- [ ] ${'word '.repeat(600)}\n- [ ] ${'x'.repeat(3000)}\n- [ ] https://example.com/${'a/'.repeat(300)}\n`,
    tasks: [1, 2, 3],
  },
  'boxes that are no boxes to the parser': {
    text: '- \\[ \\] one\n- \\[x] two\n- [] three\n- [  ] four\n- [~] five\n- [-] six\n- [v] seven\n- ( ) eight\n- [ ]\n- [link](a.md)\n',
    tasks: [],
    named: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  },
  'boxes in the midst of a line': {
    text: '- [ ] Real\n\nStatus: [ ] open | [x] closed\n\nChoose one: ☐ A ☐ B\n\nA list[ ] and `[ ]` of a program.\n\n##### Approved [ ]\n',
    tasks: [1],
    named: [3, 5, 9],
  },
  'boxes on the further lines of a plain bullet': {
    text: '- Plain\n  [ ] one\n  [x] two\n- Other\n  [ ] three\n  - [ ] real\n',
    tasks: [6],
    named: [2, 3, 5],
  },
  'details with and without a blank line, and a heading as their summary': {
    text: '<details>\n<summary><b>One</b></summary>\n\n- [ ] inside\n\n</details>\n\n<details><summary>Two</summary>\n- [ ] swallowed\n</details>\n\n<details open>\n<summary>\n\n### Three\n\n</summary>\n\n- [ ] deep\n\n</details>\n',
    tasks: [4, 19],
    named: [9],
  },
  'comments before, between and inside of items': {
    text: '<!-- top\n- [ ] hidden\n-->\n- [ ] One <!-- inline -->\n<!-- - [ ] between -->\n- [ ] Two\n  <!-- inside\n  - [ ] below\n  -->\n  - [ ] Child\n',
    tasks: [4, 6, 10],
    named: [2, 5, 8],
  },
  'children that are indented too little, and too far': {
    text: '1. [ ] Parent\n  - [ ] by two\n2. [ ] Next\n  text by two\n\n10. [ ] Ten\n   - [ ] three under ten\n\n- [ ] code\n\n      - [ ] in code\n',
    tasks: [1, 2, 3, 6, 7, 9],
    named: [11],
  },
  'groups in bold, and bold bullets': {
    text: '**Set-up:**\n\n- [ ] a\n\n**Access**\n- [ ] b\n\n- **Bullet**\n  - [ ] c\n- [ ] **Task**\n\n  - [ ] d\n',
    tasks: [3, 6, 9, 10, 12],
  },
  'the same titles again, and titles without letters': {
    text: '## Tasks\n- [ ] Same\n- [ ] Same\n## Tasks\n- [ ] Same\n## !!!\n- [ ] ???\n- [ ] ...\n',
    tasks: [2, 3, 5, 7, 8],
  },
  'rules in the place of front matter, and front matter that is no YAML': {
    text: "---\nname: 'Bad: quote\nabout: [unclosed\n---\n\n- [ ] a\n\n***\n+ [ ] b\n___\n",
    tasks: [6, 9],
  },
  'marks of other tools: containers, admonitions, liquid, wiki links, formulas': {
    text: '::: tip\n- [ ] container\n:::\n\n!!! note\n    - [ ] admonition\n\n{% raw %}\n- [ ] liquid\n{% endraw %}\n\n- [ ] [[Page|Alias]]\n- [ ] $x[ ]$ ~~struck~~ {{ user }}\n',
    tasks: [2, 9, 12, 13],
    named: [6],
  },
  'addresses in brackets': {
    text: '# A\n\nWrite to\n[me@example.com].\n\n- [ ] Mail [you@example.com]\n- [ ] See [guide(https://example.com/a) first\n',
    tasks: [6, 7],
  },
  'lines that go on without indentation': {
    text: '- [ ] first\ngoes on\n[ ] box\n\n- [ ] second\n',
    tasks: [1, 5],
    named: [3],
  },
  'pictures, badges, code and addresses as the whole text': {
    text: '- [ ] ![logo](logo.png)\n- [ ] [![badge](b.svg)](http://x.y)\n- [ ] <img src="a.png" alt="Alt">\n- [ ] `code`\n- [ ] <https://example.com>\n- [ ] &copy; &#9744;\n',
    tasks: [1, 2, 3, 4, 5, 6],
  },
  'blanks that are no spaces, and bullets that are no markers': {
    text: '- [\u00a0] a\n- [\u200b] b\n-\u00a0[ ] c\n\n– [ ] d\n• [ ] e\n‣ [ ] f\n',
    tasks: [],
    named: [1, 2, 3, 5, 6, 7],
  },
  'paragraphs, tables and headings inside of an item': {
    text: '- [ ] one\n\n  Second.\n\n  [ ] in it\n\n  | a | b |\n  |---|---|\n  | [ ] | cell |\n\n  ### Heading\n- [ ] two\n  ---\n- [ ] three\n',
    tasks: [1, 14],
    named: [5, 9, 12],
  },
  'tables in HTML, whose boxes have lines of their own': {
    text: '<table>\n<tr>\n  <td>[ ]</td>\n  <td>One</td>\n</tr>\n<tr>\n  <td>Two</td>\n  <td>\n  &#x2610;\n  </td>\n</tr>\n</table>\n',
    tasks: [],
    named: [3, 9],
  },
};

describe('importing unusual Markdown', () => {
  for (const [what, { text, tasks, named = [] }] of Object.entries(documents)) {
    it(`takes what GitHub shows and names the rest: ${what}`, () => {
      const result = importMarkdown(text, { fallbackTitle: 'T' });

      const others = [...result.offered.filter(({ reason }) => reason !== 'sectionWithoutSteps'), ...result.leftOut];
      assert.deepEqual(sorted(result.stepLines.values()), tasks);
      assert.deepEqual(sorted(new Set(others.map(({ line }) => line))), named);
      assert.deepEqual(wordsLost(text, result), []);
    });
  }

  it('gives checklists that come back the same from the export', () => {
    for (const { text } of Object.values(documents)) {
      const { checklist } = importMarkdown(text, { fallbackTitle: 'T' });
      if (checklist.phases.length === 0) continue;

      assert.deepEqual(
        importMarkdown(exportChecklist(checklist, new Set()), { fallbackTitle: 'x' }).checklist,
        checklist,
      );
    }
  });

  it('makes steps of all that it offers, and still loses no word', () => {
    for (const { text } of Object.values(documents)) {
      const { offered } = importMarkdown(text, { fallbackTitle: 'T' });
      const accept = new Set(offered.map(({ id }) => id));

      const result = importMarkdown(text, { fallbackTitle: 'T', accept });

      assert.equal(result.counts.imported, result.stepLines.size);
      assert.deepEqual(wordsLost(text, result), []);
    }
  });
});

function sorted(lines: Iterable<number>): readonly number[] {
  return [...lines].toSorted((one, other) => one - other);
}

/** The mark in a box, and what code and tags are called, are no words of a checklist. */
function wordsLost(text: string, result: ReturnType<typeof importMarkdown>): readonly string[] {
  return missingWords(text, result).filter((word) => !['x', 'v', 'b', 'markdown', 'sh'].includes(word));
}
