import { strict as assert } from 'node:assert';

import { completions, labels, taken } from '../../support/completions.js';

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
