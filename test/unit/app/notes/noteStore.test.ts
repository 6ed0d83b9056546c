import assert from 'node:assert/strict';

import { FileFailure } from '../../../../src/app/ports.js';
import { testFolder } from '../../support/testFolder.js';

const path = '.sre-onboarding/notes/2026-11-25-slow-k3f9.md';

function noteText(title: string): string {
  return `---\ntitle: ${title}\nkind: pain-point\ncreated: 2026-11-25T14:03:11Z\n---\n`;
}

describe('NoteStore', () => {
  it('reads shared and private notes, and tells them apart', async () => {
    const { folder } = testFolder({
      [path]: noteText('Slow deploys'),
      '.sre-onboarding/private/notes/2026-11-25-tired-aaaa.md': noteText('Tired'),
    });

    const notes = [...(await folder.notes.all()).values()];

    assert.deepEqual(
      notes.map(({ id, isPrivate, note }) => [id, isPrivate, note?.title]),
      [
        ['2026-11-25-slow-k3f9', false, 'Slow deploys'],
        ['2026-11-25-tired-aaaa', true, 'Tired'],
      ],
    );
  });

  it('reads notes that people wrote in their own way', async () => {
    const { folder } = testFolder({
      [path]: `---\n# mine\nkind: 'wish' # really\ntitle: "A \\"wish\\""\ncreated: 2026-11-25T14:03:11Z\n---\nBody\n`,
    });

    const note = (await folder.notes.all()).get(path)?.note;

    assert.equal(note?.kind, 'wish');
    assert.equal(note?.title, 'A "wish"');
  });

  it('follows notes that others add, change and delete', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    await folder.notes.all();
    const other = '.sre-onboarding/notes/2026-11-26-new-bbbb.md';

    files.outside(path, noteText('Very slow deploys'));
    files.outside(other, noteText('New'));
    assert.deepEqual(
      [...(await folder.notes.all()).values()].map(({ note }) => note?.title),
      ['Very slow deploys', 'New'],
    );

    files.outside(path, undefined);
    assert.deepEqual([...(await folder.notes.all()).keys()], [other]);
  });

  it('shows a file that is not a note as unreadable, with its problem, until it is mended', async () => {
    const { folder, files } = testFolder({ [path]: 'no front matter\n' });

    assert.equal((await folder.notes.all()).get(path)?.note, undefined);
    assert.equal(folder.problems.all.get(path)?.problems[0]?.code, 'frontMatter.missing');

    files.outside(path, noteText('Mended'));
    assert.equal((await folder.notes.all()).get(path)?.note?.title, 'Mended');
    assert.equal(folder.problems.all.size, 0);
  });

  it('lists a note that is not UTF-8 or too large, without its text', async () => {
    const { folder, files } = testFolder();
    files.contents.set(path, { kind: 'tooLarge', sizeBytes: 5_000_000 });

    const file = (await folder.notes.all()).get(path);

    assert.equal(file?.note, undefined);
    assert.equal(folder.problems.all.get(path)?.problems[0]?.code, 'file.tooLarge');
  });

  it('reads all other notes where the file system refuses one', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    const refused = '.sre-onboarding/notes/2026-11-26-locked-dddd.md';
    files.contents.set(refused, { kind: 'refused', reason: 'noAccess' });

    const notes = await folder.notes.all();

    assert.equal(notes.get(path)?.note?.title, 'Slow deploys');
    assert.equal(notes.get(refused)?.note, undefined);
    assert.equal(folder.problems.all.get(refused)?.problems[0]?.code, 'file.refused');
  });

  it('leaves files alone that are not directly in its folders', async () => {
    const { folder } = testFolder({
      '.sre-onboarding/notes/readme.txt': 'x',
      '.sre-onboarding/notes/deep/2026-11-25-x-cccc.md': noteText('Deep'),
    });

    assert.equal((await folder.notes.all()).size, 0);
  });

  it('takes an event that changes nothing for no news', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    await folder.notes.all();
    const news: string[] = [];
    folder.notes.onDidChange(() => news.push('changed'));

    files.outside(path, noteText('Slow deploys'));
    await folder.notes.all();
    files.outside(path, noteText('Slower deploys'));
    await folder.notes.all();

    assert.deepEqual(news, ['changed']);
  });
});

describe('NoteStore, where a file is not available for a moment', () => {
  it('reads it again when it is next asked, without having been told of anything', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    files.contents.set(path, { kind: 'refused', reason: 'unavailable' });
    assert.equal((await folder.notes.all()).get(path)?.note, undefined);

    files.contents.set(path, { kind: 'text', text: noteText('Slow deploys') });

    assert.equal((await folder.notes.all()).get(path)?.note?.title, 'Slow deploys');
    assert.deepEqual([...folder.problems.all.keys()], []);
  });

  it('reads it again, too, when something else has changed, and finds that there is none', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    const other = '.sre-onboarding/notes/2026-11-26-none-dddd.md';
    await folder.notes.all();
    files.contents.set(other, { kind: 'refused', reason: 'unavailable' });
    await folder.refresh(new Set([other]));
    assert.ok((await folder.notes.all()).has(other));

    files.contents.delete(other);
    await folder.refresh(new Set([path]));

    assert.deepEqual([...(await folder.notes.all()).keys()], [path]);
  });
});

describe('NoteStore, where a folder is refused', () => {
  const privatePath = '.sre-onboarding/private/notes/2026-11-25-x-bbbb.md';

  it('shows the others, says so, and shows its notes as soon as it can be read', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys'), [privatePath]: noteText('Told me') });
    const readFolder = files.readFolder.bind(files);
    const news: string[] = [];
    folder.notes.onDidChange(() => news.push('changed'));
    files.readFolder = (name, extension) => {
      if (name === '.sre-onboarding/notes') throw new FileFailure('link', name);
      return readFolder(name, extension);
    };

    assert.deepEqual([...(await folder.notes.all()).keys()], [privatePath]);
    assert.equal(folder.problems.all.get('.sre-onboarding/notes')?.problems[0]?.code, 'file.refused');
    assert.deepEqual([...(await folder.notes.all()).keys()], [privatePath]);
    assert.deepEqual(news, []);

    files.readFolder = readFolder;
    assert.deepEqual(new Set((await folder.notes.all()).keys()), new Set([path, privatePath]));
    assert.deepEqual(news, ['changed']);
    assert.equal(folder.problems.all.size, 0);
  });

  it('forgets what was in a folder that came and went as a whole', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    await folder.notes.all();
    files.contents.clear();

    await folder.refresh(new Set(['.sre-onboarding/notes']));

    assert.equal((await folder.notes.all()).size, 0);
  });

  it('begins anew after a bug', async () => {
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    const readFolder = files.readFolder.bind(files);
    files.readFolder = () => {
      throw new TypeError('a bug');
    };
    await assert.rejects(folder.notes.all(), TypeError);

    files.readFolder = readFolder;

    assert.deepEqual([...(await folder.notes.all()).keys()], [path]);
  });

  it('follows the files again after a re-read that failed by a bug, and tells of all that came meanwhile', async () => {
    const quickPath = '.sre-onboarding/notes/2026-11-25-quick-aaaa.md';
    const { folder, files } = testFolder({ [path]: noteText('Slow deploys') });
    const news: string[] = [];
    await folder.notes.all();
    folder.notes.onDidChange(() => news.push('changed'));
    const read = files.read.bind(files);
    files.read = () => Promise.reject(new TypeError('a bug'));
    files.contents.delete(path);
    files.contents.set(quickPath, { kind: 'text', text: noteText('Fast deploys') });
    await assert.rejects(folder.notes.refresh(new Set([path, quickPath])), TypeError);
    files.read = read;

    await folder.notes.refresh(new Set(['.sre-onboarding/notes/2026-11-25-other-aaaa.md']));

    assert.deepEqual(news, ['changed']);
    assert.deepEqual([...(await folder.notes.all()).keys()], [quickPath]);
  });
});
