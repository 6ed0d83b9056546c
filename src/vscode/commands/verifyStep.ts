import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { readStanding } from '../../app/standing.js';
import type { Step } from '../../core/checklist/checklist.js';
import type { StepOverview } from '../../core/progress/overview.js';
import type { RunOutcome } from '../../core/verification/facts.js';
import { runAsTask } from '../adapters/taskRunner.js';
import { wordCheck, wordCheckState } from '../checkWords.js';
import type { CommandConsent } from '../commandConsent.js';
import type { CurrentFolder } from '../currentFolder.js';
import { requireFolder, requireRoot } from '../requireFolder.js';
import { WordedError } from '../wordedError.js';
import { stepOf } from './pickStep.js';
import type { Starting } from './start.js';

/** How long the status bar says what is missing. */
const shownMs = 10_000;

/** Verify Step: looks at a step's checks anew, and runs those that are commands, which nothing else does. */
export class StepVerifying {
  readonly #current: CurrentFolder;
  readonly #starting: Starting;
  readonly #consent: CommandConsent;

  constructor(current: CurrentFolder, starting: Starting, consent: CommandConsent) {
    this.#current = current;
    this.#starting = starting;
    this.#consent = consent;
  }

  /** Looks; says in the status bar what is missing. What holds is recorded by whoever follows the verification. */
  async run(row: unknown): Promise<void> {
    const { step } = await stepOf(this.#current, row, {
      placeHolder: vscode.l10n.t('Which step should be verified?'),
      none: vscode.l10n.t('No open step can be verified: only you can know.'),
      isOffered: ({ state, step: { checks } }) => state !== 'done' && checks.length > 0,
    });
    if (step.checks.length === 0) throw new WordedError(vscode.l10n.t('Only you can know when this step is done.'));
    const folder = requireFolder(this.#current);
    const root = requireRoot(this.#current);
    const commands = step.checks.flatMap((check) => (check.type === 'run' ? [check.command] : []));
    for (const command of commands) await this.#consent.ensure(root, 'shell', command);
    await this.#starting.ensureStarted();
    for (const command of commands) {
      await folder.verification.takeRun(command, await this.runCommand(root, command));
    }
    folder.ports.surroundings.forget();
    await folder.verification.refresh();
    const seen = await findStep(folder, step);
    if (seen && seen.state !== 'done') vscode.window.setStatusBarMessage(wordMissing(seen), shownMs);
  }

  /**
   * Runs a command of the checklist as a task, once the user has allowed it.
   *
   * @param root the workspace folder whose checklist it is from, whichever is shown by now.
   */
  async runCommand(root: vscode.Uri, command: string): Promise<RunOutcome> {
    const workspaceFolder = vscode.workspace.getWorkspaceFolder(root);
    if (!workspaceFolder) throw new vscode.CancellationError();
    await this.#consent.ensure(workspaceFolder.uri, 'shell', command);
    try {
      return await runAsTask(workspaceFolder, command, command);
    } catch {
      throw new WordedError(vscode.l10n.t('Commands can’t be run in this VS Code: {0}', command));
    }
  }
}

async function findStep(folder: OnboardingFolder, { id }: Step): Promise<StepOverview | undefined> {
  const { overview } = await readStanding(folder);
  return overview?.phases.flatMap(({ steps }) => steps).find(({ step }) => step.id === id);
}

function wordMissing({ step, checks }: StepOverview): string {
  const missing = checks
    .filter(({ state }) => state !== 'holds')
    .map((status) => `${wordCheck(status.check)} (${wordCheckState(status)})`);
  return vscode.l10n.t('Not yet: {0}. {1}', step.title, missing.join('; '));
}
