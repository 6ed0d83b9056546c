import assert from 'node:assert/strict';

import { parse } from 'yaml';

import { eventually } from '../support/ui/eventually.mjs';
import { repositoryRoot } from '../../scripts/vscode/pins.mjs';
import { OnboardingFiles, samPath } from '../support/ui/onboardingFiles.js';
import { git, useWindows } from '../support/ui/windows.js';

const notes = [
  'Deploys take forty minutes !pain #compute @Priya/veteran ^3 =latency -- The stages run one after the other',
  'The restore was never tried !risk #database @"Ana Lima"/engineer ^3',
  'Nobody reads the alert channel !pain #observability @Tom/support ^2',
  'A view of all queues at once !wish #observability @Priya',
  'Move to the new cluster once we have an SRE !deferred #compute @Jo/engineering-manager',
  'Acme retries by hand when the export times out !customer @"Acme Ltd"/customer =availability',
  'Only one person can renew the certificate !risk @Tom ^3 #single-point',
  'Cache the plan between runs !idea #compute -- because the input rarely changes',
  'Queue Y is drained by the nightly job !learning #database',
  'Why is the import done twice? !question',
  'We keep one region until spring !decision @Mia/leadership',
  'C# builds are slower than the rest !pain',
  'See issue #123 for x^2 and a@b.com',
  'Ünïcödé and 日本語 in a title !idea',
  '"Quoted: with a colon" & more !wish',
  '- a dash in front !learning',
  'true !question',
  '2026-11-25 !decision',
  String.raw`Literal \#compute and \!pain stay text`,
  'The last one @José/peer =security =cost ^1',
];

describe('the main job, in a clone of a real repository', () => {
  const windows = useWindows();

  it('starts one person, ticks three steps, and captures twenty notes, all in the fixed format', async function () {
    this.timeout(600_000);
    const folder = await windows.clone(repositoryRoot);
    const files = new OnboardingFiles(() => folder);
    const workbench = await windows.open({ folder, size: { width: 1280, height: 1600 } });
    await workbench.openSideBar('SRE Onboarding');
    const checklist = workbench.view('Checklist');
    await checklist.row('Start Onboarding');
    await checklist.click('Start Onboarding');
    await workbench.quickInput.asking('Your first day');
    await workbench.quickInput.accept();
    await checklist.row('Open a notebook', ({ description }) => description === 'next · today');

    const ticked = ['Open a notebook', 'Get and try every access', 'Agree on your mission'];
    for (const [index, label] of ticked.entries()) {
      // VS Code loses a tick that comes while it makes the tree anew, and shows the box empty again.
      const tickUntilSeen = async (): Promise<string | undefined> => {
        const rows = await checklist.rows();
        if (rows.find((row) => row.label === label)?.checked === false) await checklist.clickCheckbox(label);
        return rows.find((row) => row.label === 'Find the mission')?.description;
      };
      await eventually(`"${label}" to be done`, tickUntilSeen, (description) => description === `${index + 1}/4`);
    }
    const rows = await checklist.rowsWhen('three steps done', ([first]) => first?.description === '3/4');
    assert.equal(rows.filter(({ level }) => level === 1).length, 8);

    for (const [index, line] of notes.entries()) {
      await workbench.page.keyboard.press('Control+Alt+J');
      await workbench.quickInput.type(line);
      await workbench.quickInput.accept();
      await workbench.quickInput.gone();
      await files.notes(index + 1);
    }

    const person = parse(await files.read(samPath)) as Record<string, unknown>;
    assert.deepEqual(Object.keys(person['steps'] as object), ['open-notebook', 'get-access', 'learn-the-mission']);
    const titles = [];
    for (const file of await files.notes(notes.length)) {
      const [, frontMatter = ''] = /^---\n(.*?)\n---\n/s.exec(await files.read(file)) ?? [];
      const note = parse(frontMatter) as Record<string, unknown>;
      titles.push(note['title']);
      assertFixedFormat(note);
    }
    for (const title of ['true', '2026-11-25', '- a dash in front', 'Literal #compute and !pain stay text']) {
      assert.ok(titles.includes(title), `a note is titled "${title}": ${titles.join(' | ')}`);
    }

    await git(folder, ['add', '.sre-onboarding']);
    await git(folder, ['commit', '--quiet', '-m', 'Onboarding']);
    await checklist.clickCheckbox('Hold back large changes');
    await files.readWhen(samPath, (text) => text.includes('\n  hold-fire: {'));
    const diff = await git(folder, ['diff', '--numstat']);
    assert.equal(diff, `1\t0\t.sre-onboarding/${samPath}\n`);
  });
});

const kinds = /^(pain-point|wish|deferred|customer-signal|risk|idea|learning|question|decision)$/;
const fields = ['title', 'kind', 'theme', 'source', 'role', 'severity', 'values', 'author', 'created', 'tags'];

/** Holds what a YAML parser reads against the design's description of a note. */
function assertFixedFormat(note: Record<string, unknown>): void {
  assert.equal(typeof note['title'], 'string');
  assert.match(String(note['kind']), kinds);
  assert.equal(note['author'], 'sam@example.com');
  assert.match(String(note['created']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.ok(note['severity'] === undefined || [1, 2, 3].includes(Number(note['severity'])));
  for (const key of ['values', 'tags']) assert.ok(note[key] === undefined || Array.isArray(note[key]));
  assert.deepEqual(
    Object.keys(note),
    fields.filter((field) => field in note),
  );
}
