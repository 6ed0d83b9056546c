import assert from 'node:assert/strict';

import { type GroupProposal, proposeGroups } from '../../../../src/core/grouping/proposeGroups.js';
import type { NoteEntry } from '../../../../src/core/notes/arrangeNotes.js';
import { readBookings, readParcels } from '../../../support/grouping/labelledNotes.js';
import { pairScore } from '../../../support/grouping/pairScore.js';
import { runThrough } from '../../../support/grouping/runThrough.js';
import { sampleEntries } from '../../support/sampleNotes.js';

function propose(entries: readonly NoteEntry[]): readonly GroupProposal[] {
  return runThrough(proposeGroups(entries));
}

/** The titles of each group, in the order of the alphabet. */
function titles(proposals: readonly GroupProposal[]): readonly (readonly string[])[] {
  return proposals.map(({ entries }) => entries.map(({ note }) => note.title).toSorted());
}

const mixed = sampleEntries(
  { title: 'Deploys take forty minutes', source: 'Jonas', role: 'veteran' },
  { title: 'Restoring a backup was never tried', source: 'Priya', role: 'veteran' },
  { title: 'Each deploy takes the whole lunch break', source: 'Amara', role: 'new-joiner' },
  { title: 'The canteen closes at two' },
  { title: 'A backup that nobody has restored', source: 'Carmen', role: 'leadership' },
  { title: 'Deploying a hotfix took 52 minutes', source: 'Kestrel', role: 'customer' },
);

describe('proposeGroups', () => {
  it('puts notes together that say the same in other forms of the words, and leaves the rest alone', () => {
    assert.deepEqual(titles(propose(mixed)), [
      ['Deploying a hotfix took 52 minutes', 'Deploys take forty minutes', 'Each deploy takes the whole lunch break'],
      ['A backup that nobody has restored', 'Restoring a backup was never tried'],
    ]);
  });

  it('says which words bind a group, as the notes have them, each in one form', () => {
    const [deploys, backups] = propose(mixed).map(({ words }) => words);

    assert.deepEqual(deploys, ['deploys', 'minutes']);
    assert.deepEqual(backups, ['restoring', 'backup']);
  });

  it('knows that people of the trade say one thing in several words', () => {
    const entries = sampleEntries(
      { title: 'A rollout eats the afternoon' },
      { title: 'Shipping is an afternoon of waiting' },
      { title: 'The coffee machine is broken again' },
    );

    const [group] = propose(entries);

    assert.deepEqual(titles(group ? [group] : []), [
      ['A rollout eats the afternoon', 'Shipping is an afternoon of waiting'],
    ]);
    assert.ok(
      ['rollout', 'shipping', 'afternoon'].every((word) => group?.words.includes(word)),
      group?.words.join(),
    );
  });

  it('puts the group first that rests on the strongest evidence', () => {
    const loud = Array.from({ length: 4 }, () => ({
      title: 'The build server is full',
      source: 'Jonas',
      role: 'veteran',
    }));
    const broad = [
      { title: 'Invoices carry the wrong currency', source: 'Kestrel', role: 'customer' },
      { title: 'Wrong currency on invoices', source: 'Fjordmat', role: 'customer' },
    ];

    assert.deepEqual(
      propose(sampleEntries(...loud, ...broad)).map(({ entries }) => entries.length),
      [2, 4],
    );
  });

  it('does not take one word in common for a reason', () => {
    const entries = sampleEntries(
      { title: 'The contract with the caterer ends' },
      { title: 'Contract tests would have caught this' },
      { title: 'Parking is far away' },
    );

    assert.deepEqual(propose(entries), []);
  });

  it('does not let the question bind its answers', () => {
    const body = '> Which access took longest, and what was it waiting for?';
    const entries = sampleEntries(
      { title: 'The VPN', body },
      { title: 'Payroll', body },
      { title: 'Badge for the roof', body },
    );

    assert.deepEqual(propose(entries), []);
  });

  it('gives the same groups in whatever order the notes come', async () => {
    const { entries } = await readParcels();
    const shuffled = entries.toSorted((one, other) => (one.note.title < other.note.title ? -1 : 1));

    assert.deepEqual(propose(shuffled), propose(entries));
  });

  it('puts a note into one group at most, and each group holds several', async () => {
    const { entries } = await readParcels();

    const groups = propose(entries);

    const ids = groups.flatMap((group) => group.entries.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(groups.every((group) => group.entries.length > 1 && group.words.length > 0));
  });

  it('finds nothing in nothing, and nothing in one note', () => {
    assert.deepEqual(propose([]), []);
    assert.deepEqual(propose(sampleEntries({ title: 'Deploys take forty minutes' })), []);
  });

  it('can stop to breathe at least once a note', () => {
    const work = proposeGroups(mixed);

    let pauses = 0;
    while (!work.next().done) pauses += 1;

    assert.ok(pauses >= 2 * mixed.length, `${pauses} pauses`);
  });
});

describe('groups in other languages', () => {
  const languages: Readonly<Record<string, readonly [same: readonly [string, string], other: string]>> = {
    German: [
      ['Die Sicherungen liegen auf einem Server', 'Jede Sicherung liegt auf demselben Server'],
      'Das Mittagessen ist zu teuer',
    ],
    French: [
      ['Les migrations bloquent la table des événements', 'Une migration a bloqué la table pendant une heure'],
      'Le café est froid',
    ],
    Spanish: [
      ['Las migraciones bloquean la tabla de eventos', 'Cada migración bloquea esa tabla'],
      'La puerta del garaje no cierra',
    ],
    Japanese: [['デプロイに四十分かかる', 'デプロイに時間がかかる'], '食堂は二時に閉まる'],
    Russian: [['Развёртывание занимает сорок минут', 'Развёртывание занимает весь обед'], 'Столовая закрыта'],
  };

  for (const [name, [same, other]] of Object.entries(languages)) {
    it(`are found in ${name}`, () => {
      const entries = sampleEntries({ title: same[0] }, { title: other }, { title: same[1] });

      assert.deepEqual(titles(propose(entries)), [same.toSorted()]);
    });
  }
});

describe('groups against those made by hand', () => {
  // `npm run bench -- grouping` prints the figures. Floors: somewhat below, so that what makes them worse is seen.
  it('agree with most of what was put together for the example', async () => {
    const notes = await readParcels();

    const { precision, recall } = pairScore(notes, propose(notes.entries));

    assert.ok(precision >= 0.55, `precision ${precision}`);
    assert.ok(recall >= 0.45, `recall ${recall}`);
  });

  it('hold for notes of another product', () => {
    const notes = readBookings();

    const { precision, recall } = pairScore(notes, propose(notes.entries));

    assert.ok(precision >= 0.8, `precision ${precision}`);
    assert.ok(recall >= 0.3, `recall ${recall}`);
  });
});
