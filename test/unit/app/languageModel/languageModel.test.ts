import assert from 'node:assert/strict';

import type { Change } from '../../../../src/app/changes/change.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import {
  draftItem,
  type NoSuggestion,
  suggestGroups,
  type Suggestion,
} from '../../../../src/app/languageModel/languageModel.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const home = '.sre-onboarding';

function note(title: string): string {
  return `---\ntitle: ${title}\nkind: risk\ncreated: 2026-11-20T10:00:00Z\n---\n`;
}

const itemPath = `${home}/roadmap/2026-11-20-calm-aaaa.md`;
const texts = {
  [`${home}/notes/2026-11-20-a-aaaa.md`]: note('Deploys take forty minutes'),
  [`${home}/notes/2026-11-20-b-aaaa.md`]: note('A fix needs the lunch break'),
  [`${home}/notes/2026-11-20-c-aaaa.md`]: note('Pages at night'),
  [`${home}/private/notes/2026-11-20-d-aaaa.md`]: note('Jonas looks tired'),
  [itemPath]: '---\ntitle: Calm nights\nevidence: [2026-11-20-c-aaaa, 2026-11-20-d-aaaa]\n---\n## Problem\n',
};

const groups = JSON.stringify({
  groups: [
    { title: 'Deploy in ten minutes', why: 'Deploys are slow.', notes: ['2026-11-20-a-aaaa', '2026-11-20-b-aaaa'] },
  ],
});
const draft = JSON.stringify({
  sentences: [{ heading: 'Problem', text: 'Pages come at night.', notes: ['2026-11-20-c-aaaa'] }],
});

/** The suggestion itself; fails where there is none. */
function suggested(result: Suggestion | NoSuggestion): Suggestion {
  assert.ok(!('kind' in result), JSON.stringify(result));
  return result;
}

async function accept(suggestion: Suggestion): Promise<Change> {
  const change = await suggestion.accept();
  assert.ok(change !== 'changed');
  return change;
}

describe('suggestGroups', () => {
  it('sends shared notes that no item rests on, and nothing private', async () => {
    const prompts: string[] = [];

    await suggestGroups(testFolder(texts).folder, async (prompt) => {
      prompts.push(prompt);
      return groups;
    });

    assert.match(prompts.join(), /Deploys take forty minutes/);
    assert.doesNotMatch(prompts.join(), /Pages at night|Jonas|tired|-d-aaaa/);
  });

  it('writes nothing until it is accepted, then an item for each group; and takes them back', async () => {
    const { folder } = testFolder(texts);
    const suggestion = suggested(await suggestGroups(folder, async () => groups));
    assert.equal((await folder.roadmap.all()).size, 1);

    const change = await accept(suggestion);

    const added = [...(await folder.roadmap.all()).values()].find(
      ({ item }) => item?.title === 'Deploy in ten minutes',
    );
    assert.deepEqual(added?.item?.evidence, ['2026-11-20-a-aaaa', '2026-11-20-b-aaaa']);
    assert.match(added?.item?.body ?? '', /## Problem[^#]*Deploys are slow\. \[\[2026-11-20-a-aaaa\]\]/);
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
    assert.deepEqual([...(await folder.roadmap.all()).keys()], [itemPath]);
  });

  it('adds no item where any of its writes is refused, so that it can be accepted again', async () => {
    for (const first of [1, 2]) {
      const { folder, files } = testFolder(texts);
      const suggestion = suggested(await suggestGroups(folder, async () => groups));
      let count = 0;
      files.beforeWrite = () => {
        count++;
        if (count === first) throw new FileFailure('noSpace', 'x');
      };

      await assert.rejects(suggestion.accept(), FileFailure);
      assert.deepEqual([...(await folder.roadmap.all()).keys()], [itemPath]);

      await accept(suggestion);
      assert.equal((await folder.roadmap.all()).size, 2);
    }
  });

  it('tells apart that there is nothing to send, nothing to read and nothing to take over', async () => {
    const kindOf = async (answer: string, files: Record<string, string> = texts): Promise<string | false> => {
      const result = await suggestGroups(testFolder(files).folder, async () => answer);
      return 'kind' in result && result.kind;
    };

    assert.equal(await kindOf(groups, {}), 'noNotes');
    assert.equal(await kindOf('Sorry.'), 'unreadable');
    assert.equal(await kindOf('{"groups":[]}'), 'empty');
    assert.equal(await kindOf(groups.replace('Deploy in', 'Kubernetes Mesh in')), 'empty');
  });
});

describe('draftItem', () => {
  it('sends the shared notes that the item rests on alone', async () => {
    const prompts: string[] = [];

    await draftItem(testFolder(texts).folder, itemPath, async (prompt) => {
      prompts.push(prompt);
      return draft;
    });

    assert.match(prompts.join(), /Pages at night/);
    assert.doesNotMatch(prompts.join(), /forty|Jonas|tired|-d-aaaa/);
  });

  it('changes the file once it is accepted, and back', async () => {
    const { folder, files } = testFolder(texts);
    const suggestion = suggested(await draftItem(folder, itemPath, async () => draft));
    assert.equal(files.text(itemPath), texts[itemPath]);

    const change = await accept(suggestion);

    assert.equal(files.text(itemPath), `${texts[itemPath]}\nPages come at night. [[2026-11-20-c-aaaa]]\n`);
    assert.equal(parseRoadmapItem(files.text(itemPath)).item?.title, 'Calm nights');
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
    assert.equal(files.text(itemPath), texts[itemPath]);
  });

  it('writes nothing over an item that was changed meanwhile', async () => {
    const { folder, files } = testFolder(texts);
    const suggestion = suggested(await draftItem(folder, itemPath, async () => draft));
    await files.replace(itemPath, files.text(itemPath), `${texts[itemPath]}By hand\n`);

    assert.equal(await suggestion.accept(), 'changed');

    assert.equal(files.text(itemPath), `${texts[itemPath]}By hand\n`);
  });

  it('says where there is nothing to draft from', async () => {
    const { folder } = testFolder({ ...texts, [itemPath]: '---\ntitle: Calm nights\n---\n' });

    const result = await draftItem(folder, itemPath, async () => draft);

    assert.deepEqual(result, { kind: 'noNotes', refusals: [] });
  });
});
