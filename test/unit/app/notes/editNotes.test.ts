import assert from 'node:assert/strict';

import { undoChange } from '../../../../src/app/changes/undoChange.js';
import { editNotes } from '../../../../src/app/notes/editNotes.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { neverAsked } from '../../../support/changes.js';
import { testFolder } from '../../support/testFolder.js';

const first = '.sre-onboarding/notes/2026-11-25-slow-k3f9.md';
const second = '.sre-onboarding/private/notes/2026-11-26-odd-aaaa.md';
const broken = '.sre-onboarding/notes/scribble.md';

const slow = '---\ntitle: Slow # very\ncreated: 2026-11-25T14:03:11Z\n---\nBody\n';
const odd = '---\ntitle: Odd\ntheme: database\ncreated: 2026-11-25T14:03:11Z\n---\n';

describe('editNotes', () => {
  it('changes every note, and the store knows at once', async () => {
    const { folder, files } = testFolder({ [first]: slow, [second]: odd });
    await folder.notes.all();

    const { change, left, failure } = await editNotes(folder, [first, second], { theme: 'compute' });

    assert.deepEqual(
      change.map(({ path }) => path),
      [first, second],
    );
    assert.deepEqual([left, failure], [[], undefined]);
    assert.equal(files.text(first), slow.replace('11Z\n', '11Z\ntheme: compute\n'));
    assert.equal((await folder.notes.all()).get(second)?.note?.theme, 'compute');
  });

  describe('of notes about code', () => {
    const code = ['start();', 'await runSerially(stages, options);', 'reportToEverybody();', ''].join('\n');
    const about = slow.replace(
      'Z\n',
      'Z\ncode:\n  file: a.ts # here\n  line: 2\n  quote: "await runSerially(stages, options);"\n  before: "start();"\n  after: "reportToEverybody();"\n',
    );

    it('bring the line up to date where the code has moved, and nothing where it was not changed at all', async () => {
      const { folder, files } = testFolder({ [first]: about, 'a.ts': `// new\n\n${code}` });

      await editNotes(folder, [first], { kind: 'pain-point' });
      const same = files.text(first);
      await editNotes(folder, [first], { theme: 'compute' });

      assert.equal(same, about.replace('line: 2', 'line: 4').replace('---\nBody', 'kind: pain-point\n---\nBody'));
      assert.match(files.text(first), /line: 4\n[^]*theme: compute\n---/);
    });

    it('bring the file up to date that git has renamed', async () => {
      const { folder, files, codeFiles } = testFolder({ [first]: about, 'b.ts': code });
      codeFiles.renames.set('a.ts', 'b.ts');

      await editNotes(folder, [first], { theme: 'compute' });

      assert.match(files.text(first), /file: b\.ts # here\n {2}line: 2\n/);
    });

    it('leave a place that is lost, or whose file isn’t there, as it is', async () => {
      const texts = { [first]: about, [second]: about.replace('a.ts', 'gone.ts'), 'a.ts': 'other();\n' };
      const { folder, files } = testFolder(texts);

      await editNotes(folder, [first, second], { theme: 'compute' });

      assert.equal(files.text(first), about.replace('---\nBody', 'theme: compute\n---\nBody'));
      assert.match(files.text(second), /file: gone\.ts # here\n {2}line: 2\n/);
    });
  });

  it('leaves out what says so already, and tells which files it left and why', async () => {
    const { folder, files } = testFolder({ [second]: odd, [broken]: 'scribble\n' });

    const { change, left } = await editNotes(folder, [broken, first, second], { theme: 'database' });

    assert.deepEqual(change, []);
    assert.deepEqual(left, [
      { path: broken, reason: 'unreadable' },
      { path: first, reason: 'missing' },
    ]);
    assert.equal(files.text(broken), 'scribble\n');
  });

  it('keeps what it needs to take back the first when the second is refused', async () => {
    const { folder, files } = testFolder({ [first]: slow, [second]: odd });
    await folder.notes.all();
    const read = files.read.bind(files);
    files.read = async (path) => {
      if (path === second) throw new FileFailure('noAccess', path);
      return read(path);
    };

    const { change, failure } = await editNotes(folder, [first, second], { kind: 'risk' });

    assert.equal(failure?.reason, 'noAccess');
    assert.equal(await undoChange(folder, change, neverAsked), 'undone');
    assert.equal(files.text(first), slow);
  });

  it('passes on what is no refusal', async () => {
    const { folder, files } = testFolder({ [first]: slow });
    files.read = async () => {
      throw new TypeError('a bug');
    };

    await assert.rejects(editNotes(folder, [first], { kind: 'risk' }), TypeError);
  });
});
