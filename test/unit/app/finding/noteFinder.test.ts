import assert from 'node:assert/strict';

import { NoteFinder } from '../../../../src/app/finding/noteFinder.js';
import { testFolder } from '../../support/testFolder.js';

function note(title: string, day: number, more = '', body = ''): string {
  return `---\ntitle: ${title}\nkind: risk\n${more}created: 2026-11-0${day}T10:00:00Z\n---\n${body}`;
}

const [a, b, secret] = [
  '.sre-onboarding/notes/a.md',
  '.sre-onboarding/notes/b.md',
  '.sre-onboarding/private/notes/c.md',
] as const;

const texts = {
  [a]: note('Rollouts hang', 1, 'theme: compute\nsource: Priya Rao\nstep: coffee\n', 'One.\nThe cluster is full.\n'),
  [b]: note('Restores are untested', 2, 'step: b\nsource: Sam\n', 'Nobody tried.\n'),
  [secret]: note('Salary talk', 3, 'theme: other\n'),
  '.sre-onboarding/notes/scribble.md': 'cluster\n',
};

function titles(finder: NoteFinder, query: string): readonly string[] {
  return finder.find(query).map(({ file }) => file.note.title);
}

describe('NoteFinder', () => {
  it('finds nothing before it has read anything', () => {
    assert.deepEqual(NoteFinder.overAll(testFolder(texts).folder).find('cluster'), []);
  });

  it('finds by text, and shows the line that matches', async () => {
    const finder = NoteFinder.overAll(testFolder(texts).folder);
    await finder.refresh();

    assert.deepEqual(
      finder.find('clust').map(({ file, line }) => [file.path, line]),
      [[a, 'The cluster is full.']],
    );
  });

  it('narrows by fields, the newest first where there is no text', async () => {
    const finder = NoteFinder.overAll(testFolder(texts).folder);
    await finder.refresh();

    assert.deepEqual(titles(finder, ''), ['Salary talk', 'Restores are untested', 'Rollouts hang']);
    assert.deepEqual(titles(finder, 'is:unsorted'), ['Restores are untested']);
    assert.deepEqual(titles(finder, 'is:private'), ['Salary talk']);
    assert.deepEqual(titles(finder, 'from:rao hang'), ['Rollouts hang']);
    assert.deepEqual(titles(finder, 'from:sam hang'), []);
  });

  it('follows what is changed, added and deleted', async () => {
    const { folder, files } = testFolder(texts);
    const finder = NoteFinder.overAll(folder);
    await finder.refresh();
    const added = '.sre-onboarding/notes/d.md';
    await files.create(added, note('Alerts flap', 4));
    await files.replace(b, files.text(b), note('Restores work', 2));
    await files.remove(a, files.text(a));
    await folder.refresh(new Set([a, b, added]));

    await finder.refresh();

    assert.deepEqual(titles(finder, 'flap'), ['Alerts flap']);
    assert.deepEqual(titles(finder, 'untested'), []);
    assert.deepEqual(titles(finder, 'restores'), ['Restores work']);
    assert.deepEqual(titles(finder, 'rollouts'), []);
  });

  it('ends up with the newest when it is asked to read twice at once', async () => {
    const { folder, files } = testFolder(texts);
    const finder = NoteFinder.overAll(folder);
    const early = finder.refresh();
    await files.replace(b, files.text(b), note('Restores work', 2));
    await folder.refresh(new Set([b]));

    await Promise.all([early, finder.refresh()]);

    assert.deepEqual(titles(finder, 'untested'), []);
    assert.deepEqual(titles(finder, 'restores'), ['Restores work']);
  });

  it('reads again after a reading that failed', async () => {
    const { folder } = testFolder(texts);
    const finder = NoteFinder.overAll(folder);
    const all = folder.notes.all.bind(folder.notes);
    folder.notes.all = () => Promise.reject(new Error('refused'));
    await assert.rejects(finder.refresh(), { message: 'refused' });

    folder.notes.all = all;
    await finder.refresh();

    assert.deepEqual(titles(finder, 'rollouts'), ['Rollouts hang']);
  });

  it('knows what filters can be completed with', async () => {
    const finder = NoteFinder.overAll(testFolder(texts).folder);
    await finder.refresh();

    assert.deepEqual(finder.words, {
      themes: ['compute', 'other'],
      sources: ['Sam', 'Priya Rao'],
      steps: ['b', 'coffee'],
    });
  });

  it('finds no more than a hundred', async () => {
    const many = Array.from({ length: 120 }, (_, index) => [
      `.sre-onboarding/notes/n${index}.md`,
      note(`Same ${index}`, 1),
    ]);
    const finder = NoteFinder.overAll(testFolder(Object.fromEntries(many)).folder);
    await finder.refresh();

    assert.equal(finder.find('same').length, 100);
  });
});
