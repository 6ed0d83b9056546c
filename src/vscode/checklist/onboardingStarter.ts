import * as vscode from 'vscode';

import { findMe } from '../../app/people/me.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import { startOnboarding } from '../../app/people/startOnboarding.js';
import { isLocalDate } from '../../core/time/localDate.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { askText } from '../kit/inputBox.js';
import { writeTyped } from '../kit/unwrittenText.js';

/** Start Onboarding, run as a command or by ticking a step for the first time. */
export class OnboardingStarter {
  readonly #current: CurrentFolder;
  /** The questions being asked; other callers that need the answers wait for them too. */
  #asking: Promise<FilePath> | undefined;

  constructor(current: CurrentFolder) {
    this.#current = current;
  }

  /**
   * Creates the person's file if there is none, asking for what git's configuration doesn't contain.
   *
   * @returns its path. Throws `CancellationError` if the person leaves a question.
   */
  async ensureStarted(): Promise<FilePath> {
    if (this.#asking) return this.#asking;
    const { folder } = this.#current.require();
    const me = await findMe(folder);
    if (me) return me.path;
    this.#asking ??= startAsNewcomer(folder).finally(() => (this.#asking = undefined));
    return this.#asking;
  }
}

async function startAsNewcomer(folder: OnboardingFolder): Promise<FilePath> {
  const git = await folder.ports.identity.fromGit();
  const name = git.name ?? (await ask({ prompt: vscode.l10n.t('Your name, as your team knows you') }));
  const email =
    git.email ??
    (await ask({
      prompt: vscode.l10n.t('Your e-mail address, as in your commits'),
      isGood: (value) => /^[^\s@]+@[^\s@]+$/.test(value),
      complaint: vscode.l10n.t('An e-mail address has the form name@example.com.'),
    }));
  const first = await ask({
    title: vscode.l10n.t('Start Onboarding as {0} <{1}>', name, email),
    prompt: vscode.l10n.t('Your first day. Due dates count from it.'),
    value: folder.ports.clock.today(),
    isGood: isLocalDate,
    complaint: vscode.l10n.t('A date has the form 2026-11-22.'),
  });
  return writeTyped(`${name} ${email}`, () => startOnboarding(folder, { name, email, start: first }));
}

interface Question {
  readonly title?: string;
  readonly prompt: string;
  readonly value?: string;
  readonly isGood?: (value: string) => boolean;
  readonly complaint?: string;
}

async function ask(question: Question): Promise<string> {
  const isGood = question.isGood ?? ((value: string) => value !== '');
  const complaint = question.complaint ?? vscode.l10n.t('Enter a value.');
  const answer = await askText({
    title: question.title ?? vscode.l10n.t('Start Onboarding'),
    prompt: question.prompt,
    value: question.value ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => (isGood(value.trim()) ? undefined : complaint),
  });
  if (answer === undefined) throw new vscode.CancellationError();
  return answer.trim();
}
