import assert from 'node:assert/strict';

import { recordSession } from '../../../../src/app/sessions/recordSession.js';
import { parseAnswers } from '../../../../src/core/sessions/parseAnswers.js';
import { privatePlace } from '../../support/privatePlace.js';
import { testFolder } from '../../support/testFolder.js';

const session = {
  title: 'Conversation with Priya Rao',
  kind: 'conversation',
  with: 'Priya Rao',
  role: 'veteran',
  step: 'ask-why',
  date: '2026-11-25',
  author: 'sam@example.com',
} as const;
const questions = [{ ask: 'What hurts?', kind: 'pain-point' }] as const;

describe('recordSession', () => {
  it('makes a file of its own, named after the day and the person', async () => {
    const { folder, files } = testFolder();

    const { path } = await recordSession(folder, { session, questions, to: 'shared' });

    assert.match(path, /^\.sre-onboarding\/sessions\/2026-11-25-priya-rao-[0-9a-z]{4}\.md$/);
    assert.match(files.text(path), /## What hurts\? <!-- pain-point -->/);
    assert.equal([...(await folder.sessions.all()).values()][0]?.session?.with, 'Priya Rao');
  });

  it('is named after its kind where nobody is named', async () => {
    const { folder } = testFolder();

    const { path } = await recordSession(folder, { session: { ...session, with: '?!' }, questions, to: 'shared' });

    assert.match(path, /2026-11-25-conversation-/);
  });

  it('has each question on one line, also where the checklist has it on several', async () => {
    const { folder, files } = testFolder();
    const long = [{ ask: 'What hurts,\nand since when?\n', kind: 'pain-point' }] as const;

    const { path } = await recordSession(folder, { session, questions: long, to: 'shared' });

    assert.match(files.text(path), /\n## What hurts, and since when\? <!-- pain-point -->\n\n- \n/);
    assert.deepEqual(parseAnswers(files.text(path)), []);
  });

  it('keeps a private one where git ignores it', async () => {
    const { folder, files } = testFolder();

    const { path } = await recordSession(folder, { session, questions, to: await privatePlace(folder) });

    assert.match(path, /^\.sre-onboarding\/private\/sessions\//);
    assert.equal(files.text('.sre-onboarding/.gitignore'), '.sre-onboarding-*.tmp\nprivate/\n');
  });
});
