import assert from 'node:assert/strict';

import { beginGrouping, type GroupingRound } from '../../../../src/app/grouping/groupingRound.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { neverAsked } from '../../../support/changes.js';
import { type TestFolder, testFolder } from '../../support/testFolder.js';

const notes = '.sre-onboarding/notes';

function note(title: string, more = ''): string {
  return `---\ntitle: ${title}\nkind: pain-point\n${more}created: 2026-11-20T10:00:00Z\n---\n`;
}

const texts = {
  [`${notes}/2026-11-20-a-aaaa.md`]: note('Deploys take forty minutes', 'source: Jonas\nrole: veteran\n'),
  [`${notes}/2026-11-20-b-aaaa.md`]: note(
    'Each deploy takes the whole lunch break',
    'source: Amara\nrole: new-joiner\n',
  ),
  [`${notes}/2026-11-20-c-aaaa.md`]: note('The canteen closes at two'),
  [`${notes}/2026-11-20-d-aaaa.md`]: note('Deploying a hotfix took 52 minutes'),
  [`.sre-onboarding/private/notes/2026-11-20-e-aaaa.md`]: note('Deploys are slow since Jonas wrote them'),
};

/** A round over the texts. */
async function begin(
  more: Readonly<Record<string, string>> = {},
): Promise<TestFolder & { readonly round: GroupingRound }> {
  const world = testFolder({ ...texts, ...more });
  const round = await beginGrouping(world.folder, () => false);
  assert.ok(round);
  return { ...world, round };
}

/** The ids of the groups' notes, by their letter. */
function letters(round: GroupingRound): readonly string[] {
  return round.proposals.map(({ entries }) =>
    entries
      .map(({ id }) => id.charAt(11))
      .toSorted()
      .join(''),
  );
}

function pick(round: GroupingRound, wanted: string): GroupingRound['leftOver'] {
  const all = [...round.proposals.flatMap(({ entries }) => entries), ...round.leftOver];
  return all.filter(({ id }) => wanted.includes(id.charAt(11)));
}

describe('beginGrouping', () => {
  it('proposes groups of shared notes, and keeps the rest in sight', async () => {
    const { round } = await begin();

    assert.deepEqual(letters(round), ['abd']);
    assert.deepEqual(
      round.leftOver.map(({ note: { title } }) => title),
      ['The canteen closes at two'],
    );
  });

  it('leaves out notes that an item rests on already', async () => {
    const item = '---\ntitle: Quicker deploys\nevidence: [2026-11-20-a-aaaa]\n---\n';

    const { round } = await begin({ '.sre-onboarding/roadmap/2026-11-20-quicker-aaaa.md': item });

    assert.deepEqual(letters(round), ['bd']);
  });

  it('ends soon once it is cancelled', async () => {
    const { folder } = testFolder(texts);
    let asked = 0;
    folder.ports.pace.breathe = async () => void (asked += 1);

    const round = await beginGrouping(folder, () => asked === 3);

    assert.equal(round, undefined);
    assert.equal(asked, 3);
  });

  it('finds nothing in an empty folder', async () => {
    const { folder } = testFolder();

    const round = await beginGrouping(folder, () => false);

    assert.deepEqual([round?.proposals, round?.leftOver], [[], []]);
  });
});

describe('a round of grouping', () => {
  it('makes an item of a whole group, which then is gone', async () => {
    const { round, files } = await begin();

    const { path } = await round.accept(pick(round, 'abd'), 'Deploy in ten minutes');

    const { item } = parseRoadmapItem(files.text(path));
    assert.equal(item?.title, 'Deploy in ten minutes');
    assert.deepEqual(item?.evidence.toSorted(), ['2026-11-20-a-aaaa', '2026-11-20-b-aaaa', '2026-11-20-d-aaaa']);
    assert.deepEqual(letters(round), []);
    assert.equal(round.leftOver.length, 1);
  });

  it('keeps what is left of a group proposed, with its strength, while there are two', async () => {
    const { round } = await begin({
      [`${notes}/2026-11-20-f-aaaa.md`]: note('Deploys eat 40 minutes each', 'source: Mei\n'),
    });
    assert.deepEqual(letters(round), ['abdf']);

    await round.accept(pick(round, 'a'), 'One');
    assert.deepEqual(letters(round), ['bdf']);
    assert.deepEqual(round.proposals[0]?.strength, { notes: 3, people: 3, roles: 1, customers: 0 });

    await round.accept(pick(round, 'bd'), 'Two');
    assert.deepEqual(letters(round), []);
    assert.deepEqual(
      pick(round, 'f'),
      round.leftOver.filter(({ id }) => id.includes('-f-')),
    );
  });

  it('makes an item of left-over notes', async () => {
    const { round } = await begin();

    await round.accept(round.leftOver, 'Lunch until three');

    assert.deepEqual(round.leftOver, []);
    assert.deepEqual(letters(round), ['abd']);
  });

  it('takes back every item it made, but not one that was edited since', async () => {
    const { round, folder, files } = await begin();
    const one = await round.accept(pick(round, 'ab'), 'One');
    const two = await round.accept(pick(round, 'c'), 'Two');
    files.outside(one.path, `${one.change[0].after}By hand\n`);

    assert.equal(await undoChange(folder, round.change, neverAsked), 'changed');
    assert.deepEqual([...(await folder.roadmap.all()).keys()], [one.path]);
    assert.throws(() => files.text(two.path));
  });

  it('stays as it is where the item cannot be written', async () => {
    const { round, files } = await begin();
    files.create = async (path) => {
      throw new FileFailure('noSpace', path);
    };

    await assert.rejects(round.accept(pick(round, 'ab'), 'One'), FileFailure);

    assert.deepEqual(letters(round), ['abd']);
    assert.deepEqual(round.added, []);
  });
});
