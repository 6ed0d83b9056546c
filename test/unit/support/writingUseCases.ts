import assert from 'node:assert/strict';

import { addRoadmapItem } from '../../../src/app/roadmap/addRoadmapItem.js';
import { captureAnswers } from '../../../src/app/sessions/captureAnswers.js';
import { captureNote } from '../../../src/app/notes/captureNote.js';
import { applyMove } from '../../../src/app/changes/applyChange.js';
import { undoChange } from '../../../src/app/changes/undoChange.js';
import { captureNotes, dismissDeferred } from '../../../src/app/deferred/settleDeferred.js';
import { deleteFiles } from '../../../src/app/changes/deleteFiles.js';
import { editNotes } from '../../../src/app/notes/editNotes.js';
import { editRoadmap } from '../../../src/app/roadmap/editRoadmap.js';
import { type PlannedFile, planRoadmap } from '../../../src/app/export/planExport.js';
import { readExportFacts } from '../../../src/app/export/readExportFacts.js';
import { recordDecision } from '../../../src/app/export/recordDecision.js';
import { writeExport } from '../../../src/app/export/writeExport.js';
import { markSteps } from '../../../src/app/people/markStep.js';
import type { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import type { FilePath } from '../../../src/app/ports.js';
import { recordSession } from '../../../src/app/sessions/recordSession.js';
import { addEvidence } from '../../../src/app/roadmap/roadmapEvidence.js';
import { followShared, planKeepPrivate, planShare } from '../../../src/app/sharing/shareNote.js';
import { beginSorting } from '../../../src/app/sorting/sortingRound.js';
import { startOnboarding } from '../../../src/app/people/startOnboarding.js';
import { writeChecklist } from '../../../src/app/checklist/writeChecklist.js';
import { neverAsked } from '../../support/changes.js';
import { privatePlace } from './privatePlace.js';
import { sampleNote } from './sampleNotes.js';
import type { TestFolder } from './testFolder.js';

const root = '.sre-onboarding';
const person = `${root}/people/sam-rivera.yaml`;
const one = `${root}/notes/2026-11-20-one-aaaa.md`;
const two = `${root}/notes/2026-11-21-two-aaaa.md`;
const secret = `${root}/private/notes/2026-11-22-secret-aaaa.md`;
const sheet = `${root}/sessions/2026-11-23-priya-aaaa.md`;
const privateSheet = `${root}/private/sessions/2026-11-23-lee-aaaa.md`;
const item = `${root}/roadmap/2026-11-23-item-aaaa.md`;
const other = `${root}/roadmap/2026-11-23-other-aaaa.md`;

/** The files that they work on. */
export const useCaseTexts: Readonly<Record<FilePath, string>> = {
  [`${root}/.gitignore`]: 'private/\n',
  [person]: 'name: Sam Rivera\nemail: sam@example.com\nstart: 2026-11-20\nsteps:\n',
  [one]: '---\ntitle: One\nkind: risk\ncreated: 2026-11-20T10:00:00Z\n---\n',
  [two]: '---\ntitle: Two\nkind: risk\ncreated: 2026-11-21T10:00:00Z\n---\n',
  [secret]: '---\ntitle: Public title\ncreated: 2026-11-22T10:00:00Z\n---\n',
  [sheet]: '---\ntitle: Priya\nkind: pairing\ndate: 2026-11-23\n---\n## Why?\n\n- It is slow\n- It is old\n',
  [privateSheet]:
    '---\ntitle: Lee\nkind: pairing\ndate: 2026-11-23\n---\n- Said so ([noted](../notes/2026-11-22-secret-aaaa.md))\n',
  [item]: '---\ntitle: Item\nevidence: [2026-11-20-one-aaaa]\n---\n',
  [other]: '---\ntitle: Other\n---\n',
};

/** What a use case writes, once all is made ready for it. */
export type Act = () => Promise<unknown>;

const answers = { author: undefined, confirm: async () => true, securePrivate: async () => assert.fail('asked') };
const pairing = { title: 'Pairing with Kim', kind: 'pairing', with: 'Kim', date: '2026-11-24' } as const;
const finding = { file: 'a.sh', quote: 'TODO(sre)' } as unknown as Parameters<typeof dismissDeferred>[1];

async function plannedExport(folder: OnboardingFolder): Promise<readonly PlannedFile[]> {
  const { facts } = await readExportFacts(folder);
  const choice = { audience: 'engineers', names: 'roles' } as const;
  return (await planRoadmap(folder, facts, { path: 'ROADMAP.md', choice })).files;
}

/** Use cases that write, over the files above. */
export const useCases: Readonly<Record<string, (world: TestFolder) => Act | Promise<Act>>> = {
  'capture a note':
    ({ folder }) =>
    () =>
      captureNote(folder, sampleNote(), 'shared'),
  'capture a private note': async ({ folder }) => {
    const place = await privatePlace(folder);
    return () => captureNote(folder, sampleNote(), place);
  },
  'take a note back': async ({ folder }) => {
    const { change } = await captureNote(folder, sampleNote(), 'shared');
    return () => undoChange(folder, change, neverAsked);
  },
  'capture several notes':
    ({ folder }) =>
    () =>
      captureNotes(folder, [sampleNote({ title: 'A' }), sampleNote({ title: 'B' })], 'shared'),
  'take several notes back': async ({ folder }) => {
    const { change } = await captureNotes(folder, [sampleNote({ title: 'A' }), sampleNote({ title: 'B' })], 'shared');
    return () => undoChange(folder, change, neverAsked);
  },
  'dismiss deferred work':
    ({ folder }) =>
    () =>
      dismissDeferred(folder, finding),
  'capture answers':
    ({ folder }) =>
    () =>
      captureAnswers(folder, sheet, answers),
  'take answers back': async ({ folder }) => {
    const result = await captureAnswers(folder, sheet, answers);
    assert.ok(result.kind === 'captured');
    return () => undoChange(folder, result.change, neverAsked);
  },
  'record a session':
    ({ folder }) =>
    () =>
      recordSession(folder, { session: pairing, questions: [], to: 'shared' }),
  'change notes':
    ({ folder }) =>
    () =>
      editNotes(folder, [one, two, secret], { severity: 3 }),
  'take a change of notes back': async ({ folder }) => {
    const { change } = await editNotes(folder, [one, two, secret], { severity: 3 });
    return () => undoChange(folder, change, neverAsked);
  },
  'delete files':
    ({ folder }) =>
    () =>
      deleteFiles(folder, [one, secret, item]),
  'bring files back': async ({ folder }) => {
    const { change } = await deleteFiles(folder, [one, secret, item]);
    return () => undoChange(folder, change, () => privatePlace(folder));
  },
  'share a note': async ({ folder }) => {
    const plan = await planShare(folder, secret);
    assert.ok(plan.kind === 'planned');
    return () => applyMove(folder, plan.plan.move, 'shared');
  },
  'let private files follow a shared note': async ({ folder }) => {
    const plan = await planShare(folder, secret);
    assert.ok(plan.kind === 'planned');
    await applyMove(folder, plan.plan.move, 'shared');
    return () => followShared(folder, plan.plan);
  },
  'make a note private': async ({ folder }) => {
    const place = await privatePlace(folder);
    const plan = await planKeepPrivate(folder, one);
    assert.ok(plan.kind === 'planned');
    return () => applyMove(folder, plan.move, place);
  },
  'make a shared note private again': async ({ folder }) => {
    const plan = await planShare(folder, secret);
    assert.ok(plan.kind === 'planned');
    const moved = await applyMove(folder, plan.plan.move, 'shared');
    assert.ok(typeof moved !== 'string');
    const { change } = await followShared(folder, plan.plan);
    return () => undoChange(folder, [...moved, ...change], () => privatePlace(folder));
  },
  'sort a note': async ({ folder }) => {
    const round = await beginSorting(folder);
    return () => round.chooseTheme('compute');
  },
  'mark steps':
    ({ folder }) =>
    () =>
      markSteps(folder, person, [{ stepId: 'get-access', progress: { status: 'done', at: '2026-11-24T10:00:00Z' } }]),
  'take marks back': async ({ folder }) => {
    const edit = await markSteps(folder, person, [
      { stepId: 'get-access', progress: { status: 'done', at: '2026-11-24T10:00:00Z' } },
    ]);
    assert.ok(edit.kind === 'edited');
    return () => undoChange(folder, edit.change, neverAsked);
  },
  'start an onboarding':
    ({ folder }) =>
    () =>
      startOnboarding(folder, { name: 'Kim Lee', email: 'kim@example.com', start: '2026-11-24' }),
  'customize the checklist':
    ({ folder }) =>
    () =>
      writeChecklist(folder, undefined, 'version: 1\ntitle: Ours\nphases: []\n'),
  'add a roadmap item':
    ({ folder }) =>
    () =>
      addRoadmapItem(folder, { title: 'New', notePaths: [one, two] }),
  'change roadmap items':
    ({ folder }) =>
    () =>
      editRoadmap(folder, [item, other], { impact: 3 }),
  'add evidence':
    ({ folder }) =>
    () =>
      addEvidence(folder, [item, other], [two]),
  'write an export': async ({ folder, files }) => {
    files.contents.set('ROADMAP.html', { kind: 'text', text: 'old\n' });
    const planned = await plannedExport(folder);
    return () => writeExport(folder, planned);
  },
  'take an export back': async ({ folder, files }) => {
    files.contents.set('ROADMAP.html', { kind: 'text', text: 'old\n' });
    const change = await writeExport(folder, await plannedExport(folder));
    assert.ok(change !== 'changed');
    return () => undoChange(folder, change, neverAsked);
  },
  'record a decision': async ({ folder }) => {
    const { facts } = await readExportFacts(folder);
    const [entry] = facts.entries;
    assert.ok(entry);
    return () => recordDecision(folder, entry, { facts, names: 'roles' });
  },
};
