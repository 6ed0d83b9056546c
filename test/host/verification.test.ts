import { assert } from 'chai';

import type { OnboardingFolder } from '../../src/app/onboardingFolder';
import { recordVerified } from '../../src/app/verification/recordVerified';
import { openOnboarding } from '../support/host/onboardingWorld';
import { readText, remove, seen, writeFile } from '../support/host/workspaceFile';

const root = 'verified';
const samPath = `${root}/people/sam.yaml`;
const sam = 'name: Sam Rivera\nemail: sam@example.com\nstart: 2026-11-02\n';

function checklist(verify: string): string {
  return `version: 1\nphases:\n  - id: one\n    title: One\n    steps:\n      - { id: mine, title: Mine, verify: [${verify}] }\n`;
}

describe('verification', () => {
  let folder: OnboardingFolder;
  let watch: { dispose(): void };

  /** Opens an onboarding of one step with this check, which is open at first. */
  async function openWith(verify: string): Promise<void> {
    await writeFile(samPath, sam);
    await writeFile(`${root}/checklist.yaml`, checklist(verify));
    folder = openOnboarding(root);
    watch = folder.watch();
    await folder.readAll();
    assert.equal(state(), 'open');
  }

  function state(): string | undefined {
    return folder.verification.current?.get('mine')?.[0]?.state;
  }

  /** Waits until the check holds by itself, and tells what is then written to the person's file. */
  async function evidenceWhenSeen(): Promise<string | undefined> {
    await seen('the check to hold', () => (state() === 'holds' ? true : undefined));
    await recordVerified(folder);
    return /mine: \{ status: done, at: \S+, evidence: (.*) \}\n/.exec(await readText(samPath))?.[1];
  }

  afterEach(async () => {
    watch.dispose();
    await remove(root);
    await remove('verified.env');
  });

  it('sees a file as soon as it has something in it, and that it is gone', async () => {
    await openWith('{ file: verified.env }');

    await writeFile('verified.env', '');
    await writeFile('verified.env', 'TOKEN=\n');
    assert.equal(await evidenceWhenSeen(), '"`verified.env` exists"');

    await remove('verified.env');
    await seen('the check to be open again', () => (state() === 'open' ? true : undefined));
    assert.match(await readText(samPath), /mine: \{ status: done/);
  });

  it('sees a file by a pattern', async () => {
    await openWith('{ file: "**/verified.{env,cfg}" }');

    await writeFile('verified.env', 'TOKEN=\n');

    assert.equal(await evidenceWhenSeen(), '"`verified.env` exists"');
  });

  it('never looks outside the workspace folder', async () => {
    await openWith('{ file: "../*" }');

    folder.ports.surroundings.forget();
    await folder.verification.refresh();

    assert.equal(state(), 'open');
  });

  it('counts notes captured for the step', async () => {
    await openWith('{ notes: 1, kind: risk }');
    const note = (kind: string): string =>
      `---\ntitle: One key\nkind: ${kind}\nstep: mine\nauthor: sam@example.com\ncreated: 2026-11-25T14:03:11Z\n---\n`;

    await writeFile(`${root}/notes/2026-11-25-idea-0000.md`, note('idea'));
    await writeFile(`${root}/notes/2026-11-25-risk-0001.md`, note('risk'));

    assert.equal(await evidenceWhenSeen(), '"1 note: 2026-11-25-risk-0001"');
  });

  it('counts private notes on this screen, and writes nothing of them into a file that is shared', async () => {
    await openWith('{ notes: 1 }');

    await writeFile(
      `${root}/private/notes/2026-11-25-lee-0000.md`,
      '---\ntitle: Lee\nstep: mine\nauthor: sam@example.com\ncreated: 2026-11-25T14:03:11Z\n---\n',
    );

    assert.isUndefined(await evidenceWhenSeen());
    assert.equal(await readText(samPath), sam);
  });

  it('counts sessions', async () => {
    await openWith('{ sessions: 1, role: veteran }');

    await writeFile(
      `${root}/sessions/2026-11-25-priya-k3f9.md`,
      '---\ntitle: Priya\nkind: conversation\nwith: Priya\nrole: veteran\ndate: 2026-11-25\n---\n',
    );

    assert.equal(await evidenceWhenSeen(), '"1 session: 2026-11-25-priya-k3f9"');
  });

  it('counts agreed roadmap items', async () => {
    await openWith('{ roadmap: 1 }');

    await writeFile(`${root}/roadmap/faster.md`, '---\ntitle: Faster\nstatus: agreed\n---\n');

    assert.equal(await evidenceWhenSeen(), '"1 agreed roadmap item: faster"');
  });

  it('sees which extensions are installed', async () => {
    await openWith('{ extension: nobody.has-this }');

    await writeFile(`${root}/checklist.yaml`, checklist('{ extension: sre-onboarding.sre-onboarding }'));

    assert.equal(await evidenceWhenSeen(), 'sre-onboarding.sre-onboarding installed');
  });
});
