import { assert } from 'chai';
import * as vscode from 'vscode';

import { type BoardFacts, BoardReader } from '../../src/app/board/readBoard';
import { boardContent } from '../../src/vscode/board/boardModel';
import { describeProgress, describeUncountedSteps } from '../../src/vscode/board/describeProgress';
import type { BoardCard, BoardModel } from '../../src/webview/boardProtocol';
import { openOnboarding } from '../support/host/onboardingWorld';
import { makeWatchedFolder, remove, seen, writeFile } from '../support/host/workspaceFile';

const root = 'board-world';

const checklist = `themes: [compute, database]
phases:
  - id: first
    title: First
    steps:
      - { id: one, title: One, due: 0 }
      - { id: whenever, title: Whenever }
`;

const deploys = `---
title: Deploys in ten minutes
theme: compute
horizon: now
status: agreed
impact: 4
effort: L
owner: Sam Rivera
evidence: [a, b, gone]
validation:
  - { who: Acme, said: confirmed }
buyIn:
  - { who: Dana, stance: concerned, why: who runs it? }
reviewBy: 2020-01-31
---
`;

const person =
  'name: Sam\nemail: sam@example.com\nstart: 2026-11-16\nsteps:\n  one: { status: done, at: 2026-11-17T10:00:00Z }\n';

function note(fields: string): string {
  return `---\ntitle: Slow\nkind: risk\ntheme: compute\n${fields}\ncreated: 2026-11-18T10:00:00Z\n---\n`;
}

async function readFacts(files: Readonly<Record<string, string>>): Promise<BoardFacts> {
  for (const [path, text] of Object.entries(files)) await writeFile(`${root}/${path}`, text);
  return new BoardReader(openOnboarding(root), (instant) => instant.slice(0, 10)).read('');
}

async function modelOf(files: Readonly<Record<string, string>>): Promise<BoardModel> {
  return boardContent(await readFacts({ 'checklist.yaml': checklist, ...files })).model;
}

function said({ facts }: BoardCard): readonly string[] {
  return facts.map(({ text, tone }) => (tone === 'plain' ? text : `${text} (${tone})`));
}

describe('the roadmap board', () => {
  beforeEach(() => makeWatchedFolder(root));
  afterEach(() => remove(root));

  it('opens as a tab of its own, and once only', async () => {
    const isOpen = (): readonly vscode.Tab[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Roadmap Board');

    await vscode.commands.executeCommand('sreOnboarding.openRoadmapBoard');
    const tab = await seen('the board', () => isOpen()[0]);
    await vscode.commands.executeCommand('sreOnboarding.openRoadmapBoard');

    assert.lengthOf(isOpen(), 1);
    assert.instanceOf(tab.input, vscode.TabInputWebview);
    await vscode.window.tabGroups.close(tab);
  });

  it('says on a card how the item stands: status, evidence, impact, effort, owner, confidence, concerns and review', async () => {
    const { cards } = await modelOf({
      'roadmap/x.md': deploys,
      'notes/a.md': note('source: Priya\nrole: customer'),
      'notes/b.md': note('source: Lee\nrole: engineer'),
    });
    const [card] = cards;

    assert.deepEqual(card && said(card), [
      ...['Agreed', '2 notes', 'impact 4', 'effort L', 'Sam Rivera'],
      ...['confirmed (good)', '1 concern (warning)', 'review due Jan 31 (warning)'],
    ]);
    const spoken = card?.facts.map((fact) => fact.spoken).join('\n') ?? '';
    assert.include(spoken, 'Based on 2 notes, 2 people, 2 roles, 1 customer');
    assert.include(spoken, 'Open concern of Dana: who runs it?');
    assert.match(spoken, /Review due since .*Jan 31, 2020/);
    assert.deepEqual(card?.warnings, ['There is no note "gone".']);
  });

  it('warns of an item without notes and of one that nobody owns, each once', async () => {
    const { cards } = await modelOf({ 'roadmap/x.md': '---\ntitle: Faster\nhorizon: now\n---\n' });
    const [card] = cards;

    assert.deepEqual(card && said(card), ['Proposed', 'no notes (warning)']);
    assert.deepEqual(card?.warnings, ['This item is for now, but nobody owns it.']);
  });

  it('says of the whole roadmap that too much of it lies far ahead, not of each item', async () => {
    const { cards, remark } = await modelOf({ 'roadmap/x.md': '---\ntitle: Faster\nhorizon: later\n---\n' });

    assert.include(remark, '1 of 1 open items are for later.');
    assert.deepEqual(cards[0]?.warnings, []);
  });

  it('has a column for what isn’t planned only while there is something in it, and names themes by their titles', async () => {
    const planned = await modelOf({ 'roadmap/x.md': '---\ntitle: A\nhorizon: next\ntheme: cost\n---\n' });
    const unplanned = await modelOf({ 'roadmap/y.md': '---\ntitle: B\n---\n' });

    assert.deepEqual(
      planned.columns.map(({ title }) => title),
      ['Now', 'Next', 'Later'],
    );
    assert.equal(unplanned.columns.at(-1)?.title, 'No horizon yet');
    assert.deepEqual(
      unplanned.rows.map(({ title }) => title),
      ['Compute', 'Database', 'Cost and capacity', 'No theme yet'],
    );
  });

  it('says in words where everyone stands, and what the picture leaves out', async () => {
    const { progress } = await modelOf({ 'people/sam.yaml': person });

    assert.match(progress.summary, /^Steps done: 1 of 1\. Due by the end of this week \(.*\): 1\./);
    assert.include(progress.summary, 'on plan');
    assert.equal(progress.remark, '1 step without a due date is not counted.');
    assert.equal(progress.weeks[0]?.label, 'Nov 16');
    assert.deepEqual(progress.people, [{ id: 'sam', title: 'Sam' }]);
  });

  it('says how far somebody is behind the plan or ahead of it', () => {
    const standing = (done: number): string =>
      describeProgress({
        weeks: [{ firstDay: '2026-11-23', due: 5, done, doneInWeek: 0, notesInWeek: 0 }],
        ...{ thisWeek: 0, planned: 9, withoutDue: 0 },
      });

    assert.match(standing(2), /^Steps done: 2 of 9\. .*\(Nov 29\): 5\. That is 3 behind the plan\.$/);
    assert.match(standing(7), /That is 2 ahead of the plan\.$/);
    assert.equal(describeProgress({ weeks: [], thisWeek: -1, planned: 0, withoutDue: 0 }), '');
    assert.equal(describeUncountedSteps({ weeks: [], thisWeek: -1, planned: 0, withoutDue: 0 }), '');
  });

  it('says who was heard on what, who was not, and nothing while there are no notes', async () => {
    const none = await modelOf({});
    const { coverage } = await modelOf({ 'notes/a.md': note('source: Priya\nrole: customer'), 'notes/b.md': note('') });
    const compute = coverage.rows[0]?.cells.map(({ count, isBlindSpot }) => (isBlindSpot ? 'blind' : count));

    assert.deepEqual(none.coverage.rows, []);
    assert.deepEqual(coverage.voices.slice(-3), ['Customers', 'Outside', 'Observed first-hand']);
    assert.deepEqual(compute?.slice(-3), [1, 'blind', 1]);
    assert.match(
      coverage.summary,
      /^Notes by theme and by who was heard: 2\. Blind spots: 15\. Not heard at all: Veterans, /,
    );
    assert.equal(coverage.hint, '');
  });
});
