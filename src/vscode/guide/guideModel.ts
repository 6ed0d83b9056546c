import * as vscode from 'vscode';

import { isReadable, type ReadableNote } from '../../app/notes/noteStore.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { SessionFile } from '../../app/sessions/sessionStore.js';
import { readStanding, type Standing } from '../../app/people/standing.js';
import type { Link, Step } from '../../core/checklist/checklist.js';
import { answersQuestion } from '../../core/notes/askedQuestion.js';
import { newestFirst } from '../../core/notes/arrangeNotes.js';
import type { CheckStatus } from '../../core/verification/checkStatus.js';
import type { PhaseOverview, StepOverview } from '../../core/people/overview.js';
import { presentFields } from '../../core/text/presentFields.js';
import type { GuideFile, GuideModel, GuideNeighbour, GuideQuestion } from '../../webview/guideProtocol.js';
import { checkLabel, describeCheckStatus } from '../checklist/describeCheck.js';
import { describeSessionKind } from '../sessions/describeSessionKind.js';
import { noteKindIcons } from '../notes/noteItems.js';
import { badgesOf, guideTexts, marksOf, describeRemark } from './guideTexts.js';
import { renderMarkdown } from './renderMarkdown.js';

/** The guide's model, and the step that its buttons act on. */
export interface GuidePage {
  readonly model: GuideModel;
  readonly step: StepOverview;
}

/** Collects everything about a step; `undefined` if the checklist doesn't have it. */
export async function readGuidePage(folder: OnboardingFolder, stepId: string): Promise<GuidePage | undefined> {
  const standing = await readStanding(folder);
  const phases = standing.overview?.phases ?? [];
  const phase = phases.find(({ steps }) => steps.some(({ step }) => step.id === stepId));
  const overview = phase?.steps.find(({ step }) => step.id === stepId);
  if (!phase || !overview) return undefined;
  const [notes, sessions, guideHtml] = await Promise.all([
    folder.notes.all(),
    folder.sessions.all(),
    renderMarkdown(overview.step.guide),
  ]);
  const { step } = overview;
  const all = phases.flatMap(({ steps }) => steps);
  const model = presentFields<GuideModel>({
    ...{
      stepId,
      title: step.title,
      place: placeOf(phase, overview),
      badges: badgesOf(overview, isNext(standing, stepId)),
    },
    ...{ remark: describeRemark(standing.me?.person?.steps.get(stepId)), guideHtml, marks: marksOf(overview) },
    checks: checksOf(overview),
    ...questionsAndNotes(step, newestFirst([...notes.values()].filter(isReadable))),
    sessions: sessionsOf(step, [...sessions.values()]),
    countsSessions: step.checks.some(({ type }) => type === 'sessions'),
    links: step.links.map((link) => ({ title: link.title, detail: targetOf(link) })),
    actions: step.actions.map(({ title, run, command }) => ({ title, detail: run ?? command ?? '' })),
    previous: neighbour(all[all.indexOf(overview) - 1]),
    next: neighbour(all[all.indexOf(overview) + 1]),
    words: guideTexts(),
  });
  return { model, step: overview };
}

function isNext({ me, overview }: Standing, stepId: string): boolean {
  return me !== undefined && overview?.next?.step.id === stepId;
}

function placeOf({ phase, steps }: PhaseOverview, overview: StepOverview): string {
  const place = vscode.l10n.t('{0} of {1}', steps.indexOf(overview) + 1, steps.length);
  return phase.title === '' ? place : `${phase.title} · ${place}`;
}

function checksOf({ checks, step }: StepOverview): GuideModel['checks'] {
  const known = checks.length > 0 ? checks : step.checks.map((check) => ({ check, state: 'unknown' as const }));
  return known.map((status) => ({
    title: checkLabel(status.check),
    state: status.state,
    stateText: checks.length > 0 ? describeCheckStatus(status) : '',
    finding: describeFinding(status),
  }));
}

/** What the check found; private files are not named. */
function describeFinding({ finding = '', restsOnPrivate }: Partial<CheckStatus>): string {
  return restsOnPrivate
    ? vscode.l10n.t(
        'Includes private notes and sessions. Your progress file, which others can see, doesn’t mention them.',
      )
    : finding;
}

/** A note belongs to the question that it quotes; all others were captured for the step in general. */
function questionsAndNotes(
  step: Step,
  notes: readonly ReadableNote[],
): { readonly questions: readonly GuideQuestion[]; readonly otherNotes: readonly GuideFile[] } {
  const mine = notes.filter(({ note }) => note.step === step.id);
  const answers = (ask: string): readonly ReadableNote[] => mine.filter(({ note }) => answersQuestion(note.body, ask));
  const answering = new Set(step.prompts.flatMap(({ ask }) => answers(ask)));
  return {
    questions: step.prompts.map(({ ask, kind }) => ({ ask, kind, answers: answers(ask).map(noteEntry) })),
    otherNotes: mine.filter((file) => !answering.has(file)).map(noteEntry),
  };
}

function noteEntry({ path, note, isPrivate }: ReadableNote): GuideFile {
  const detail = [note.source, isPrivate && vscode.l10n.t('private')].filter(Boolean).join(' · ');
  return { title: note.title, detail, path, icon: noteKindIcons[note.kind] };
}

function sessionsOf(step: Step, files: readonly SessionFile[]): readonly GuideFile[] {
  return files
    .flatMap(({ path, session }) => (session?.step === step.id ? [{ path, session }] : []))
    .toSorted((one, other) => (one.session.date < other.session.date ? 1 : -1))
    .map(({ path, session }) => ({
      title: session.title,
      detail: [describeSessionKind(session.kind).label, session.role, session.date].filter(Boolean).join(' · '),
      path,
      icon: 'comment-discussion',
    }));
}

function targetOf({ file, url }: Link): string {
  return file ?? url ?? '';
}

function neighbour(overview: StepOverview | undefined): GuideNeighbour | undefined {
  return overview && { stepId: overview.step.id, title: overview.step.title };
}
