import * as vscode from 'vscode';

import type { SessionProposal } from '../../app/sessions/sessionProposal.js';
import { sessionKinds, type SessionKind } from '../../core/checklist/checklist.js';
import { stateLabel } from '../kit/stepLabels.js';
import type { StepOverview } from '../../core/people/overview.js';
import { describeSessionCounts } from '../checklist/describeCheck.js';
import { describeSessionKind } from './describeSessionKind.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';

/** Throws `CancellationError` if the list is closed. */
export async function askKind(title: string, proposed: SessionKind | undefined): Promise<SessionKind> {
  const items = proposedFirst(sessionKinds, proposed).map((kind) => ({
    ...describeSessionKind(kind),
    sessionKind: kind,
  }));
  return (await pick(items, title, vscode.l10n.t('What kind of session?'))).sessionKind;
}

/** Asks for the role of the other person. Throws `CancellationError` if the list is closed. */
export async function askRole(title: string, { roles, role }: SessionProposal): Promise<string | undefined> {
  const none = { label: vscode.l10n.t('No role'), role: undefined };
  const items = [...proposedFirst(roles, role).map((one) => ({ label: one, role: one })), none];
  return (await pick(items, title, vscode.l10n.t('What is their role?'))).role;
}

/** Asks for the step that the session is for. Throws `CancellationError` if the list is closed. */
export async function askStep(title: string, steps: readonly StepOverview[]): Promise<StepOverview | undefined> {
  if (steps.length === 0) return undefined;
  const items = steps.map((step) => ({
    label: step.step.title,
    description: [stateLabel(step.state), describeSessionCounts(step.checks)].filter(Boolean).join(' · '),
    step,
  }));
  const none = { label: vscode.l10n.t('No step'), description: '', step: undefined };
  return (await pick([...items, none], title, vscode.l10n.t('For which step of the checklist?'))).step;
}

function proposedFirst<Option>(options: readonly Option[], proposed: Option | undefined): readonly Option[] {
  if (proposed === undefined) return options;
  return [proposed, ...options.filter((option) => option !== proposed)];
}

async function pick<Item extends PickItem>(items: readonly Item[], title: string, placeHolder: string): Promise<Item> {
  const picked = await pickOne(items, {
    title,
    placeHolder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked) throw new vscode.CancellationError();
  return picked;
}
