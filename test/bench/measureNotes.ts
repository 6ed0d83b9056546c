import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

import { readCaptureWords } from '../../src/app/notes/captureWords';
import { reportResult, takeOverConsole } from '../support/host/hostConsole';
import { BenchView, openFolder } from './benchFolder';
import { timeCapture, timePlainWrite } from './capturing';
import { type Timed, timeWork, untilQuiet } from './eventLoop';
import { garbageCollector } from './garbage';

/** How often what is quick is done. */
const captureCount = 50;
const wordsCount = 20;

/** Figures by name, in milliseconds. */
type Samples = Record<string, number[]>;

/** Measures reading, capturing and completing with the notes of the workspace that is open, and reports it. */
export async function run({ rounds }: { readonly rounds: number }): Promise<void> {
  takeOverConsole();
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  await untilQuiet();
  const reading = await measureReading(folder.uri.fsPath, rounds);
  const view = new BenchView();
  await view.folder.notes.all();
  const words = await measureWords(view);
  const capturing = await measureCapturing(view);
  view.dispose();
  reportResult({
    host: { vscode: vscode.version, node: process.versions.node },
    samples: { ...reading, ...words, ...capturing },
  });
}

/** The view against plain Node, in turns. What comes first in a host, before it's compiled well, is kept apart. */
async function measureReading(workspace: string, rounds: number): Promise<Samples> {
  const notes = path.join(workspace, '.sre-onboarding/notes');
  const collectGarbage = garbageCollector();
  const firstPlain = await timeWork(() => readPlainly(notes));
  const firstView = await timeView();
  const timed = { plain: [] as Timed[], view: [] as Timed[], idle: [] as Timed[] };
  for (let round = 0; round < rounds; round++) {
    collectGarbage();
    timed.plain.push(await timeWork(() => readPlainly(notes)));
    collectGarbage();
    const view = await timeView();
    timed.view.push(view);
    collectGarbage();
    timed.idle.push(await timeWork(() => pause(view.durationMs)));
  }
  return {
    firstPlain: [firstPlain.durationMs],
    firstView: [firstView.durationMs],
    firstViewBlock: [firstView.longestBlockMs],
    plain: timed.plain.map(({ durationMs }) => durationMs),
    plainCpu: timed.plain.map(({ cpuMs }) => cpuMs),
    view: timed.view.map(({ durationMs }) => durationMs),
    viewCpu: timed.view.map(({ cpuMs }) => cpuMs),
    viewBlock: timed.view.map(({ longestBlockMs }) => longestBlockMs),
    idleBlock: timed.idle.map(({ longestBlockMs }) => longestBlockMs),
  };
}

/** Reads every file as text and keeps the texts, as little as there can be to do. */
function readPlainly(folder: string): void {
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  if (texts.length === 0) throw new Error('There are no notes to read.');
}

async function timeView(): Promise<Timed> {
  const view = new BenchView();
  await pause(50); // for what the watchers that it has just made have to say
  const timed = await timeWork(() => view.show());
  view.dispose();
  return timed;
}

/** What completes marks, with all notes read. */
async function measureWords({ folder }: BenchView): Promise<Samples> {
  const timings = [];
  for (let count = 0; count < wordsCount; count++) timings.push(await timeWork(() => readCaptureWords(folder)));
  return {
    words: timings.map(({ durationMs }) => durationMs),
    wordsBlock: timings.map(({ longestBlockMs }) => longestBlockMs),
  };
}

/** Captures into the workspace and into an empty folder, and writes with plain Node, in turns. */
async function measureCapturing(view: BenchView): Promise<Samples> {
  const empty = openFolder(await mkdtemp(path.join(tmpdir(), 'no-notes-')));
  const plainFolder = await mkdtemp(path.join(tmpdir(), 'plain-'));
  const samples: Samples & Record<'captureEmpty' | 'captureFull' | 'plainWrite', number[]> = {
    captureEmpty: [],
    captureFull: [],
    plainWrite: [],
  };
  for (let count = 0; count < captureCount; count++) {
    samples.captureEmpty.push(await timeCapture(empty, count));
    samples.captureFull.push(await timeCapture(view.folder, count));
    samples.plainWrite.push(timePlainWrite(plainFolder, count));
  }
  return samples;
}
