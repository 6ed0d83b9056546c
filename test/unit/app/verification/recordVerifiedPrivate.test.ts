import assert from 'node:assert/strict';

import { exportStanding } from '../../../../src/app/import/exportStanding.js';
import { recordVerified } from '../../../../src/app/verification/recordVerified.js';
import { readStanding } from '../../../../src/app/people/standing.js';
import { testFolder } from '../../support/testFolder.js';

const sam = '.sre-onboarding/people/sam.yaml';
const head = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\n';
const counting = `version: 1
phases:
  - id: one
    title: One
    steps:
      - id: env
        title: Set up
        verify:
          - notes: 2
          - sessions: 1
`;

describe('where private notes and sessions count', () => {
  const note = '---\ntitle: A\nstep: env\ncreated: 2026-11-25T14:03:11Z\n---\n';
  const session = '---\ntitle: Lee\nkind: pairing\ndate: 2026-11-25\n---\n';
  const root = '.sre-onboarding';
  const texts = {
    [sam]: head,
    [`${root}/checklist.yaml`]: counting,
    [`${root}/notes/2026-11-25-slow-deploys-0000.md`]: note,
    [`${root}/private/notes/2026-11-25-lee-may-leave-0001.md`]: note,
    [`${root}/private/sessions/2026-11-25-lee-0000.md`]: session,
  };

  async function record(more: Readonly<Record<string, string>>): Promise<string> {
    const world = testFolder({ ...texts, ...more }, { email: 'sam@example.com' });
    await world.folder.verification.refresh();
    assert.equal((await readStanding(world.folder)).overview?.phases[0]?.steps[0]?.state, 'done');
    await recordVerified(world.folder);
    const isOpen = world.files.text(sam) === head;
    const list = exportStanding(await readStanding(world.folder)) ?? '';
    assert.equal(list.includes('- [ ] Set up'), isOpen, list);
    return world.files.text(sam);
  }

  it('shows the step as done to the one who has them, and tells the file that others see nothing', async () => {
    assert.equal(await record({}), head);
    assert.equal(await record({ [`${root}/notes/2026-11-26-b-0000.md`]: note }), head);
  });

  it('tells it once the shared ones are enough by themselves, and counts only those', async () => {
    const text = await record({
      [`${root}/notes/2026-11-26-b-0000.md`]: note,
      [`${root}/sessions/2026-11-26-kim-0000.md`]: session,
    });

    assert.match(
      text,
      /evidence: "2 notes: 2026-11-25-slow-deploys-0000, 2026-11-26-b-0000; 1 session: 2026-11-26-kim-0000"/,
    );
    assert.doesNotMatch(text, /lee/);
  });
});
