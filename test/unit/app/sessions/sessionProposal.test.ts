import assert from 'node:assert/strict';

import {
  knownPeople,
  noNames,
  latestSessionWith,
  proposeSession,
  stepsForSession,
} from '../../../../src/app/sessions/sessionProposal.js';
import { readStanding } from '../../../../src/app/people/standing.js';
import type { StepOverview } from '../../../../src/core/people/overview.js';
import { testFolder, type TestFolder } from '../../support/testFolder.js';

const root = '.sre-onboarding';
const me = { email: 'sam@example.com' };
const sam = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n';
const checklist = `version: 1
roles: [data-scientist, veteran]
phases:
  - id: one
    title: One
    steps:
      - { id: plain, title: Plain }
      - id: veterans
        title: Veterans
        verify:
          - { sessions: 1, kind: conversation, role: veteran }
          - { sessions: 1, kind: pairing, role: engineer }
      - id: anybody
        title: Anybody
        verify: [{ sessions: 2 }]
  - id: two
    title: Two
    steps:
      - id: boss
        title: The boss
        verify: [{ file: x.md }, { sessions: 1, with: Priya Rao }]
      - id: call
        title: Customer call
        verify: [{ sessions: 1, kind: customer }]
`;

function sessionFile(fields: string): string {
  return `---\ntitle: Talk\n${fields}\n---\n`;
}

async function looked(texts: Readonly<Record<string, string>> = {}, steps = ''): Promise<TestFolder> {
  const files = { [`${root}/people/sam.yaml`]: sam + steps, [`${root}/checklist.yaml`]: checklist, ...texts };
  const world = testFolder(files, me);
  await world.folder.verification.refresh();
  return world;
}

async function stepOf({ folder }: TestFolder, id: string): Promise<StepOverview | undefined> {
  const { overview } = await readStanding(folder);
  return overview?.phases.flatMap(({ steps }) => steps).find(({ step }) => step.id === id);
}

describe('proposeSession', () => {
  it('proposes what the step asks for first', async () => {
    const world = await looked();

    const { kind, role } = await proposeSession(world.folder, await stepOf(world, 'veterans'));

    assert.deepEqual([kind, role], ['conversation', 'veteran']);
  });

  it('proposes what is still missing, once the first check holds', async () => {
    const world = await looked({
      [`${root}/sessions/2026-11-23-lee-0000.md`]: sessionFile('kind: conversation\nrole: veteran\ndate: 2026-11-23'),
    });

    const { kind, role } = await proposeSession(world.folder, await stepOf(world, 'veterans'));

    assert.deepEqual([kind, role], ['pairing', 'engineer']);
  });

  it('proposes what was asked for first again, once all hold', async () => {
    const world = await looked({
      [`${root}/sessions/a.md`]: sessionFile('kind: conversation\nrole: veteran\ndate: 2026-11-23'),
      [`${root}/sessions/b.md`]: sessionFile('kind: pairing\nrole: engineer\ndate: 2026-11-23'),
    });

    const { kind } = await proposeSession(world.folder, await stepOf(world, 'veterans'));

    assert.equal(kind, 'conversation');
  });

  it('proposes no kind and role where the step asks for none, or there is no step', async () => {
    const world = await looked();

    for (const id of ['plain', 'anybody', 'nowhere']) {
      const { kind, role } = await proposeSession(world.folder, await stepOf(world, id));
      assert.deepEqual([kind, role], [undefined, undefined], id);
    }
  });

  it('proposes what a step asks for before anything was looked at', async () => {
    const world = testFolder({ [`${root}/checklist.yaml`]: checklist });

    const { kind } = await proposeSession(world.folder, await stepOf(world, 'call'));

    assert.equal(kind, 'customer');
  });

  it('puts the role that the person had the last time before the step’s', async () => {
    const world = await looked({
      [`${root}/sessions/2026-11-20-priya-0000.md`]: sessionFile(
        'kind: pairing\nwith: Priya\nrole: architect\ndate: 2026-11-20',
      ),
      [`${root}/sessions/2026-11-22-priya-0000.md`]: sessionFile(
        'kind: pairing\nwith: Priya\nrole: tech-lead\ndate: 2026-11-22',
      ),
      [`${root}/sessions/2026-11-23-lee-0000.md`]: sessionFile(
        'kind: pairing\nwith: Lee\nrole: designer\ndate: 2026-11-23',
      ),
    });
    const step = await stepOf(world, 'veterans');

    assert.equal((await proposeSession(world.folder, step, { who: 'Priya', isPrivate: false })).role, 'tech-lead');
    assert.equal((await proposeSession(world.folder, step, { who: 'Jonas', isPrivate: false })).role, 'veteran');
  });

  it('proposes the role that the person had in a private session for private ones only', async () => {
    const world = await looked({
      [`${root}/private/sessions/2026-11-22-mole-0000.md`]: sessionFile(
        'kind: pairing\nwith: Mole\nrole: tech-lead\ndate: 2026-11-22',
      ),
    });

    assert.equal((await proposeSession(world.folder, undefined, { who: 'Mole', isPrivate: true })).role, 'tech-lead');
    assert.equal((await proposeSession(world.folder, undefined, { who: 'Mole', isPrivate: false })).role, undefined);
  });

  it('takes nobody in particular for nobody it knows', async () => {
    const world = await looked({
      [`${root}/sessions/a.md`]: sessionFile('kind: pairing\nrole: designer\ndate: 2026-11-20'),
    });

    assert.equal((await proposeSession(world.folder, undefined, { who: '', isPrivate: false })).role, undefined);
  });

  it('offers all roles, the team’s own last, and none twice', async () => {
    const world = await looked();

    const { roles } = await proposeSession(world.folder, undefined);

    assert.equal(roles[0], 'veteran');
    assert.equal(roles.at(-1), 'data-scientist');
    assert.equal(new Set(roles).size, roles.length);
  });
});

describe('stepsForSession', () => {
  async function idsFor(world: TestFolder, ...[session]: SessionArguments): Promise<readonly string[]> {
    return (await stepsForSession(world.folder, session)).map(({ step }) => step.id);
  }

  type SessionArguments = [Parameters<typeof stepsForSession>[1]];

  it('offers the steps that it can count for first, then all others that count any', async () => {
    const world = await looked();

    assert.deepEqual(await idsFor(world, { kind: 'pairing', role: 'engineer' }), [
      'veterans',
      'anybody',
      'boss',
      'call',
    ]);
    assert.deepEqual(await idsFor(world, { kind: 'customer' }), ['anybody', 'call', 'veterans', 'boss']);
  });

  it('knows the steps that ask for this very person', async () => {
    const world = await looked();

    assert.equal((await idsFor(world, { kind: 'shadowing', with: 'priya rao' }))[1], 'boss');
    assert.equal((await idsFor(world, { kind: 'shadowing', with: 'Lee' }))[1], 'veterans');
  });

  it('puts what is done or skipped behind what is open', async () => {
    const world = await looked(
      {},
      'steps:\n  anybody: { status: done }\n  veterans: { status: skipped, reason: so }\n  call: { status: blocked }\n',
    );

    assert.deepEqual(await idsFor(world, { kind: 'customer' }), ['call', 'anybody', 'boss', 'veterans']);
  });

  it('offers nothing where no step counts sessions', async () => {
    const { folder } = testFolder();

    assert.deepEqual(await stepsForSession(folder, { kind: 'pairing' }), []);
  });
});

describe('knownPeople', () => {
  const note = (source: string): string => `---\ntitle: A\n${source}created: 2026-11-25T14:03:11Z\n---\n`;

  it('names those of notes and sessions, the most recent first, each once', async () => {
    const { folder } = testFolder({
      [`${root}/notes/2026-11-20-a-0000.md`]: note('source: Priya\n'),
      [`${root}/notes/2026-11-21-a-0000.md`]: note('source: Jonas\n'),
      [`${root}/private/notes/2026-11-23-a-0000.md`]: note('source: Ana\n'),
      [`${root}/sessions/2026-11-22-lee-0000.md`]: sessionFile('kind: pairing\nwith: Lee\ndate: 2026-11-22'),
      [`${root}/sessions/2026-11-24-priya-0000.md`]: sessionFile('kind: pairing\nwith: Priya\ndate: 2026-11-24'),
    });

    assert.deepEqual(await knownPeople(folder), {
      shared: ['Priya', 'Lee', 'Jonas'],
      all: ['Priya', 'Ana', 'Lee', 'Jonas'],
    });
  });

  it('passes over files that name nobody or can’t be read', async () => {
    const { folder } = testFolder({
      [`${root}/notes/a.md`]: note(''),
      [`${root}/notes/b.md`]: '---\n: [',
      [`${root}/sessions/c.md`]: 'no session',
      [`${root}/sessions/d.md`]: sessionFile('kind: pairing\ndate: 2026-11-24'),
    });

    assert.deepEqual(await knownPeople(folder), noNames);
  });
});

describe('latestSessionWith', () => {
  it('is the last shared one with that person, however the name is written', async () => {
    const { folder } = testFolder({
      [`${root}/sessions/2026-11-20-priya-aaaa.md`]: sessionFile('kind: outside\nwith: Priya Rao\ndate: 2026-11-20'),
      [`${root}/sessions/2026-11-22-priya-aaaa.md`]: sessionFile('kind: pairing\nwith: priya rao\ndate: 2026-11-22'),
      [`${root}/sessions/2026-11-23-lee-aaaa.md`]: sessionFile('kind: pairing\nwith: Lee\ndate: 2026-11-23'),
      [`${root}/private/sessions/2026-11-24-priya-aaaa.md`]: sessionFile('kind: outside\nwith: Priya Rao'),
    });

    assert.equal(await latestSessionWith(folder, ' Priya Rao'), '2026-11-22-priya-aaaa');
    assert.equal(await latestSessionWith(folder, 'Mo'), undefined);
    assert.equal(await latestSessionWith(folder, ''), undefined);
  });
});
