import assert from 'node:assert/strict';

import { type DeferredWork, findDeferredWork } from '../../../../src/app/deferred/findDeferredWork.js';
import {
  captureNotes,
  type CapturedNotes,
  deferredNotes,
  dismissDeferred,
} from '../../../../src/app/deferred/settleDeferred.js';
import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { readDeferredPatterns } from '../../../../src/core/deferred/deferredPatterns.js';
import { neverAsked } from '../../../support/changes.js';
import { type TestFolder, testFolder } from '../../support/testFolder.js';

const code = 'start();\nrestart(theWholeCluster); // TODO(sre): health checks instead\nstop();\n';
const dismissals = '.sre-onboarding/deferred.yaml';

/** Searches all files there are. */
async function searchIn({ folder, files }: TestFolder): Promise<DeferredWork> {
  const work = await findDeferredWork(folder, {
    files: [...files.contents.keys()],
    expressions: readDeferredPatterns(['TODO(sre)']).expressions,
    onFile: () => undefined,
    isCancelled: () => false,
  });
  assert.ok(work && work !== 'unreadable');
  return work;
}

/** Makes notes of everything that was found. */
async function noteAll({ folder }: TestFolder, { findings }: DeferredWork, commit?: string): Promise<CapturedNotes> {
  return captureNotes(folder, await deferredNotes(folder, findings, commit), 'shared');
}

/** What was found, as `file:line title`. */
function rows({ findings }: DeferredWork): readonly string[] {
  return findings.map(({ file, line, title }) => `${file}:${line} ${title}`);
}

describe('findDeferredWork', () => {
  it('finds what was put off, with the place that its note will point to', async () => {
    const { findings, fileCount } = await searchIn(testFolder({ 'src/a.ts': code, 'b.ts': 'nothing();\n' }));

    assert.equal(fileCount, 2);
    assert.deepEqual(findings, [
      {
        ...{ file: 'src/a.ts', line: 2, title: 'TODO(sre): health checks instead' },
        quote: 'restart(theWholeCluster); // TODO(sre): health checks instead',
        code: {
          ...{ file: 'src/a.ts', line: 2, before: 'start();', after: 'stop();' },
          quote: 'restart(theWholeCluster); // TODO(sre): health checks instead',
        },
      },
    ]);
  });

  it('passes over what git ignores, our own folder, binary files and those that can’t be read', async () => {
    const world = testFolder({
      '.gitignore': 'dist/\n',
      ...{ 'dist/a.js': code, '.sre-onboarding/notes/x.md': code, 'image.png': `\0${code}`, 'ok.ts': code },
    });
    world.files.contents.set('huge.ts', { kind: 'tooLarge', sizeBytes: 9e6 });
    world.files.contents.set('latin.ts', { kind: 'notUtf8', validPrefix: code });

    assert.deepEqual(rows(await searchIn(world)), ['ok.ts:2 TODO(sre): health checks instead']);
  });

  it('tells how many rules of .gitignore it can’t follow', async () => {
    const world = testFolder({ '.gitignore': `${'*a'.repeat(9)}b\n`, 'ok.ts': code });

    assert.equal((await searchIn(world)).slowRuleCount, 1);
  });

  it('counts lines right in long files, which it reads in slices', async () => {
    const long = `${'call(something, or, other);\r\n'.repeat(5000)}// TODO(sre): at the end`;

    assert.deepEqual(rows(await searchIn(testFolder({ 'long.ts': long }))), ['long.ts:5001 TODO(sre): at the end']);
  });

  it('stops when it is cancelled, and tells of each file before', async () => {
    const { folder } = testFolder({ 'a.ts': code, 'b.ts': code, 'c.ts': code });
    const told: number[] = [];

    const work = await findDeferredWork(folder, {
      files: ['a.ts', 'b.ts', 'c.ts'],
      expressions: [/x/],
      onFile: (index) => told.push(index),
      isCancelled: () => told.length === 2,
    });

    assert.equal(work, undefined);
    assert.deepEqual(told, [0, 1]);
  });

  it('doesn’t come again once it is noted, wherever the line is by then', async () => {
    const world = testFolder({ 'src/a.ts': code });
    await noteAll(world, await searchIn(world), '3f2c1ab');
    world.files.outside('src/a.ts', `// new\n\n${code}`);

    const work = await searchIn(world);

    assert.deepEqual([work.findings.length, work.notedCount, work.dismissedCount], [0, 1, 0]);
  });

  it('doesn’t come again once it is dismissed, but the same words in another file do', async () => {
    const world = testFolder({ 'src/a.ts': code, 'src/b.ts': code });
    const { findings } = await searchIn(world);
    const [first] = findings;
    assert.ok(first);
    await dismissDeferred(world.folder, first);
    world.files.outside('src/a.ts', `// new\n\n${code}`);

    const work = await searchIn(world);

    assert.deepEqual(rows(work), ['src/b.ts:2 TODO(sre): health checks instead']);
    assert.equal(work.dismissedCount, 1);
  });

  it('says where the file of dismissals can’t be read, and leaves it alone', async () => {
    const { folder, files } = testFolder({ 'a.ts': code, [dismissals]: '[' });

    const options = { files: ['a.ts'], expressions: [/x/], onFile: () => undefined, isCancelled: () => false };

    assert.equal(await findDeferredWork(folder, options), 'unreadable');
    assert.equal(files.text(dismissals), '[');
  });
});

describe('captureNotes', () => {
  it('writes notes of the kind deferred, anchored, and takes them back', async () => {
    const world = testFolder({ 'src/a.ts': code }, { email: 'sam@example.com' });
    const work = await searchIn(world);

    const { change, failure } = await noteAll(world, work, '3f2c1ab');

    const [note] = change;
    assert.ok(note?.kind === 'write' && !failure);
    assert.match(world.files.text(note.path), /^---\ntitle: "TODO\(sre\): health checks instead"\nkind: deferred\n/);
    assert.match(world.files.text(note.path), /code:\n {2}file: src\/a\.ts\n {2}line: 2\n[^]*commit: 3f2c1ab\n---\n$/);
    assert.equal(await undoChange(world.folder, change, neverAsked), 'undone');
    assert.deepEqual([...world.files.contents.keys()], ['src/a.ts']);
  });

  it('says what it could not write', async () => {
    const world = testFolder({ 'src/a.ts': code });
    const work = await searchIn(world);
    world.files.refuse(new FileFailure('noSpace', 'x'));

    const { change, failure } = await noteAll(world, work);

    assert.deepEqual(change, []);
    assert.equal(failure?.reason, 'noSpace');
  });
});

describe('dismissDeferred', () => {
  it('is remembered in a file, and taken back', async () => {
    const world = testFolder({ 'src/a.ts': code });
    const [finding] = (await searchIn(world)).findings;
    assert.ok(finding);

    const change = await dismissDeferred(world.folder, finding);

    assert.match(world.files.text(dismissals), /- \{ file: src\/a\.ts, quote: "restart\(theWholeCluster\); \/\/ TODO/);
    assert.ok(change !== 'left');
    assert.equal(await undoChange(world.folder, change, neverAsked), 'undone');
    assert.equal((await searchIn(world)).findings.length, 1);
  });

  it('is put on top of what somebody else wrote in the same moment', async () => {
    const other = 'dismissed:\n  - { file: z.ts, quote: "x" }\n';
    const world = testFolder({ 'src/a.ts': code, [dismissals]: 'dismissed: []\n' });
    const [finding] = (await searchIn(world)).findings;
    assert.ok(finding);
    world.files.beforeReplace = () => {
      world.files.beforeReplace = () => undefined;
      world.files.outside(dismissals, other);
    };

    await dismissDeferred(world.folder, finding);

    assert.match(world.files.text(dismissals), /src\/a\.ts[^]*z\.ts/);
  });

  it('leaves a file that it can’t read', async () => {
    const world = testFolder({ 'src/a.ts': code });
    const [finding] = (await searchIn(world)).findings;
    assert.ok(finding);
    world.files.outside(dismissals, '[');

    assert.equal(await dismissDeferred(world.folder, finding), 'left');
    assert.equal(world.files.text(dismissals), '[');
  });
});
