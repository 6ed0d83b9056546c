import type { Check, Checklist, Phase, Step } from '../../src/core/checklist/checklist';
import { defaultThemes } from '../../src/core/checklist/themes';
import { builtInRoles, noteKinds } from '../../src/core/notes/vocabulary';
import { formatPerson } from '../../src/core/people/formatPerson';
import { formatStepEntry } from '../../src/core/people/stepFields';
import type { StepProgress } from '../../src/core/people/progress';
import type { Session } from '../../src/core/sessions/session';
import { addDays } from '../../src/core/time/localDate';
import { type SampleNote, sampleNotes, seededRandom } from './sampleNotes';

/** How much there is of everything. */
export interface TeamSize {
  readonly phases: number;
  readonly stepsPerPhase: number;
  readonly people: number;
  readonly notes: number;
  readonly sessions: number;
}

/** The file name, without extension, and the address of who is at the keyboard: the first person of every team. */
export const sampleSlug = 'sam-rivera';
const sampleEmail = 'sam@example.com';

const firstDay = '2026-01-05';

/** A step that nobody listed and that one note of any kind makes done; the first of each phase is one. */
export const openStepId = 'step-0-0';

/** What the steps of a phase ask for, in turns; all kinds but `run`, which is never looked at by itself. */
const checksInTurns: readonly ((index: number) => readonly Check[])[] = [
  () => [{ type: 'notes', count: 1, scope: 'step' }],
  () => [],
  (index) => [{ type: 'sessions', count: 2, kind: 'pairing', ...(index % 2 === 0 && { role: 'engineer' }) }],
  (index) => [{ type: 'file', glob: `docs/area-${index}/README.md` }],
  (index) => [{ type: 'commits', count: 1, paths: [`src/area-${index % 10}`] }],
  () => [],
  (index) => [{ type: 'extension', id: index % 2 === 0 ? 'recommended' : 'vscode.git' }],
  (index) => [{ type: 'notes', count: 5 + (index % 20), scope: 'all', kind: 'pain-point' }],
  (index) => [{ type: 'file', glob: index % 50 === 8 ? `docs/area-${index}/*.md` : `docs/area-${index}.md` }],
  (index) => [
    { type: 'roadmap', count: 1 + (index % 3) },
    { type: 'notes', count: 3, scope: 'step' },
  ],
];

/** A team's checklist of many steps: guides of a paragraph and a list, a question for each, checks of all kinds but `run`. */
export function sampleChecklist({ phases, stepsPerPhase }: TeamSize): Checklist {
  return {
    title: 'Onboarding of a large team',
    themes: defaultThemes,
    roles: ['veteran'],
    phases: Array.from({ length: phases }, (_, phase) => samplePhase(phase, stepsPerPhase)),
  };
}

function samplePhase(phase: number, stepCount: number): Phase {
  return {
    id: `phase-${phase}`,
    title: `Phase ${phase}: know your way around area ${phase}`,
    goal: 'You can find, build, change and ship everything that this part of the system is made of.',
    steps: Array.from({ length: stepCount }, (_, index) => sampleStep(phase, index, phase * stepCount + index)),
  };
}

function sampleStep(phase: number, index: number, overall: number): Step {
  const checks = checksInTurns[index % checksInTurns.length]?.(overall) ?? [];
  return {
    id: `step-${phase}-${index}`,
    title: `Step ${overall}: see how area ${phase} is run on a normal day`,
    guide: [
      'Ask who has run this for longest, and sit with them while they do it. Write down every place where they wait.',
      `- Look at the dashboard of area ${phase}: what does “normal” look like?`,
      '- Find the last three incidents: which of them would have hurt *less* with a better `runbook`?',
    ].join('\n'),
    ...(index % 5 !== 4 && { dueDays: Math.floor(overall / 4) }),
    owner: index % 12 === 11 ? 'buddy' : 'me',
    prompts: [{ ask: 'What would you fix here first, and why has nobody?', kind: noteKinds[index % 3] ?? 'learning' }],
    links: index % 3 === 0 ? [{ title: 'The runbook', file: `docs/area-${phase}.md` }] : [],
    actions: index % 6 === 0 ? [{ title: 'Start it', run: 'npm start' }] : [],
    checks,
    optional: index % 15 === 14,
  };
}

/** A person of the team, and the text of their file: about half of the steps, as the extension itself writes them. */
export function samplePerson(index: number, checklist: Checklist): { readonly slug: string; readonly text: string } {
  const below = seededRandom(index);
  const steps = checklist.phases.flatMap((phase) => phase.steps.slice(1));
  const lines = steps
    .filter(() => below(25) < 13)
    .map(({ id }) => `  ${id}: ${formatStepEntry(sampleProgress(index, below))}\n`);
  const start = addDays(firstDay, index === 0 ? 0 : below(200));
  const name = index === 0 ? 'Sam Rivera' : `Person ${index} of the Team`;
  const email = index === 0 ? sampleEmail : `person-${index}@example.com`;
  const slug = index === 0 ? sampleSlug : `person-${index}`;
  return { slug, text: formatPerson({ name, email, start }) + lines.join('') };
}

function sampleProgress(index: number, below: (limit: number) => number): StepProgress {
  const at = `${addDays(firstDay, index + below(100))}T10:12:00Z`;
  const forms: readonly StepProgress[] = [
    { status: 'done', at },
    { status: 'done', at },
    { status: 'done', at, evidence: '3 notes: 2026-01-07-deploys-k3f9, 2026-01-08-alerts-m2x1 and 1 more' },
    { status: 'done', at, evidence: '`docs/area-3.md` exists' },
    { status: 'in-progress', at },
    { status: 'skipped', at, reason: 'Nobody does this any more, says Priya' },
    { status: 'blocked', at, reason: 'Waits for access: ticket "OPS-12"' },
  ];
  return forms[below(forms.length)] ?? { status: 'done' };
}

/** The team's notes, every second one by the first person, most of them captured for a step. */
export function sampleTeamNotes({ notes, ...size }: TeamSize): readonly SampleNote[] {
  const below = seededRandom(7);
  return sampleNotes(notes).map(({ id, note }, index) => {
    const { step: _, ...rest } = note;
    const email = index % 2 === 0 ? sampleEmail : `person-${below(size.people)}@example.com`;
    const step = `step-${below(size.phases)}-${1 + below(size.stepsPerPhase - 1)}`;
    return { id, note: { ...rest, author: email, ...(below(4) > 0 && { step }) } };
  });
}

/** The team's sessions, every second one the first person's. */
export function sampleSessions({ sessions, ...size }: TeamSize): readonly Omit<Session, 'body'>[] {
  const below = seededRandom(11);
  const kinds = ['pairing', 'conversation', 'shadowing'] as const;
  return Array.from({ length: sessions }, (_, index) => ({
    title: `Session ${index} with Priya`,
    kind: kinds[below(kinds.length)] ?? 'pairing',
    with: 'Priya',
    role: builtInRoles[below(builtInRoles.length)] ?? 'engineer',
    step: `step-${below(size.phases)}-${below(size.stepsPerPhase)}`,
    date: addDays(firstDay, below(200)),
    author: index % 2 === 0 ? sampleEmail : `person-${below(size.people)}@example.com`,
  }));
}
