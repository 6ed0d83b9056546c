import assert from 'node:assert/strict';

import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { captureAnswers } from '../../../../src/app/sessions/captureAnswers.js';
import { deleteFiles } from '../../../../src/app/changes/deleteFiles.js';
import { dismissDeferred } from '../../../../src/app/deferred/settleDeferred.js';
import { editNotes } from '../../../../src/app/notes/editNotes.js';
import { editRoadmap } from '../../../../src/app/roadmap/editRoadmap.js';
import { markSteps } from '../../../../src/app/people/markStep.js';
import { planShare } from '../../../../src/app/sharing/shareNote.js';
import { keepPrivateOut } from '../../../../src/app/privacy/privacy.js';
import { FileFailure } from '../../../../src/app/ports.js';
import {
  conflictedFiles,
  isConflicted,
  planResolution,
  writeResolution,
} from '../../../../src/app/conflicts/resolveConflict.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const markers = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> topic\n';
const note = `---\ntitle: A note\nkind: learning\ncreated: 2026-11-24T10:00:00Z\n---\n${markers}`;
const session = `---\ntitle: Talk\nkind: conversation\ndate: 2026-11-24\n---\n> Why?\n\n${markers.replaceAll('s\n', 's as an answer\n')}`;
const steps = `<<<<<<< HEAD\n  get-access: { status: done }\n=======\n  ask-why: { status: done }\n>>>>>>> topic\n`;

/** One file of each kind, each with a conflict where a reader would take what is around it. */
const texts = {
  [`${root}/notes/n.md`]: note,
  [`${root}/private/notes/p.md`]: note,
  [`${root}/sessions/s.md`]: session,
  [`${root}/roadmap/i.md`]: `---\ntitle: An item\nstatus: proposed\n---\n${markers}`,
  [`${root}/people/sam.yaml`]: `name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n${steps}`,
  [`${root}/checklist.yaml`]: `title: T\nphases: []\n${markers.replaceAll(/^(?=ours|theirs)/gm, 'title: ')}`,
  [`${root}/deferred.yaml`]: `dismissed:\n${markers.replaceAll(/^(?=ours|theirs)/gm, '  - ')}`,
  [`${root}/.gitignore`]: `private/\n${markers}`,
  'ROADMAP.md': `# Roadmap\n${markers}`,
};

describe('a file that git could not merge', () => {
  it('is a problem at its first marker, of any kind of file, and not parsed at all', async () => {
    const { folder } = testFolder(texts);

    await folder.readAll();

    assert.deepEqual(conflictedFiles(folder).toSorted(), Object.keys(texts).toSorted());
    for (const [path, { problems, text }] of folder.problems.all) {
      assert.deepEqual(
        problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
        [['file.conflict', '<<<<<<< HEAD']],
        path,
      );
    }
    assert.equal((await folder.notes.all()).get(`${root}/notes/n.md`)?.note, undefined);
    assert.equal((await folder.checklist.state()).broken, true);
  });

  it('is written over by nothing', async () => {
    const { folder, files } = testFolder(texts);
    await folder.readAll();
    const finding = {
      file: 'a.ts',
      quote: 'TODO',
      line: 1,
      title: 'x',
      code: { file: 'a.ts', line: 1, quote: 'TODO' },
    };
    const noteFiles = [`${root}/notes/n.md`, `${root}/private/notes/p.md`];

    await markSteps(folder, `${root}/people/sam.yaml`, [{ stepId: 'get-access', progress: { status: 'skipped' } }]);
    await editNotes(folder, noteFiles, { theme: 'compute' });
    await editRoadmap(folder, [`${root}/roadmap/i.md`], { horizon: 'now' });
    await captureAnswers(folder, `${root}/sessions/s.md`, {
      author: undefined,
      confirm: async () => true,
      securePrivate: async () => assert.fail('asked'),
    });
    await dismissDeferred(folder, finding);
    await assert.rejects(keepPrivateOut(folder), FileFailure);
    await deleteFiles(folder, Object.keys(texts));

    assert.deepEqual(await planShare(folder, `${root}/private/notes/p.md`), { kind: 'unreadable' });
    assert.deepEqual(Object.fromEntries([...files.contents.keys()].map((path) => [path, files.text(path)])), texts);
  });

  it('leaves what a person and a checklist said before on screen, and is a problem no more once it is resolved', async () => {
    const person = `${root}/people/sam.yaml`;
    const good = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n  get-access: { status: done }\n';
    const { folder, files } = testFolder({ [person]: good, [`${root}/.gitignore`]: 'private/\n' });
    await folder.readAll();

    files.outside(person, texts[person]);
    files.outside(`${root}/.gitignore`, texts[`${root}/.gitignore`]);
    await folder.refresh(new Set());

    assert.equal((await folder.people.all()).get(person)?.person?.steps.size, 1);
    assert.equal(isConflicted(folder, person), true);

    files.outside(person, good);
    files.outside(`${root}/.gitignore`, 'private/\n');
    await folder.people.all();
    await folder.refresh(new Set([person, `${root}/.gitignore`]));

    assert.deepEqual(conflictedFiles(folder), []);
  });
});

describe('planResolution', () => {
  it('offers both sides where they can be put together, and takes it back', async () => {
    const person = `${root}/people/sam.yaml`;
    const { folder, files } = testFolder(texts);
    await folder.readAll();

    const plan = await planResolution(folder, person);
    const change = plan && (await writeResolution(folder, plan, plan.choices[0]?.text ?? ''));

    assert.deepEqual(
      plan?.choices.map(({ kind, replacedCount }) => [kind, replacedCount]),
      [['both', 0]],
    );
    assert.match(files.text(person), /steps:\n {2}get-access: \{ status: done \}\n {2}ask-why: \{ status: done \}\n$/);
    assert.equal(isConflicted(folder, person), false);
    assert.ok(change && change !== 'changed');
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
    assert.equal(files.text(person), texts[person]);
  });

  it('asks for a side where a value can be only one, and where the two can’t be put together', async () => {
    const { folder } = testFolder({ ...texts, 'plain.md': 'no conflict\n' });

    const kindsOf = async (path: string): Promise<unknown> =>
      (await planResolution(folder, path))?.choices.map(({ kind }) => kind);

    assert.deepEqual(await kindsOf(`${root}/checklist.yaml`), ['ours', 'theirs']);
    assert.deepEqual(await kindsOf(`${root}/.gitignore`), ['both']);
    assert.deepEqual(await kindsOf(`${root}/deferred.yaml`), ['both']);
    assert.deepEqual(await kindsOf(`${root}/notes/n.md`), ['both']);
    assert.deepEqual(await kindsOf('ROADMAP.md'), ['ours', 'theirs']);
    assert.equal(await kindsOf('plain.md'), undefined);
  });

  it('writes nothing over what somebody wrote meanwhile', async () => {
    const path = `${root}/notes/n.md`;
    const { folder, files } = testFolder(texts);
    const plan = await planResolution(folder, path);
    files.outside(path, 'something else');

    assert.equal(plan && (await writeResolution(folder, plan, 'x')), 'changed');
    assert.equal(files.text(path), 'something else');
  });
});
