import assert from 'node:assert/strict';

import { readBlocks } from '../../../../src/core/import/blockReader.js';
import { Findings } from '../../../../src/core/import/findings.js';
import { ancestorsOf, hasSteps, type Outline, outlineOf, type Section } from '../../../../src/core/import/section.js';

function read(markdown: string): Outline {
  return outlineOf(readBlocks(markdown, 0, new Findings(undefined)).blocks);
}

function name({ heading }: Section): string {
  return heading?.plain ?? '(start)';
}

/** Each section: those around it, the outermost first, and how many steps it has. */
function show(markdown: string): readonly string[] {
  return read(markdown).sections.map((section) => {
    const path = [...ancestorsOf(section).toReversed(), section].map(name).join(' > ');
    const steps = section.content.filter(({ type }) => type === 'task').length;
    return `${path}: ${steps}`;
  });
}

describe('outlineOf', () => {
  it('begins with what stands before the first heading', () => {
    assert.deepEqual(show('- [ ] a\n\n# One\n\n- [ ] b\n'), ['(start): 1', 'One: 1']);
  });

  it('puts each heading below the last one that is larger', () => {
    assert.deepEqual(show('# A\n## B\n### C\n- [ ] c\n## D\n- [ ] d\n# E\n'), [
      '(start): 0',
      'A: 0',
      'A > B: 0',
      'A > B > C: 1',
      'A > D: 1',
      'E: 0',
    ]);
  });

  it('follows headings that leave out a level, or begin with a smaller one', () => {
    assert.deepEqual(show('### A\n- [ ] a\n# B\n#### C\n- [ ] c\n## D\n- [ ] d\n'), [
      '(start): 0',
      'A: 1',
      'B: 0',
      'B > C: 1',
      'B > D: 1',
    ]);
  });

  it('divides a section by two bold lines above lists, not by one', () => {
    assert.deepEqual(show('## A\n\n**One**\n\n- [ ] a\n\n**Two**\n\n- [ ] b\n'), [
      '(start): 0',
      'A: 0',
      'A > One: 1',
      'A > Two: 1',
    ]);
    assert.deepEqual(show('## A\n\n**One**\n\n- [ ] a\n'), ['(start): 0', 'A: 1']);
  });

  it('takes each section for itself when it looks for bold lines', () => {
    assert.deepEqual(show('## A\n\n**One**\n\n- [ ] a\n\n## B\n\n**Two**\n\n- [ ] b\n'), [
      '(start): 0',
      'A: 1',
      'B: 1',
    ]);
  });

  it('keeps a summary without steps as a text between those with steps', () => {
    const { sections } = read(`<details><summary>One</summary>

- [ ] a

</details>

<details><summary>Notes</summary>

prose

</details>

<details><summary>Two</summary>

- [ ] b

</details>
`);

    assert.deepEqual(sections.map(name), ['(start)', 'One', 'Two']);
    assert.deepEqual(
      sections[1]?.content.flatMap((block) => (block.type === 'prose' ? [block.markdown] : [])),
      ['Notes', 'prose'],
    );
  });

  it('hands what the export wrote to the whole and to the section it stands in', () => {
    const { data, sections } = read(
      '# T\n\n<!-- sre-onboarding:checklist\nroles: [sre]\n-->\n\n## P\n\n<!-- sre-onboarding:phase\nid: p1\n-->\n',
    );

    assert.equal(data, 'roles: [sre]\n');
    assert.deepEqual(
      sections.map((section) => section.data),
      [undefined, undefined, 'id: p1\n'],
    );
  });
});

describe('hasSteps', () => {
  it('looks at the section itself, not at those below it', () => {
    const { sections } = read('# A\n\ntext\n\n## B\n\n- [ ] b\n');

    assert.deepEqual(sections.map(hasSteps), [false, false, true]);
  });
});
