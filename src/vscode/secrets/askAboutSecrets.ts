import * as vscode from 'vscode';

import type { SecretHint } from '../../app/secrets/noteSecrets.js';
import { describeSecrets } from './describeSecrets.js';
import { ask } from '../kit/messages.js';

/**
 * What to do with a text that appears to contain a secret. Closing the question means `edit`: nothing is written, nothing is
 * lost.
 */
export type SecretChoice = 'keepPrivate' | 'write' | 'edit';

/** One of a question's buttons stands for closing it. */
type Button = vscode.MessageItem;

/** Asks before a shared note that appears to contain a secret is written. */
export async function askAboutSecrets(secrets: readonly SecretHint[]): Promise<SecretChoice> {
  const keepPrivate: Button = { title: vscode.l10n.t('Keep Private') };
  const write: Button = { title: vscode.l10n.t('Write Anyway') };
  const edit: Button = { title: vscode.l10n.t('Edit'), isCloseAffordance: true };
  const message = vscode.l10n.t(
    'This looks like {0}. Notes are shared with the team through git.',
    describeSecrets(secrets),
  );
  const detail = vscode.l10n.t('Once committed, it is hard to remove from git’s history.');
  const choice = await ask(message, detail, keepPrivate, write, edit);
  if (choice === keepPrivate) return 'keepPrivate';
  return choice === write ? 'write' : 'edit';
}

/**
 * Asks before notes are created from a shared question sheet: making them private would not protect what the sheet contains.
 *
 * @returns whether to write them.
 */
export async function askAboutSecretAnswers(secrets: readonly SecretHint[]): Promise<boolean> {
  const write: Button = { title: vscode.l10n.t('Write Anyway') };
  const edit: Button = { title: vscode.l10n.t('Edit Sheet'), isCloseAffordance: true };
  const message = vscode.l10n.t(
    'An answer looks like {0}. Notes are shared with the team through git.',
    describeSecrets(secrets),
  );
  const detail = vscode.l10n.t('The question sheet is shared too. Remove it there.');
  const choice = await ask(message, detail, write, edit);
  return choice === write;
}
