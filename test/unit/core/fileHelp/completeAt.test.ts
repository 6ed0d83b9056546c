import { strict as assert } from 'node:assert';

import { completions, labels, taken } from '../../support/completions.js';
import { teamWords } from '../../support/teamWords.js';

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
    assert.deepEqual(labels('roadmapItem', '---\nvalidation:\n  - { who: Lee, s«»\n---\n'), [
      'said',
      'date',
      'why',
      'session',
    ]);
    assert.deepEqual(labels('roadmapItem', '---\nvalidation:\n  - who: Lee\n    said: «»\n---\n'), [
      'confirmed',
      'contradicted',
      'mixed',
    ]);
    assert.deepEqual(labels('roadmapItem', '---\nbuyIn:\n  - «»\n---\n'), ['who', 'stance', 'date', 'why']);
  });

  it('offers what a review of a roadmap item has', () => {
    assert.deepEqual(labels('roadmapItem', '---\nreviews:\n  - «»\n---\n'), ['date', 'decision', 'why']);
    assert.deepEqual(labels('roadmapItem', '---\nreviews:\n  - { decision: «» }\n---\n'), [
      'kept',
      'changed',
      'dropped',
    ]);
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
