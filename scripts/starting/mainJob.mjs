// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { PlainError } from '../vscode/phase.mjs';
import { eventually } from '../../test/support/ui/eventually.mjs';

const onboardingFolder = '.sre-onboarding';

/** What is typed into the note box, and what the files must then say. */
const notes = [
  {
    line: 'Deploys take forty minutes !pain #compute @Priya/veteran ^3 -- Runs serially',
    fields: {
      title: 'Deploys take forty minutes',
      kind: 'pain-point',
      theme: 'compute',
      source: 'Priya',
      role: 'veteran',
      severity: '3',
    },
    body: 'Runs serially',
  },
  {
    line: 'Restarting the API empties its cache !risk #database -- See docs/runbooks/slow.md',
    fields: { title: 'Restarting the API empties its cache', kind: 'risk', theme: 'database' },
    body: 'See docs/runbooks/slow.md',
  },
];

/**
 * Does the extension's main job in a window, as a person would, and checks what comes of it: starts onboarding, ticks a step,
 * captures two notes.
 *
 * @param {import('../../test/support/ui/workbench.mjs').Workbench} workbench
 * @param {{ folder: string, say: (step: string) => Promise<void> }} options the workspace, and what is told after each step
 */
export async function doMainJob(workbench, { folder, say }) {
  const checklist = workbench.view('Checklist');
  await workbench.openSideBar('SRE Onboarding');
  await say('Opened the side bar "SRE Onboarding"');
  const person = await start(workbench, folder);
  await say(`Ran "Start Onboarding" and accepted what it proposed: ${path.relative(folder, person)} is there`);
  const rows = await checklist.rowsWhen('steps with checkboxes', (seen) =>
    seen.some(({ checked }) => checked === false),
  );
  await say(
    `The checklist lists ${countRows(rows, 'expanded')} phases; the open ones show ${countRows(rows, 'checked')} steps`,
  );
  await tickFirstStep(checklist, person, say);
  for (const [index, note] of notes.entries()) {
    await capture(workbench, folder, { line: note.line, count: index + 1 });
    await say(`Captured: ${note.line}`);
  }
  await workbench
    .view('Notes')
    .rowsWhen('both notes', (seen) =>
      notes.every(({ fields }) => seen.some(({ label }) => label.includes(fields.title))),
    );
  await say(`The Notes view shows both notes; the status bar: ${(await workbench.statusBar()).join(' | ')}`);
}

/**
 * @param {import('../../test/support/ui/workbench.mjs').Workbench} workbench
 * @param {string} folder
 * @returns {Promise<string>} the person's file
 */
async function start(workbench, folder) {
  const people = path.join(folder, onboardingFolder, 'people');
  await workbench.runCommand('SRE Onboarding: Start Onboarding');
  await workbench.quickInput.accept();
  const [name] = await eventually(
    'a file in people/',
    () => filesIn(people),
    ({ length }) => length === 1,
  );
  return path.join(people, name ?? '');
}

/**
 * @param {import('../../test/support/ui/treeView.mjs').TreeView} checklist
 * @param {string} person
 * @param {(step: string) => Promise<void>} say
 */
async function tickFirstStep(checklist, person, say) {
  const step = (await checklist.rows()).find(({ checked }) => checked === false);
  if (!step) throw new PlainError('The checklist shows no open step.');
  await checklist.clickCheckbox(step.label);
  await checklist.row(step.label, ({ checked }) => checked === true);
  await eventually(
    'the step in the file of the person',
    () => readFileSync(person, 'utf8'),
    (text) => text.includes('status: done'),
  );
  await say(`Ticked "${step.label}"`);
}

/**
 * @param {import('../../test/support/ui/workbench.mjs').Workbench} workbench
 * @param {string} folder
 * @param {{ line: string, count: number }} note what is typed, and how many notes there are then
 */
async function capture(workbench, folder, { line, count }) {
  await workbench.runCommand('SRE Onboarding: Capture Note');
  await workbench.quickInput.type(line);
  await workbench.quickInput.accept();
  const notesFolder = path.join(folder, onboardingFolder, 'notes');
  await eventually(
    `${count} files in notes/`,
    () => filesIn(notesFolder),
    ({ length }) => length === count,
  );
}

/**
 * @param {readonly import('../../test/support/ui/treeView.mjs').TreeRow[]} rows
 * @param {'expanded' | 'checked'} property
 */
function countRows(rows, property) {
  return rows.filter((row) => row[property] !== undefined).length;
}

/**
 * The files that the extension wrote.
 *
 * @param {string} folder the workspace
 * @returns {Map<string, string>} text by path
 */
export function writtenFiles(folder) {
  const names = execFileSync('git', ['ls-files', '--others', '--modified', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return new Map(
    names
      .split('\n')
      .filter(Boolean)
      .toSorted()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/**
 * Checks the written files against the fixed format.
 *
 * @param {ReadonlyMap<string, string>} files
 * @param {(text: string) => unknown} parseYaml
 * @returns {string[]} what is wrong, in sentences; none if all is well
 */
export function findFaults(files, parseYaml) {
  const outside = [...files.keys()].filter((name) => !name.startsWith(`${onboardingFolder}/`));
  const [, personText = ''] = [...files].find(([name]) => name.startsWith(`${onboardingFolder}/people/`)) ?? [];
  const person = readRecord(personText, parseYaml);
  const written = [...files].filter(([name]) => name.startsWith(`${onboardingFolder}/notes/`));
  return [
    ...outside.map((name) => `${name} was written, which is outside ${onboardingFolder}/.`),
    ...(person['name'] === 'Sam Rivera' && person['email'] === 'sam@example.com'
      ? []
      : ['The person is not Sam Rivera.']),
    ...(/^\d{4}-\d\d-\d\d$/.test(String(person['start'])) ? [] : ['The person has no start date.']),
    ...(/: \{ status: done, at: [\dTZ:-]+ \}\n/.test(personText)
      ? []
      : ['The ticked step is not in the file of the person.']),
    ...written
      .filter(([name]) => !/\/\d{4}-\d\d-\d\d-[a-z0-9-]+-[a-z0-9]{4}\.md$/.test(name))
      .map(([name]) => `${name} is not named as fixed.`),
    ...notes.flatMap((note) => noteFaults(note, written, parseYaml)),
  ];
}

/**
 * @param {(typeof notes)[number]} note
 * @param {readonly [string, string][]} files
 * @param {(text: string) => unknown} parseYaml
 * @returns {string[]}
 */
function noteFaults({ fields, body }, files, parseYaml) {
  for (const [name, text] of files) {
    const [, frontMatter = '', rest = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
    const record = readRecord(frontMatter, parseYaml);
    if (record['title'] !== fields.title) continue;
    const wanted = { ...fields, author: 'sam@example.com' };
    return [
      ...Object.entries(wanted)
        .filter(([key, value]) => String(record[key]) !== value)
        .map(([key, value]) => `${name}: ${key} is ${record[key]}, not ${value}.`),
      ...(rest.trim() === body ? [] : [`${name}: the body is "${rest.trim()}", not "${body}".`]),
    ];
  }
  return [`No note has the title "${fields.title}".`];
}

/**
 * @param {string} text
 * @param {(text: string) => unknown} parseYaml
 * @returns {Record<string, unknown>}
 */
function readRecord(text, parseYaml) {
  const value = parseYaml(text);
  return typeof value === 'object' && value !== null ? /** @type {Record<string, unknown>} */ (value) : {};
}

/** @param {string} folder */
function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /\.(md|yaml)$/.test(name)) : [];
}
