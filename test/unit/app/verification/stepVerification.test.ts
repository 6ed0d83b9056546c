import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';

import { readStanding } from '../../../../src/app/people/standing.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const sam = '.sre-onboarding/people/sam.yaml';
const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n';
const me = { email: 'Sam@example.com' };

function checklistWith(...verify: readonly string[]): string {
  const checks = verify.map((check) => `          - ${check}\n`).join('');
  return `version: 1\nphases:\n  - id: one\n    title: One\n    steps:\n      - id: mine\n        title: Mine\n        verify:\n${checks}`;
}

function started(checks: readonly string[], texts: Readonly<Record<string, string>> = {}): TestFolder {
  return testFolder({ [sam]: head, '.sre-onboarding/checklist.yaml': checklistWith(...checks), ...texts }, me);
}

async function stateOf({ folder }: TestFolder): Promise<unknown> {
  const { overview } = await readStanding(folder);
  const [step] = overview?.phases[0]?.steps ?? [];
  return [step?.state, ...(step?.checks ?? []).map(({ state }) => state)];
}

describe('StepVerification', () => {
  it('has seen nothing before the first look', async () => {
    assert.deepEqual(await stateOf(started(['file: .env'])), ['open']);
  });

  it('looks at every kind of check', async () => {
    const world = started(
      ['file: .env', 'run: make', 'commits: 1', 'sessions: 1', 'notes: 1', 'extension: a.b', 'roadmap: 1'],
      {
        '.sre-onboarding/notes/2026-11-25-a-0000.md': '---\ntitle: A\nstep: mine\ncreated: 2026-11-25T14:03:11Z\n---\n',
        '.sre-onboarding/sessions/2026-11-25-b-0000.md': '---\ntitle: B\nkind: pairing\ndate: 2026-11-25\n---\n',
        '.sre-onboarding/roadmap/2026-11-25-c-0000.md': '---\ntitle: C\nstatus: started\n---\n',
        [sam]: `${head}steps:\n  other: { status: in-progress, evidence: "\`make\` exited 0" }\n`,
      },
    );
    world.surroundings.files.set('.env', '.env');
    world.surroundings.installed.add('a.b');
    world.surroundings.history = [{ hash: 'abc', subject: 'x' }];

    await world.folder.verification.refresh();

    assert.deepEqual(await stateOf(world), ['done', ...Array.from({ length: 7 }, () => 'holds')]);
    assert.deepEqual(world.surroundings.queries, [
      { name: 'Sam', email: 'sam@example.com', since: '2026-11-22', paths: [] },
    ]);
  });

  it('counts what the person wrote, and what names no author', async () => {
    const note = (author: string): string => `---\ntitle: A\nstep: mine\n${author}created: 2026-11-25T14:03:11Z\n---\n`;
    const world = started(['notes: 3'], {
      '.sre-onboarding/notes/2026-11-25-a-0000.md': note('author: SAM@example.com\n'),
      '.sre-onboarding/notes/2026-11-25-a-0001.md': note(''),
      '.sre-onboarding/notes/2026-11-25-a-0002.md': note('author: lee@example.com\n'),
    });

    await world.folder.verification.refresh();

    assert.equal(world.folder.verification.current?.get('mine')?.[0]?.count, 2);
  });

  it('does not count items that are only proposed, or dropped', async () => {
    const world = started(['roadmap: 1'], {
      '.sre-onboarding/roadmap/a.md': '---\ntitle: A\nstatus: proposed\n---\n',
      '.sre-onboarding/roadmap/b.md': '---\ntitle: B\nstatus: dropped\n---\n',
    });

    await world.folder.verification.refresh();

    assert.deepEqual(await stateOf(world), ['open', 'open']);
  });

  it('wants every recommended extension', async () => {
    const world = started(['extension: recommended']);
    world.surroundings.recommended = ['a.b', 'c.d'];
    world.surroundings.installed.add('a.b');
    await world.folder.verification.refresh();
    assert.deepEqual(await stateOf(world), ['open', 'open']);

    world.surroundings.installed.add('c.d');
    world.surroundings.change();
    await world.folder.verification.refresh();

    assert.deepEqual(await stateOf(world), ['done', 'holds']);
  });

  it('follows what changes, after the first look, and tells of it once', async () => {
    const world = started(['file: .env']);
    await world.folder.verification.refresh();
    const told: unknown[] = [];
    world.folder.onDidChangeStanding(() => told.push('changed'));

    world.surroundings.files.set('.env', '.env');
    world.surroundings.change();
    world.surroundings.change();
    await turn();

    assert.deepEqual(await stateOf(world), ['done', 'holds']);
    assert.deepEqual(told, ['changed']);
  });

  it('knows how a command ended here; what it did last counts', async () => {
    const world = started(['run: make'], {
      [sam]: `${head}steps:\n  mine: { status: in-progress, evidence: "\`make\` exited 0" }\n`,
    });

    await world.folder.verification.takeRun('make', { kind: 'exited', code: 3 });
    assert.deepEqual(await stateOf(world), ['in-progress', 'open']);

    await world.folder.verification.takeRun('make', { kind: 'exited', code: 0 });
    assert.deepEqual(await stateOf(world), ['done', 'holds']);
  });

  it('says that it can’t see what git can’t be asked for', async () => {
    const world = started(['commits: 1']);
    world.surroundings.history = undefined;

    await world.folder.verification.refresh();

    assert.deepEqual(await stateOf(world), ['open', 'unknown']);
  });

  it('looks at nothing while the person has not started', async () => {
    const { folder } = testFolder({ '.sre-onboarding/checklist.yaml': checklistWith('file: .env') }, me);

    await folder.verification.refresh();

    assert.equal(folder.verification.current, undefined);
  });

  it('drops checks whose variable is unset', async () => {
    const world = started(['run: ${devCheckCommand}', 'file: ${docsDir}/map.md']);
    world.variables.docsDir = 'docs';

    await world.folder.verification.refresh();

    assert.deepEqual(
      world.folder.verification.current?.get('mine')?.map(({ check }) => check),
      [{ type: 'file', glob: 'docs/map.md' }],
    );
  });

  it('lets the manual state win', async () => {
    for (const status of ['done', 'skipped', 'blocked', 'reopened']) {
      const world = started(['file: .env'], { [sam]: `${head}steps:\n  mine: { status: ${status}, reason: so }\n` });
      world.surroundings.files.set('.env', '.env');

      await world.folder.verification.refresh();

      assert.deepEqual(await stateOf(world), [status, 'holds']);
    }
  });
});
