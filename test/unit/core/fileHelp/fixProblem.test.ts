import { strict as assert } from 'node:assert';

import * as fc from 'fast-check';

import type { FileForm } from '../../../../src/core/fileHelp/fileForm.js';
import type { Fix } from '../../../../src/core/fileHelp/fix.js';
import { fixProblem } from '../../../../src/core/fileHelp/fixProblem.js';
import { formatChecklist } from '../../../../src/core/checklist/formatChecklist.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { parseSession } from '../../../../src/core/sessions/parseSession.js';
import type { Problem } from '../../../../src/core/text/problem.js';
import { forAny } from '../../../support/forAny.js';
import { checklists } from '../../../support/reliability/fuzz/checklists.js';

const parsers: Readonly<Record<FileForm, (text: string) => { readonly problems: readonly Problem[] }>> = {
  checklist: parseChecklist,
  person: parsePerson,
  note: parseNote,
  session: parseSession,
  roadmapItem: parseRoadmapItem,
};

const given = { created: '2026-11-25T14:03:11Z', date: '2026-11-25' };

function fixesOf(form: FileForm, text: string): readonly Fix[] {
  return parsers[form](text).problems.flatMap((problem) => fixProblem(problem, { text, form, given }));
}

function apply(text: string, { edit: { span, text: written } }: Fix): string {
  return text.slice(0, span.start) + written + text.slice(span.end);
}

/** The texts after each of the fixes of a text's only problem. */
function fixed(form: FileForm, text: string): readonly string[] {
  return fixesOf(form, text).map((fix) => apply(text, fix));
}

/** A checklist of one phase with these lines of steps. */
function steps(...lines: readonly string[]): string {
  return `phases:\n  - id: one\n    title: One\n    steps:\n${lines.map((line) => `      ${line}\n`).join('')}`;
}

function note(...lines: readonly string[]): string {
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\nBody.\n`;
}

describe('fixProblem, for an option that isn’t known', () => {
  const rest = ['title: A', 'created: 2026-11-25T14:03:11Z'];

  it('replaces it by the one that was meant, then offers the others', () => {
    const fixes = fixesOf('note', note(...rest, 'kind: pain-pont'));

    assert.deepEqual([fixes[0]?.value, fixes[0]?.isPreferred], ['pain-point', true]);
    assert.equal(fixes.length, 9);
    assert.equal(fixed('note', note(...rest, 'kind: pain-pont # so'))[0], note(...rest, 'kind: pain-point # so'));
  });

  it('replaces a value with its quotes', () => {
    assert.equal(fixed('note', note(...rest, 'kind: "pain-pont"'))[0], note(...rest, 'kind: pain-point'));
  });

  it('offers all of them, none preferred, where none is close', () => {
    const fixes = fixesOf('note', note(...rest, 'severity: 7'));

    assert.deepEqual(
      fixes.map(({ value, isPreferred }) => [value, isPreferred]),
      [
        ['1', false],
        ['2', false],
        ['3', false],
      ],
    );
    assert.equal(fixed('note', note(...rest, 'severity: 7'))[2], note(...rest, 'severity: 3'));
  });

  it('replaces only the key of an entry of verify', () => {
    const before = steps('- id: a', '  title: A', '  verify:', '    - { comits: 1, paths: [a] }');
    const block = steps('- id: a', '  title: A', '  verify:', '    - session: 3', '      kind: pairing');

    assert.equal(fixed('checklist', before)[0], before.replace('comits', 'commits'));
    assert.equal(fixed('checklist', block)[0], block.replace('session:', 'sessions:'));
  });

  it('works in a person’s file and in brackets', () => {
    const text = 'name: A\nemail: a@b\nstart: 2026-11-22\nsteps:\n  a: { status: don, at: 2026-11-24T10:12:00Z }\n';

    assert.equal(fixed('person', text)[0], text.replace('don,', 'done,'));
  });
});

describe('fixProblem, for an id', () => {
  it('makes the second of two the same ones unique', () => {
    const text = steps('- { id: clone, title: Clone }', '- { id: clone, title: Again }');

    assert.deepEqual(fixed('checklist', text), [text.replace('clone, title: Again', 'clone-2, title: Again')]);
  });

  it('takes no id that is there already', () => {
    const text = steps('- { id: a, title: A }', '- { id: a-2, title: B }', '- id: "a"', '  title: C');

    assert.deepEqual(fixed('checklist', text), [text.replace('"a"', 'a-3')]);
  });

  it('turns words into an id', () => {
    const text = steps('- id: Dev Environment!', '  title: A');

    assert.deepEqual(fixed('checklist', text), [text.replace('Dev Environment!', 'dev-environment')]);
    assert.deepEqual(fixed('checklist', `roles: [Ops Person]\n${text.replace('Dev Environment!', 'a')}`), [
      `roles: [ops-person]\n${text.replace('Dev Environment!', 'a')}`,
    ]);
  });
});

describe('fixProblem, for a key that is missing', () => {
  it('writes when a note was created: now', () => {
    assert.deepEqual(fixed('note', note('title: A', 'tags: [a]')), [
      note('title: A', 'tags: [a]', 'created: 2026-11-25T14:03:11Z'),
    ]);
  });

  it('keeps line endings and what stands at the end', () => {
    const text = '---\r\ntitle: A\r\ncode:\r\n  file: a\r\n  line: 1\r\n  quote: |\r\n    x\r\n# so\r\n---\r\n';

    assert.deepEqual(fixed('note', text), [text.replace('    x\r\n', '    x\r\ncreated: 2026-11-25T14:03:11Z\r\n')]);
  });

  it('titles a file by the first line of its body', () => {
    const text = '---\ncreated: 2026-11-25T14:03:11Z\n---\n## Slow: deploys\n\nMore.\n';

    assert.deepEqual(fixed('note', text), [text.replace('11Z\n', '11Z\ntitle: "Slow: deploys"\n')]);
  });

  it('fills front matter that is empty', () => {
    assert.deepEqual(fixed('note', '---\n---\nSlow\n').toSorted(), [
      '---\ncreated: 2026-11-25T14:03:11Z\n---\nSlow\n',
      '---\ntitle: Slow\n---\nSlow\n',
    ]);
  });

  it('titles a step by its id, and names it by its title', () => {
    const untitled = steps('- id: dev-environment', '  due: 3', '- id: b', '  title: B');
    const nameless = steps('- { title: Get access }', '- { id: get-access, title: B }');

    assert.deepEqual(fixed('checklist', untitled), [
      untitled.replace('due: 3\n', 'due: 3\n        title: Dev environment\n'),
    ]);
    assert.deepEqual(fixed('checklist', nameless), [
      nameless.replace('{ title: Get access }', '{ title: Get access, id: get-access-2 }'),
    ]);
  });

  it('fills in a key that has no value', () => {
    const text = steps('- id: dev-environment', '  title:', '  due: 3');

    assert.deepEqual(fixed('checklist', text), [text.replace('title:\n', 'title: Dev environment\n')]);
  });

  it('offers each of few options, none preferred', () => {
    const text = '---\ntitle: A\ndate: 2026-11-25\n---\n';
    const fixes = fixesOf('session', text);

    assert.deepEqual(
      fixes.map(({ key, value, isPreferred }) => [key, value, isPreferred]),
      ['pairing', 'conversation', 'shadowing', 'customer', 'outside'].map((kind) => ['kind', kind, false]),
    );
    assert.equal(fixed('session', text)[0], '---\ntitle: A\ndate: 2026-11-25\nkind: pairing\n---\n');
  });

  it('finds the options of a map within lists', () => {
    const text = '---\ntitle: A\nbuyIn:\n  - { who: Lee }\n---\n';

    assert.equal(fixed('roadmapItem', text)[0], text.replace('Lee }', 'Lee, stance: supports }'));
  });

  it('has nothing to write where only a person can know', () => {
    assert.deepEqual(fixed('checklist', steps('- { id: a, title: A, prompts: [{ kind: risk }] }')), []);
    assert.deepEqual(fixed('checklist', 'title: A\nphases: []\n'), []);
  });
});

describe('fixProblem', () => {
  it('leaves a file without the problem that it mends, and mends nothing else', () => {
    const text = steps('- { id: a, title: A }', '- { id: a, title: B, owner: budy }', '- id: No Id', '  due: 3');
    const problems = parseChecklist(text).problems.map(({ code }) => code);

    for (const problem of parseChecklist(text).problems) {
      for (const fix of fixProblem(problem, { text, form: 'checklist', given })) {
        const left = parseChecklist(apply(text, fix)).problems.map(({ code }) => code);
        assert.equal(left.length, problems.length - 1, `${problem.code}: ${apply(text, fix)}`);
      }
    }
  });

  it('has nothing for what it can’t mend', () => {
    assert.deepEqual(fixesOf('checklist', 'title: "a\n'), []);
    assert.deepEqual(fixesOf('note', 'no front matter\n'), []);
    assert.deepEqual(fixesOf('note', '---\ntitle: A\n'), []);
    assert.deepEqual(fixesOf('checklist', steps('- { id: a, title: A, due: soon }')), []);
  });

  it('leaves any checklist with one problem less, and all lines but its own as they are', () => {
    let count = 0;
    forAny(fc.tuple(checklists, fc.nat(100)), 60, ([checklist, place]) => {
      const lines = formatChecklist(checklist).split('\n');
      const required = lines.flatMap((line, index) => (/^ {8}title: /.test(line) ? [index] : []));
      const removed = required[place % required.length] ?? -1;
      const text = lines.filter((_, index) => index !== removed).join('\n');
      const { problems } = parseChecklist(text);
      for (const fix of problems.flatMap((problem) => fixProblem(problem, { text, form: 'checklist', given }))) {
        const after = apply(text, fix);
        assert.equal(parseChecklist(after).problems.length, problems.length - 1, after);
        const written = after.split('\n').filter((line) => !text.split('\n').includes(line));
        assert.ok(written.length <= 1 && after.split('\n').length === text.split('\n').length + 1);
        count += 1;
      }
    });
    assert.ok(count > 20);
  });
});
