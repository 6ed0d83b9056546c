import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { parse } from 'yaml';

import { ChecklistTree } from '../../src/vscode/checklist/checklistTree';
import { PeopleTree } from '../../src/vscode/people/peopleTree';
import { reportResult, takeOverConsole } from '../support/host/hostConsole';
import { openCurrent } from './benchFolder';
import { type Timed, timeWork, untilQuiet } from './eventLoop';
import { garbageCollector } from './garbage';
import { sampleNotes } from './sampleNotes';
import { sampleSlug } from './sampleTeam';
import { showChecklist, showPeople, TeamView } from './teamView';

/** How often what is quick is done, in each round. */
const changesPerRound = 4;

/** For the watchers' news of a change of our own, and what comes of it. */
const echoMs = 150;

/** What is measured, by name, each time it was done. */
type Timings = Record<string, Timed[]>;

/** The two teams: the workspace's, and a small one to hold it against. */
interface Teams {
  readonly large: TeamView;
  readonly small: TeamView;
}

/** Measures views and changes with the team of the workspace that is open, and reports it. */
export async function run({ rounds, small }: { readonly rounds: number; readonly small: string }): Promise<void> {
  takeOverConsole();
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  await untilQuiet();
  const views = await measureViews(path.join(folder.uri.fsPath, '.sre-onboarding'), rounds);
  const changes = await measureChanges(small, rounds);
  reportResult({
    host: { vscode: vscode.version, node: process.versions.node },
    samples: { ...views, ...changes },
  });
}

/** Both views from nothing, against the YAML library with the same files, in turns. */
async function measureViews(root: string, rounds: number): Promise<Timings> {
  const collectGarbage = garbageCollector();
  const first = { firstChecklist: [await timeChecklist()], firstPeople: [await timePeople()] };
  const timings = { yamlChecklist: [], checklist: [], yamlPeople: [], people: [], idle: [] } as Timings;
  for (let round = 0; round < rounds; round++) {
    for (const [name, time] of Object.entries({
      yamlChecklist: () => timeWork(() => parse(readFileSync(path.join(root, 'checklist.yaml'), 'utf8'))),
      checklist: timeChecklist,
      yamlPeople: () => timeWork(() => parseAll(root)),
      people: timePeople,
      idle: () => timeWork(() => pause(500)),
    })) {
      collectGarbage();
      timings[name]?.push(await time());
    }
  }
  return { ...timings, ...first };
}

/** What the People view can't do without: the checklist, and everyone's file. */
function parseAll(root: string): unknown {
  const people = path.join(root, 'people');
  const files = [path.join(root, 'checklist.yaml'), ...readdirSync(people).map((name) => path.join(people, name))];
  return files.map((file): unknown => parse(readFileSync(file, 'utf8')));
}

async function timeChecklist(): Promise<Timed> {
  const current = openCurrent();
  const tree = new ChecklistTree(current, async () => true);
  await pause(50); // for what the watchers that it has just made have to say
  const timed = await timeWork(() => showChecklist(tree));
  vscode.Disposable.from(tree, current).dispose();
  return timed;
}

async function timePeople(): Promise<Timed> {
  const current = openCurrent();
  const tree = new PeopleTree(current);
  await pause(50);
  const timed = await timeWork(() => showPeople(tree));
  vscode.Disposable.from(tree, current).dispose();
  return timed;
}

/** Each change in the large team and in the small one, in turns. */
async function measureChanges(smallFolder: string, rounds: number): Promise<Timings> {
  const teams = { large: new TeamView(), small: new TeamView(smallFolder) };
  const watches = Object.values(teams).map(({ folder }) => folder.watch());
  await teams.large.open();
  await teams.small.open();
  await measureChange(teams); // What comes first in a host, before it's compiled well, doesn't count.
  const timings: Timings = {};
  for (let round = 0; round < rounds * changesPerRound; round++) {
    for (const [name, timed] of Object.entries(await measureChange(teams))) (timings[name] ??= []).push(timed);
  }
  vscode.Disposable.from(...watches, ...Object.values(teams)).dispose();
  return timings;
}

async function measureChange({ large, small }: Teams): Promise<Record<string, Timed>> {
  return {
    smallTick: await timeTick(small),
    tick: await timeTick(large),
    smallVerification: await timeVerification(small),
    verification: await timeVerification(large),
    smallChange: await timePersonChange(small, sampleSlug),
    change: await timePersonChange(large, 'person-100'),
  };
}

async function timeTick(team: TeamView): Promise<Timed> {
  const timed = await timeWork(() => team.tick(sampleSlug, true));
  await settle(team);
  await team.tick(sampleSlug, false);
  await settle(team);
  return timed;
}

async function timeVerification(team: TeamView): Promise<Timed> {
  const [sample] = sampleNotes(1);
  if (!sample) throw new Error('There is no note.');
  const timings: Timed[] = [];
  await team.verify(sample.note, async (work) => void timings.push(await timeWork(work)));
  await settle(team);
  const [timed] = timings;
  if (!timed) throw new Error('Nothing was timed.');
  return timed;
}

async function timePersonChange(team: TeamView, slug: string): Promise<Timed> {
  await team.showPeople();
  const timed = await timeWork(() => team.changePerson(slug, true));
  await settle(team);
  await team.changePerson(slug, false);
  await settle(team);
  return timed;
}

/** Until the checks have been looked at again and the watchers have told of the change. */
async function settle({ folder }: TeamView): Promise<void> {
  await folder.verification.refresh();
  await pause(echoMs);
}
