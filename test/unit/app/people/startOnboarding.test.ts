import assert from 'node:assert/strict';

import { findMe } from '../../../../src/app/people/me.js';
import { FileFailure } from '../../../../src/app/ports.js';
import { startOnboarding } from '../../../../src/app/people/startOnboarding.js';
import { testFolder } from '../../support/testFolder.js';

const sam = { name: 'Sam Rivera', email: 'sam@example.com', start: '2026-11-22' };
const samPath = '.sre-onboarding/people/sam-rivera.yaml';

describe('startOnboarding', () => {
  it('is whole where the .gitignore can’t be mended: nothing is private yet', async () => {
    const world = testFolder({ '.sre-onboarding/.gitignore': 'x' });
    world.files.replace = async () => {
      throw new FileFailure('readOnly', '.sre-onboarding/.gitignore');
    };

    assert.equal(await startOnboarding(world.folder, sam), samPath);

    assert.equal(world.remembered.get('person'), 'sam-rivera');
  });

  it('makes the person’s file and remembers who they are', async () => {
    const { folder, files } = testFolder();

    await startOnboarding(folder, sam);

    assert.match(files.text(samPath), /^name: Sam Rivera\nemail: sam@example.com\nstart: 2026-11-22\n/);
    assert.equal((await findMe(folder))?.person?.name, 'Sam Rivera');
  });

  it('has git ignore private notes from the first day', async () => {
    const { folder, files } = testFolder();

    await startOnboarding(folder, sam);

    assert.equal(files.text('.sre-onboarding/.gitignore'), '.sre-onboarding-*.tmp\nprivate/\n');
  });

  it('goes on with the file that has the same e-mail address, and leaves it as it is', async () => {
    const text = 'name: Samuel\nemail: SAM@example.com\nstart: 2026-01-05\nsteps:\n';
    const { folder, files } = testFolder({ '.sre-onboarding/people/samuel.yaml': text });

    const path = await startOnboarding(folder, sam);

    assert.equal(path, '.sre-onboarding/people/samuel.yaml');
    assert.equal(files.text(path), text);
    assert.equal((await findMe(folder))?.slug, 'samuel');
  });

  it('gives a namesake a file of their own', async () => {
    const text = 'name: Sam Rivera\nemail: other@example.com\nstart: 2026-01-05\n';
    const { folder, files } = testFolder({ [samPath]: text });

    const path = await startOnboarding(folder, sam);

    assert.equal(path, '.sre-onboarding/people/sam-rivera-2.yaml');
    assert.equal(files.text(samPath), text);
  });

  it('takes a file of that name that can’t be read for the person’s own, and makes no second one', async () => {
    const { folder, files } = testFolder({ [samPath]: 'name: [Sam' });

    const path = await startOnboarding(folder, sam);

    assert.equal(path, samPath);
    assert.equal(files.text(samPath), 'name: [Sam');
    assert.equal(files.contents.size, 2);
  });

  it('names the file after the e-mail address where the name has no letters', async () => {
    const { folder } = testFolder();

    const path = await startOnboarding(folder, { ...sam, name: '🚀' });

    assert.equal(path, '.sre-onboarding/people/sam-example-com.yaml');
  });
});

describe('findMe', () => {
  it('recognises a person by git’s e-mail address', async () => {
    const { folder } = testFolder(
      { [samPath]: 'name: Sam Rivera\nemail: sam@example.com\nstart: 2026-11-22\n' },
      { email: 'Sam@Example.com' },
    );

    assert.equal((await findMe(folder))?.slug, 'sam-rivera');
  });

  it('finds nobody in a folder where they have not started', async () => {
    const { folder } = testFolder(
      { [samPath]: 'name: Sam Rivera\nemail: sam@example.com\nstart: 2026-11-22\n' },
      { email: 'kim@example.com' },
    );

    assert.equal(await findMe(folder), undefined);
  });

  it('still knows a person whose file has become unreadable', async () => {
    const { folder, remembered } = testFolder({ [samPath]: 'name: [Sam' });
    remembered.set('person', 'sam-rivera');

    const me = await findMe(folder);

    assert.equal(me?.path, samPath);
    assert.equal(me?.person, undefined);
    assert.equal(folder.problems.all.get(samPath)?.problems[0]?.code, 'yaml.syntax');
  });

  it('recognises by git’s e-mail address a person whose file git could not merge', async () => {
    const sides = ['<<<<<<< HEAD', '  a: { status: done }', '=======', '  b: { status: done }', '>>>>>>> theirs', ''];
    const { folder } = testFolder(
      { [samPath]: `name: Sam\nemail: Sam@Example.com # work\nsteps:\n${sides.join('\n')}` },
      { email: 'sam@example.com' },
    );

    const me = await findMe(folder);

    assert.deepEqual([me?.path, me?.person], [samPath, undefined]);
  });

  it('takes no file that can’t be read for that of somebody whose address only occurs in it', async () => {
    const { folder } = testFolder(
      { [samPath]: 'name: [Sam\nemail: xsam@example.com\nnote: sam@example.com\n' },
      { email: 'sam@example.com' },
    );

    assert.equal(await findMe(folder), undefined);
  });
});
