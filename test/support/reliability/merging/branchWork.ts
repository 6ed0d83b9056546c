import { addRoadmapItem } from '../../../../src/app/roadmap/addRoadmapItem.js';
import { captureAnswers } from '../../../../src/app/sessions/captureAnswers.js';
import { captureNote } from '../../../../src/app/notes/captureNote.js';
import { deleteFiles } from '../../../../src/app/changes/deleteFiles.js';
import { dismissDeferred } from '../../../../src/app/deferred/settleDeferred.js';
import { editNotes } from '../../../../src/app/notes/editNotes.js';
import { editRoadmap } from '../../../../src/app/roadmap/editRoadmap.js';
import { markSteps } from '../../../../src/app/people/markStep.js';
import type { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import type { FilePath } from '../../../../src/app/ports.js';
import { recordSession } from '../../../../src/app/sessions/recordSession.js';
import { addEvidence } from '../../../../src/app/roadmap/roadmapEvidence.js';
import { startOnboarding } from '../../../../src/app/people/startOnboarding.js';
import type { StepProgress } from '../../../../src/core/people/progress.js';
import { stepStatuses } from '../../../../src/core/people/progress.js';
import { reviewChanges } from '../../../../src/core/roadmap/reviewRoadmapItem.js';
import { noteKinds } from '../../../../src/core/notes/vocabulary.js';
import type { Dice } from '../dice.js';
import { privatePlace } from '../../../unit/support/privatePlace.js';

/** Everything that a piece of work is done with. */
export interface Desk {
  readonly folder: OnboardingFolder;
  readonly dice: Dice;
  /** Whose steps are marked. */
  readonly person: FilePath;
  /** Ids of the checklist's steps. */
  readonly steps: readonly string[];
}

/** One thing that a person does, through the same use cases as the extension's commands. */
type Work = (desk: Desk) => Promise<unknown>;

const people = ['Priya', 'Tom', 'Mei', 'Ana', 'Joe', 'Zoë', 'Ravi', 'Kim'];
const words = [
  'deploys',
  'alerts',
  'backups',
  'latency',
  'costs',
  'on-call',
  'tests',
  'queues',
  'dashboards',
  'access',
];
const themes = ['compute', 'database', 'observability'];

/** What people do, and how often each compared with the others. */
const kinds: readonly (readonly [weight: number, work: Work])[] = [
  [10, markStep],
  [5, captureOne],
  [2, sortOne],
  [2, recordOne],
  [1, answerOne],
  [1, addItem],
  [2, changeItem],
  [2, addToItem],
  [1, reviewItem],
  [1, dismissOne],
  [1, deleteOne],
];

const urn = kinds.flatMap(([weight, work]) => Array.from({ length: weight }, () => work));

/** Does some things, one after the other; what there is nothing to do with is left out. */
export async function doSomeWork(desk: Desk, count: number): Promise<void> {
  for (let done = 0; done < count; done++) await desk.dice.oneOf(urn)(desk);
}

/** Somebody starts. */
export async function start(folder: OnboardingFolder, name: string): Promise<FilePath> {
  return startOnboarding(folder, { name, email: `${name.toLowerCase()}@example.com`, start: '2026-11-02' });
}

async function markStep({ folder, dice, person, steps }: Desk): Promise<void> {
  const stepId = dice.oneOf(steps);
  const at = `${folder.ports.clock.now().toISOString().slice(0, 19)}Z`;
  const status = dice.happens(0.6) ? 'done' : dice.oneOf(stepStatuses);
  const reason = status === 'skipped' || status === 'blocked' ? `no ${dice.oneOf(words)} yet` : undefined;
  const said: StepProgress = reason === undefined ? { status, at } : { status, at, reason };
  await markSteps(folder, person, [{ stepId, progress: dice.happens(0.1) ? undefined : said }]);
}

async function captureOne({ folder, dice }: Desk): Promise<void> {
  const created = folder.ports.clock.now().toISOString();
  const title = `${dice.oneOf(words)} and ${dice.oneOf(words)} of ${dice.oneOf(people)}`;
  const note = {
    title,
    kind: dice.oneOf(noteKinds),
    values: [],
    tags: [],
    created,
    body: dice.happens(0.3) ? 'Body.' : '',
  };
  await captureNote(folder, note, dice.happens(0.1) ? await privatePlace(folder) : 'shared');
}

async function sortOne({ folder, dice }: Desk): Promise<void> {
  const note = anyOf(dice, await folder.notes.all());
  const theme = dice.oneOf(themes);
  if (note) await editNotes(folder, [note], dice.happens(0.5) ? { theme, severity: dice.oneOf([1, 2, 3]) } : { theme });
}

async function recordOne({ folder, dice }: Desk): Promise<void> {
  const who = dice.oneOf(people);
  const session = {
    title: `Talk with ${who}`,
    kind: 'conversation',
    with: who,
    date: folder.ports.clock.today(),
  } as const;
  await recordSession(folder, {
    session,
    questions: [{ ask: 'What slows you down?', kind: 'pain-point' }],
    to: 'shared',
  });
}

async function answerOne({ folder, dice }: Desk): Promise<void> {
  const session = anyOf(dice, await folder.sessions.all());
  if (session === undefined) return;
  const content = await folder.ports.files.read(session);
  if (content.kind !== 'text') return;
  const answered = `${content.text.trimEnd()}\n\n- ${dice.oneOf(words)} take long ${dice.below(1000)}\n`;
  await folder.ports.files.replace(session, content.text, answered);
  await folder.refresh(new Set([session]));
  await captureAnswers(folder, session, {
    author: undefined,
    confirm: async () => true,
    securePrivate: () => privatePlace(folder),
  });
}

async function addItem({ folder, dice }: Desk): Promise<void> {
  const note = anyOf(dice, await folder.notes.all());
  await addRoadmapItem(folder, { title: `Faster ${dice.oneOf(words)}`, notePaths: note ? [note] : [] });
}

async function changeItem({ folder, dice }: Desk): Promise<void> {
  const item = anyOf(dice, await folder.roadmap.all());
  const change = dice.oneOf([
    { horizon: dice.oneOf(['now', 'next', 'later'] as const) },
    { status: dice.oneOf(['agreed', 'started', 'done'] as const) },
    { impact: 1 + dice.below(5) },
    { effort: dice.oneOf(['S', 'M', 'L'] as const) },
    { owner: dice.oneOf(people) },
    { title: `Better ${dice.oneOf(words)}` },
  ]);
  if (item) await editRoadmap(folder, [item], change);
}

async function addToItem({ folder, dice }: Desk): Promise<void> {
  const item = anyOf(dice, await folder.roadmap.all());
  const note = anyOf(dice, await folder.notes.all());
  if (!item) return;
  const date = folder.ports.clock.today();
  const who = dice.oneOf(people);
  const stance = dice.oneOf(['supports', 'neutral', 'concerned'] as const);
  const said = dice.oneOf(['confirmed', 'mixed'] as const);
  if (dice.happens(0.4) && note) await addEvidence(folder, [item], [note]);
  else
    await editRoadmap(
      folder,
      [item],
      dice.happens(0.5) ? { addBuyIn: [{ who, stance, date }] } : { addValidation: [{ who, said, date }] },
    );
}

async function reviewItem({ folder, dice }: Desk): Promise<void> {
  const item = anyOf(dice, await folder.roadmap.all());
  const today = folder.ports.clock.today();
  if (item) await editRoadmap(folder, [item], reviewChanges({ decision: 'kept', why: dice.oneOf(words), today }));
}

async function dismissOne({ folder, dice }: Desk): Promise<void> {
  const file = `src/${dice.oneOf(words)}.ts`;
  const quote = `// TODO ${dice.oneOf(words)} ${dice.below(100)}`;
  await dismissDeferred(folder, { file, quote, line: 1, title: quote, code: { file, line: 1, quote } });
}

async function deleteOne({ folder, dice }: Desk): Promise<void> {
  const note = anyOf(dice, await folder.notes.all());
  if (note) await deleteFiles(folder, [note]);
}

/** One of the files, and always the same for the same dice, in whatever order they were made. */
function anyOf(dice: Dice, files: ReadonlyMap<FilePath, unknown>): FilePath | undefined {
  return files.size === 0 ? undefined : dice.oneOf([...files.keys()].toSorted());
}
