import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { readStanding } from '../../app/people/standing.js';
import type { Step } from '../../core/checklist/checklist.js';
import type { StepOverview } from '../../core/people/overview.js';
import { checkLabel, describeCheckStatus } from '../checklist/describeCheck.js';
import type { Agreement } from '../consent/commandConsent.js';
import type { ChecklistCommands } from './checklistCommands.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { stepOf } from '../checklist/pickStep.js';
import type { OnboardingStarter } from '../checklist/onboardingStarter.js';
import { flash } from '../kit/statusBar.js';
import { inert } from '../../core/text/inertText.js';
import type { Handlers } from '../kit/funnel.js';

/** How long the status bar shows what is missing. */
const shownMs = 10_000;

/** Verify Step: evaluates a step's checks again, and runs those that are commands, which nothing else does. */
export class StepVerifier {
  readonly #current: CurrentFolder;
  readonly #starter: OnboardingStarter;
  readonly #commands: ChecklistCommands;

  readonly commands = {
    'sreOnboarding.verifyStep': (row) => this.run(row),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, starter: OnboardingStarter, commands: ChecklistCommands) {
    this.#current = current;
    this.#starter = starter;
    this.#commands = commands;
  }

  /** Evaluates the checks and shows in the status bar what is missing. What holds is recorded by `recordVerifications`. */
  async run(row: unknown): Promise<void> {
    const { folder, root } = this.#current.require();
    const { step } = await stepOf(this.#current, row, {
      placeHolder: vscode.l10n.t('Which step should be verified?'),
      none: vscode.l10n.t('No open step can be verified automatically.'),
      isOffered: ({ state, step: { checks } }) => state !== 'done' && checks.length > 0,
    });
    if (step.checks.length === 0)
      throw new UserFacingError(vscode.l10n.t('This step can’t be verified automatically.'));
    const agreements: Agreement[] = [];
    for (const check of step.checks) {
      if (check.type === 'run') agreements.push(await this.#commands.agree(root, 'shell', check.command));
    }
    await this.#starter.ensureStarted();
    for (const agreement of agreements) {
      await folder.verification.takeRun(agreement.text, await this.#commands.runInShell(agreement));
    }
    folder.ports.surroundings.forget();
    await folder.verification.refresh();
    const seen = await findStep(folder, step);
    if (seen && seen.state !== 'done') flash(inert(describeMissing(seen)), shownMs);
  }
}

async function findStep(folder: OnboardingFolder, { id }: Step): Promise<StepOverview | undefined> {
  const { overview } = await readStanding(folder);
  return overview?.phases.flatMap(({ steps }) => steps).find(({ step }) => step.id === id);
}

function describeMissing({ step, checks }: StepOverview): string {
  const missing = checks
    .filter(({ state }) => state !== 'holds')
    .map((status) => `${checkLabel(status.check)} (${describeCheckStatus(status)})`);
  return vscode.l10n.t('Not yet: {0}. {1}', step.title, missing.join('; '));
}
