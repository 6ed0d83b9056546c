import assert from 'node:assert/strict';

import { FileFailure } from '../../../../src/app/ports.js';
import { recordVerified } from '../../../../src/app/verification/recordVerified.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const sam = '.sre-onboarding/people/sam.yaml';
const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n';
const checklist = `version: 1
phases:
  - id: one
    title: One
    steps:
      - id: env
        title: Set up
        verify:
          - file: .env
          - run: make
      - id: other
        title: Other
        verify:
          - file: .env
      - id: plain
        title: Plain
`;

async function looked(steps: string): Promise<TestFolder> {
  const texts = { [sam]: head + steps, '.sre-onboarding/checklist.yaml': checklist };
  const world = testFolder(texts, { email: 'sam@example.com' });
  await world.folder.verification.refresh();
  return world;
}

async function see(world: TestFolder): Promise<void> {
  world.surroundings.files.set('.env', 'a.env');
  await world.folder.verification.refresh();
}

describe('recordVerified', () => {
  it('writes what is done with its evidence, one line a step', async () => {
    const world = await looked('# mine\nsteps:\n');
    await see(world);
    await world.folder.verification.takeRun('make', { kind: 'exited', code: 0 });

    const recorded = await recordVerified(world.folder);

    assert.deepEqual(
      recorded?.done.map(({ step }) => step.id),
      ['env', 'other'],
    );
    assert.equal(
      world.files.text(sam),
      `${head}# mine
steps:
  env: { status: done, at: 2026-11-24T10:12:00Z, evidence: "\`a.env\` exists; \`make\` exited 0" }
  other: { status: done, at: 2026-11-24T10:12:00Z, evidence: "\`a.env\` exists" }
`,
    );
  });

  it('keeps a command that succeeded before the rest holds, and completes the step later', async () => {
    const world = await looked('');
    await world.folder.verification.takeRun('make', { kind: 'exited', code: 0 });

    assert.deepEqual((await recordVerified(world.folder))?.done, []);
    assert.match(world.files.text(sam), /env: \{ status: in-progress, at: \S+, evidence: "`make` exited 0" \}/);
    assert.equal(await recordVerified(world.folder), undefined);

    await see(world);
    await recordVerified(world.folder);
    assert.match(
      world.files.text(sam),
      /env: \{ status: done, at: \S+, evidence: "`a.env` exists; `make` exited 0" \}/,
    );
  });

  it('has nothing to write where nothing was seen, and writes nothing twice', async () => {
    const world = await looked('');
    assert.equal(await recordVerified(world.folder), undefined);

    await see(world);
    await recordVerified(world.folder);

    assert.equal(await recordVerified(world.folder), undefined);
  });

  it('leaves alone what the person said', async () => {
    const steps = 'steps:\n  env: { status: skipped, reason: so }\n  other: { status: reopened }\n';
    const world = await looked(steps);
    await see(world);

    assert.equal(await recordVerified(world.folder), undefined);
    assert.equal(world.files.text(sam), head + steps);
  });

  it('leaves alone what the person says in the same moment', async () => {
    const world = await looked('steps:\n');
    await see(world);
    const meanwhile = `${head}steps:\n  other: { status: blocked, reason: wait }\n`;
    world.files.beforeReplace = () => {
      world.files.beforeReplace = () => undefined;
      world.files.contents.set(sam, { kind: 'text', text: meanwhile });
    };

    const recorded = await recordVerified(world.folder);

    assert.equal(world.files.text(sam), meanwhile);
    assert.deepEqual(recorded, { done: [], change: [] });
  });

  it('writes what others are for when the person says something of one step in the same moment', async () => {
    const world = await looked('steps:\n');
    await see(world);
    await world.folder.verification.takeRun('make', { kind: 'exited', code: 0 });
    const meanwhile = `${head}steps:\n  other: { status: skipped, reason: later }\n`;
    world.files.beforeReplace = () => {
      world.files.beforeReplace = () => undefined;
      world.files.contents.set(sam, { kind: 'text', text: meanwhile });
    };

    const recorded = await recordVerified(world.folder);

    assert.deepEqual(
      recorded?.done.map(({ step }) => step.id),
      ['env'],
    );
    assert.ok(world.files.text(sam).endsWith(meanwhile.slice(head.length + 'steps:\n'.length)));
    assert.match(world.files.text(sam), /^steps:\n {2}env: \{ status: done/m);
  });

  it('writes nothing of what was seen of checks that have become others, until it has looked at those', async () => {
    const world = await looked('');
    await see(world);
    world.surroundings.findFile = () => new Promise(() => undefined);
    world.files.outside('.sre-onboarding/checklist.yaml', checklist.replaceAll('.env', 'secret.env'));
    await world.folder.checklist.state();

    assert.equal(await recordVerified(world.folder), undefined);
    assert.equal(world.files.text(sam), head);
  });

  it('writes what was seen of a step whose other words have changed', async () => {
    const world = await looked('');
    await see(world);
    world.surroundings.findFile = () => new Promise(() => undefined);
    world.files.outside('.sre-onboarding/checklist.yaml', checklist.replace('title: Other', 'title: Another'));
    await world.folder.checklist.state();

    const recorded = await recordVerified(world.folder);

    assert.deepEqual(
      recorded?.done.map(({ step }) => step.title),
      ['Another'],
    );
  });

  it('completes a step that the person had begun', async () => {
    const world = await looked('steps:\n  other: { status: in-progress } # on it\n');
    await see(world);

    await recordVerified(world.folder);

    assert.equal(
      world.files.text(sam),
      `${head}steps:\n  other: { status: done, at: 2026-11-24T10:12:00Z, evidence: "\`a.env\` exists" } # on it\n`,
    );
  });

  it('writes nothing for who has not started, or has no checklist', async () => {
    const nobody = testFolder({ '.sre-onboarding/checklist.yaml': checklist });
    await nobody.folder.verification.refresh();
    assert.equal(await recordVerified(nobody.folder), undefined);

    const world = testFolder(
      { [sam]: head, '.sre-onboarding/checklist.yaml': '- no checklist' },
      { email: 'sam@example.com' },
    );
    await world.folder.verification.refresh();
    assert.equal(await recordVerified(world.folder), undefined);
  });

  it('keeps the line endings of a file from Windows', async () => {
    const world = await looked('steps:\n');
    const windowsFile = `${head}steps:\n`.replaceAll('\n', '\r\n');
    world.files.outside(sam, windowsFile);
    await see(world);

    await recordVerified(world.folder);

    assert.doesNotMatch(world.files.text(sam), /[^\r]\n/);
    assert.match(world.files.text(sam), /\r\n  other: \{ status: done/);
  });

  it('tells that the file can’t be written', async () => {
    const world = await looked('');
    await see(world);
    world.files.refuse(new FileFailure('readOnly', sam));

    await assert.rejects(recordVerified(world.folder), { reason: 'readOnly' });
  });

  it('writes nothing to a file that can’t be read', async () => {
    const world = await looked('');
    await see(world);
    const broken = `${head}steps: {`;
    world.files.contents.set(sam, { kind: 'text', text: broken });

    assert.deepEqual(await recordVerified(world.folder), { done: [], change: [] });
    assert.equal(world.files.text(sam), broken);
  });
});
