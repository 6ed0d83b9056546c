import { strict as assert } from 'node:assert';

import { completeAt, type Completions } from '../../../../src/core/assist/completeAt.js';
import type { FileForm } from '../../../../src/core/assist/fileForm.js';
import { marked } from '../../support/marked.js';
import { teamWords } from '../../support/teamWords.js';

/** What is offered where «» is. */
function completions(form: FileForm, textWithMark: string, known = teamWords): Completions {
  const { text, spans } = marked(textWithMark);
  return completeAt({ text, form, offset: spans[0]?.end ?? -1 }, known);
}

function labels(form: FileForm, textWithMark: string): readonly string[] {
  return completions(form, textWithMark).items.map(({ label }) => label);
}

/** The text after a completion was taken. */
function taken(form: FileForm, textWithMark: string, label: string): string {
  const { text } = marked(textWithMark);
  const { items } = completions(form, textWithMark);
  const item = items.find((one) => one.label === label);
  if (!item) throw new Error(`Not offered: ${label}; there are ${items.map((one) => one.label).join(', ')}`);
  return text.slice(0, item.replace.start) + item.insert + text.slice(item.replace.end);
}

const noteKeys = 'source role severity values step session author tags code'.split(' ');

describe('completeAt, in front matter', () => {
  it('offers the keys that are missing, required ones first', () => {
    assert.deepEqual(labels('note', '---\nki«»\ntheme: x\n---\n'), ['title', 'created', 'kind', ...noteKeys]);
  });

  it('offers keys on an empty line', () => {
    assert.deepEqual(labels('note', '---\ntitle: A\nkind: risk\ntheme: x\n«»\n---\n'), ['created', ...noteKeys]);
  });

  it('replaces what is typed of a key', () => {
    assert.equal(taken('note', '---\ntitle: A\nki«»\n---\n', 'kind'), '---\ntitle: A\nkind: \n---\n');
    assert.equal(taken('note', '---\ntitle: A\nk«»i\n---\n', 'kind'), '---\ntitle: A\nkind: \n---\n');
  });

  it('replaces a key that has its colon without writing another', () => {
    assert.equal(taken('note', '---\nk«»in: risk\n---\n', 'kind'), '---\nkind: risk\n---\n');
  });

  it('offers options behind the colon', () => {
    for (const line of ['kind: «»', 'kind: pa«»', 'kind:«»', 'kind: "pa«»"', "kind: '«»", 'kind: «»  # why']) {
      assert.ok(labels('note', `---\n${line}\ntitle: A\n---\n`).includes('pain-point'), line);
    }
  });

  it('writes the blank that is missing behind a colon', () => {
    assert.equal(taken('note', '---\nkind:«»\n---\n', 'risk'), '---\nkind: risk\n---\n');
  });

  it('replaces the whole value, its quotes included', () => {
    assert.equal(taken('note', '---\nkind: "pa«»"\n---\n', 'risk'), '---\nkind: risk\n---\n');
    assert.equal(taken('note', '---\nkind: pa«»in # so\n---\n', 'risk'), '---\nkind: risk # so\n---\n');
  });

  it('says what an option means', () => {
    const [first] = completions('note', '---\nseverity: «»\n---\n').items;

    assert.deepEqual(first, {
      kind: 'value',
      label: '1',
      insert: '1',
      replace: { start: 14, end: 14 },
      isRequired: false,
      asksOn: false,
      description: 'A nuisance.',
    });
  });

  it('offers the team’s words, with what they stand for', () => {
    assert.deepEqual(labels('note', '---\ntheme: «»\n---\n'), ['compute', 'database']);
    assert.deepEqual(labels('note', '---\nrole: v«»\n---\n'), ['veteran', 'ml-engineer']);
    assert.deepEqual(labels('note', '---\nsession: «»\n---\n'), ['2026-11-25-priya-k3f9']);
    assert.deepEqual(
      completions('note', '---\nstep: «»\n---\n').items.map(({ label, title }) => [label, title]),
      [
        ['coffee-chats', 'Have coffee'],
        ['dev-environment', 'Get it to run'],
      ],
    );
  });

  it('quotes a word that needs it', () => {
    assert.equal(taken('note', '---\nsource: «»\n---\n', 'Sam: the other'), '---\nsource: "Sam: the other"\n---\n');
  });

  it('offers the items of a list in brackets that are not there yet', () => {
    assert.deepEqual(labels('note', '---\nvalues: [«»]\n---\n'), ['latency', 'cost']);
    assert.deepEqual(labels('note', '---\nvalues: [lat«»\n---\n'), ['latency', 'cost']);
    assert.deepEqual(labels('note', '---\nvalues: [cost, «»]\n---\n'), ['latency']);
    assert.equal(
      taken('note', '---\nvalues: [lat«»\ntitle: A\n---\n', 'latency'),
      '---\nvalues: [latency\ntitle: A\n---\n',
    );
  });

  it('offers the items of a list on lines of their own', () => {
    assert.deepEqual(labels('roadmapItem', '---\nevidence:\n  - «»\n---\n'), ['2026-11-25-deploys-k3f9']);
    assert.deepEqual(labels('roadmapItem', '---\nevidence:\n  - 2026«»\n---\n'), ['2026-11-25-deploys-k3f9']);
    assert.deepEqual(labels('roadmapItem', '---\nevidence:\n- «»\n---\n'), ['2026-11-25-deploys-k3f9']);
    assert.equal(
      taken('roadmapItem', '---\nevidence:\n  «»\n---\n', '2026-11-25-deploys-k3f9'),
      '---\nevidence:\n  - 2026-11-25-deploys-k3f9\n---\n',
    );
    assert.equal(taken('note', '---\ntags:\n  -«»\n---\n', 'deploys'), '---\ntags:\n  - deploys\n---\n');
  });

  it('offers the keys of what stands below a key', () => {
    assert.deepEqual(labels('note', '---\ncode:\n  file: a\n  «»\n---\n'), [
      'line',
      'quote',
      'before',
      'after',
      'commit',
    ]);
    assert.deepEqual(labels('note', '---\ncode:\n  «»\n---\n').slice(0, 3), ['file', 'line', 'quote']);
    assert.deepEqual(labels('note', '---\ncode: { file: a, «» }\n---\n').slice(0, 2), ['line', 'quote']);
  });

  it('begins the lines of a list and of a map', () => {
    assert.equal(taken('note', '---\nta«»\n---\n', 'tags'), '---\ntags:\n  - \n---\n');
    assert.equal(taken('note', '---\nco«»\n---\n', 'code'), '---\ncode:\n  \n---\n');
    assert.equal(taken('roadmapItem', '---\nb«»\n---\n', 'buyIn'), '---\nbuyIn:\n  - who: \n---\n');
  });

  it('offers what an entry of a list of maps has', () => {
    assert.deepEqual(labels('roadmapItem', '---\nvalidation:\n  - { who: Lee, s«»\n---\n'), ['said', 'date']);
    assert.deepEqual(labels('roadmapItem', '---\nvalidation:\n  - who: Lee\n    said: «»\n---\n'), [
      'confirmed',
      'contradicted',
      'mixed',
    ]);
    assert.deepEqual(labels('roadmapItem', '---\nbuyIn:\n  - «»\n---\n'), ['who', 'stance', 'date']);
  });

  it('works in front matter that is not closed yet', () => {
    assert.ok(labels('session', '---\ntitle: A\nkind: «»').includes('pairing'));
    assert.ok(labels('session', '---\n«»').includes('kind'));
  });

  it('offers nothing in the body, in front of the front matter and on its lines', () => {
    for (const text of ['---\ntitle: A\n---\nki«»', '«»---\ntitle: A\n---\n', '---\ntitle: A\n«»---\n', 'ki«»\n']) {
      assert.deepEqual(labels('note', text), [], text);
    }
  });

  it('offers nothing in comments, in free text and where its next line would be', () => {
    for (const text of [
      '# ki«»',
      'title: A # k«»',
      'title: so«»',
      'title: so\n  ki«»',
      'title: |\n  ki«»',
      'a: |\n  b\n  «»',
    ]) {
      assert.deepEqual(labels('note', `---\n${text}\n---\n`), [], text);
    }
  });

  it('keeps working where line ends are CRLF', () => {
    assert.equal(
      taken('note', '---\r\nkind: «»\r\ntitle: A\r\n---\r\n', 'risk'),
      '---\r\nkind: risk\r\ntitle: A\r\n---\r\n',
    );
    assert.ok(labels('note', '---\r\ntitle: A\r\n«»\r\n---\r\n').includes('kind'));
  });

  it('leaves out words beyond a number, unless more typing brings them', () => {
    const notes = Array.from({ length: 1000 }, (_, index) => ({ value: `id-${index}`, title: `Title ${index}` }));

    const all = completions('roadmapItem', '---\nevidence: [«»]\n---\n', { ...teamWords, notes });
    const some = completions('roadmapItem', '---\nevidence: [e 99«»]\n---\n', { ...teamWords, notes });

    assert.equal(all.items.length, 200);
    assert.equal(all.isIncomplete, true);
    assert.deepEqual(some.items[1], { ...some.items[0], label: 'id-990', insert: 'id-990', title: 'Title 990' });
  });
});

describe('completeAt, in a checklist', () => {
  it('offers the keys of the file', () => {
    assert.deepEqual(labels('checklist', '«»'), ['phases', 'version', 'title', 'themes', 'roles']);
  });

  it('offers the keys of a step, whatever stands above and below', () => {
    const step = '      - id: a\n        title: A\n        «»\n      - id: b\n';
    const expected = 'guide due owner when prompts links actions verify optional'.split(' ');

    assert.deepEqual(labels('checklist', `phases:\n  - id: p\n    title: P\n    steps:\n${step}`), expected);
    assert.deepEqual(labels('checklist', `phases:\n- id: p\n  steps:\n  - id: a\n    title: A\n    ow«»`), expected);
    assert.deepEqual(labels('checklist', `phases: [{ id: p, steps: [{ id: a, title: A, «»`), expected);
  });

  it('offers the keys of the map whose column the cursor is in', () => {
    const before = 'phases:\n  - id: p\n    title: P\n    steps:\n      - id: a\n        title: A\n';

    assert.deepEqual(labels('checklist', `${before}«»`), ['version', 'title', 'themes', 'roles']);
    assert.deepEqual(labels('checklist', `${before}    «»`), ['goal']);
    assert.ok(labels('checklist', `${before}        «»`).includes('verify'));
    assert.deepEqual(labels('checklist', `${before}      «»`), ['id']);
    assert.deepEqual(labels('checklist', `${before}     «»`), []);
  });

  it('begins a step, a phase and what belongs to them', () => {
    const before = 'phases:\n  - id: p\n    title: P\n    steps:\n';

    assert.equal(taken('checklist', `${before}      «»`, 'id'), `${before}      - id: `);
    assert.equal(taken('checklist', `${before}      - «»`, 'id'), `${before}      - id: `);
    assert.equal(taken('checklist', `${before}      -«»`, 'id'), `${before}      - id: `);
    assert.equal(
      taken('checklist', `phases:\n  - id: p\n    st«»`, 'steps'),
      `phases:\n  - id: p\n    steps:\n      - id: `,
    );
  });

  it('offers what an entry of verify can be, then what belongs to it', () => {
    const step = 'phases:\n  - steps:\n      - verify:\n';

    assert.deepEqual(
      labels('checklist', `${step}          - «»`),
      'file run commits sessions notes extension roadmap'.split(' '),
    );
    assert.deepEqual(labels('checklist', `${step}          - sessions: 3\n            «»`), ['kind', 'role', 'with']);
    assert.deepEqual(labels('checklist', `${step}          - { notes: 3, k«» }`), ['kind', 'theme', 'scope']);
    assert.deepEqual(labels('checklist', `${step}          - kind: pairing\n            «»`), ['sessions', 'notes']);
    assert.equal(taken('checklist', `${step}          «»`, 'commits'), `${step}          - commits: `);
  });

  it('offers the kinds that fit the entry of verify', () => {
    const step = 'phases:\n  - steps:\n      - verify:\n';

    assert.ok(labels('checklist', `${step}          - sessions: 3\n            kind: «»`).includes('pairing'));
    assert.ok(labels('checklist', `${step}          - kind: «»\n            notes: 3`).includes('pain-point'));
    assert.ok(labels('checklist', `${step}          - { sessions: 1, role: «» }`).includes('ml-engineer'));
    assert.ok(labels('checklist', `${step}          - { notes: 1, theme: «» }`).includes('compute'));
  });

  it('offers owners, platforms, true and false', () => {
    const step = 'phases:\n  - steps:\n      - id: a\n        ';

    assert.deepEqual(labels('checklist', `${step}owner: «»`), ['me', 'buddy', 'manager']);
    assert.deepEqual(labels('checklist', `${step}when: «»`), ['linux', 'darwin', 'windows', 'web']);
    assert.deepEqual(labels('checklist', `${step}optional: «»`), ['true', 'false']);
  });

  it('offers themes by their id, and what a theme of the team’s own has', () => {
    assert.deepEqual(labels('checklist', 'themes: [compute, «»]'), ['database']);
    assert.deepEqual(labels('checklist', 'themes:\n  - «»'), ['compute', 'database', 'id', 'title', 'words']);
    assert.deepEqual(labels('checklist', 'themes:\n  - id: own\n    «»'), ['title', 'words']);
  });

  it('reads on behind what is broken above', () => {
    const broken =
      'title: "never closed\nthemes: [compute\nphases:\n  - id: p\n    steps:\n      - id: a\n        owner: «»\n';

    assert.deepEqual(labels('checklist', broken), ['me', 'buddy', 'manager']);
  });

  it('asks on where the value can be completed as well', () => {
    const { items } = completions('checklist', 'phases:\n  - steps:\n      - id: a\n        «»');

    assert.deepEqual(
      items.filter(({ asksOn }) => asksOn).map(({ label }) => label),
      ['owner', 'when', 'optional'],
    );
  });
});

describe('completeAt, in a person’s file', () => {
  it('offers the ids of steps that are not listed yet, with their titles', () => {
    const { items } = completions('person', 'steps:\n  dev-environment: { status: done }\n  «»\n');

    assert.deepEqual(
      items.map(({ label, title, insert }) => [label, title, insert]),
      [['coffee-chats', 'Have coffee', 'coffee-chats:\n    ']],
    );
  });

  it('offers states, half typed and in brackets', () => {
    assert.deepEqual(labels('person', 'steps:\n  a: { status: do«»'), [
      'done',
      'in-progress',
      'blocked',
      'skipped',
      'reopened',
    ]);
    assert.deepEqual(labels('person', 'steps:\n  a: { «» }\n'), ['status', 'at', 'reason', 'evidence']);
    assert.deepEqual(labels('person', 'steps:\n  a: { status: do«»\n  b: { status: done }\n').length, 5);
  });
});
