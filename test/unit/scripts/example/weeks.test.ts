import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { makeExampleRepository } from '../../../../scripts/example/repository.mjs';
import { CodeText } from '../../../../src/core/codeNotes/codeText.js';
import { findAnchor } from '../../../../src/core/codeNotes/findAnchor.js';
import { formatNote } from '../../../../src/core/notes/formatNote.js';
import { isNoteId } from '../../../../src/core/notes/noteId.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { parseAnswers } from '../../../../src/core/sessions/parseAnswers.js';
import { parseSession } from '../../../../src/core/sessions/parseSession.js';
import { localDateOf } from '../../../../src/core/time/localDate.js';

describe('the example repository in its eighth week', () => {
  let folder = '';

  before(async () => {
    folder = await makeExampleRepository(await mkdtemp(path.join(tmpdir(), 'sre-onboarding-weeks-')), { weeks: 8 });
  });

  after(() => rm(folder, { recursive: true, force: true }));

  /** The texts of the files in a folder of the onboarding's, by name. */
  async function readAll(place: string): Promise<ReadonlyMap<string, string>> {
    const parent = path.join(folder, '.sre-onboarding', place);
    const names = await readdir(parent);
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readFile(path.join(parent, name), 'utf8')] as const)),
    );
  }

  it('has notes from twelve colleagues, four customers, a vendor and a peer, in the form the extension writes', async () => {
    const files = await readAll('notes');

    const voices = new Map<string, string>();
    for (const [name, text] of files) {
      const { note, problems } = parseNote(text);
      assert.deepEqual(problems, [], name);
      assert.ok(note && isNoteId(name.replace('.md', '')), name);
      assert.equal(formatNote(note), text);
      if (note.source) voices.set(note.source, note.role ?? '');
    }
    const roles = [...voices.values()];
    assert.ok(files.size >= 72, `${files.size} notes`);
    assert.equal(roles.filter((role) => role === 'customer').length, 4);
    assert.deepEqual(roles.filter((role) => role === 'vendor' || role === 'peer').toSorted(), ['peer', 'vendor']);
    assert.equal(roles.length, 12 + 4 + 2);
  });

  it('has notes of all three themes, of others, and some that are not sorted yet', async () => {
    const themes = [...(await readAll('notes')).values()].map((text) => parseNote(text).note?.theme ?? '');

    const count = (theme: string): number => themes.filter((candidate) => candidate === theme).length;
    for (const theme of ['compute', 'database', 'observability', ''])
      assert.ok(count(theme) >= 10, `${theme}: ${count(theme)}`);
    assert.ok(count('security') + count('cost') + count('ways-of-working') + count('delivery') >= 5);
  });

  it('points at code that is there', async () => {
    const notes = [...(await readAll('notes')).values()].flatMap((text) => parseNote(text).note ?? []);
    const anchors = notes.flatMap(({ code }) => code ?? []);

    assert.ok(anchors.length >= 8);
    for (const anchor of anchors) {
      const text = await readFile(path.join(folder, anchor.file), 'utf8');
      const found = findAnchor(new CodeText(text), anchor);
      assert.deepEqual([found.kind, found.kind !== 'lost' && found.line], ['anchored', anchor.line], anchor.quote);
    }
  });

  it('has the sessions that the notes came from, and every answer leads to its note', async () => {
    const notes = await readAll('notes');
    const sessions = await readAll('sessions');

    for (const [name, text] of sessions) {
      const { session, problems } = parseSession(text);
      const answers = parseAnswers(text);
      assert.deepEqual(problems, [], name);
      assert.ok(session?.with && session.date < localDateOf(new Date()), name);
      assert.ok(answers.length > 0, name);
      for (const { noteId } of answers) {
        assert.equal(parseNote(notes.get(`${noteId}.md`) ?? '').note?.session, name.replace('.md', ''), noteId);
      }
    }
  });

  it('keeps private notes where git does not see them', async () => {
    const { size } = await readAll('private/notes');
    const ignored = await readFile(path.join(folder, '.sre-onboarding/.gitignore'), 'utf8');

    assert.ok(size > 0);
    assert.equal(ignored, 'private/\n');
  });

  it('says of steps only what was up to yesterday', async () => {
    const [text = ''] = (await readAll('people')).values();
    const { person, problems } = parsePerson(text);

    assert.deepEqual(problems, []);
    const states = [...(person?.steps.values() ?? [])];
    assert.ok(states.length > 20);
    assert.ok(states.every(({ at = '' }) => at > (person?.start ?? '') && at < new Date().toISOString()));
    assert.deepEqual(
      new Set(states.map(({ status }) => status)),
      new Set(['done', 'in-progress', 'blocked', 'skipped']),
    );
  });
});

describe('the example repository without weeks', () => {
  it('has nothing of the onboarding yet', async () => {
    const folder = await makeExampleRepository(await mkdtemp(path.join(tmpdir(), 'sre-onboarding-weeks-')));

    const names = await readdir(folder);
    await rm(folder, { recursive: true });

    assert.ok(names.includes('scripts') && !names.includes('.sre-onboarding'));
  });
});
