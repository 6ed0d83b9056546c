import assert from 'node:assert/strict';

import { addRoadmapItem } from '../../../../src/app/roadmap/addRoadmapItem.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { testFolder } from '../../support/testFolder.js';

const slow = '.sre-onboarding/notes/2026-11-25-slow-k3f9.md';
const hush = '.sre-onboarding/private/notes/2026-11-25-hush-0abc.md';
const texts = {
  [slow]: '---\ntitle: Slow\ntheme: compute\nrole: veteran\ncreated: 2026-11-25T14:03:11Z\n---\nBody\n',
  [hush]: '---\ntitle: Hush\ntheme: database\ncreated: 2026-11-25T14:03:11Z\n---\nSecret\n',
};

describe('addRoadmapItem', () => {
  it('writes a file that rests on the notes, and the store knows at once', async () => {
    const { folder, files } = testFolder(texts);
    await folder.roadmap.all();

    const { path, change } = await addRoadmapItem(folder, { title: 'Quicker deploys', notePaths: [slow] });

    assert.match(path, /^\.sre-onboarding\/roadmap\/2026-11-24-quicker-deploys-[0-9a-z]{4}\.md$/);
    assert.equal(files.text(path), change[0].after);
    const item = (await folder.roadmap.all()).get(path)?.item;
    assert.deepEqual(item, parseRoadmapItem(change[0].after).item);
    assert.deepEqual(
      [item?.theme, item?.evidence, item?.reviewBy],
      ['compute', ['2026-11-25-slow-k3f9'], '2027-02-24'],
    );
  });

  it('neither names nor quotes private notes, and says how many there were', async () => {
    const { folder, files } = testFolder(texts);

    const { path, privateCount } = await addRoadmapItem(folder, { title: 'Quicker', notePaths: [hush, slow] });

    assert.equal(privateCount, 1);
    assert.doesNotMatch(files.text(path), /hush|secret|database/i);
  });

  it('leaves out notes that are gone, and has a name where the title gives none', async () => {
    const { folder } = testFolder();

    const { path, change } = await addRoadmapItem(folder, { title: '!!', theme: 'cost', notePaths: [slow] });

    assert.match(path, /2026-11-24-item-[0-9a-z]{4}\.md$/);
    assert.deepEqual(parseRoadmapItem(change[0].after).item?.evidence, []);
    assert.equal(parseRoadmapItem(change[0].after).item?.theme, 'cost');
  });
});
