import * as vscode from 'vscode';

import { captureAnswers } from '../../app/sessions/captureAnswers.js';
import { fileFormOf } from '../../app/kit/fileForm.js';
import { authorOf } from '../../app/people/me.js';
import { findSecretsOfNotes } from '../../app/secrets/noteSecrets.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FilePath } from '../../app/ports.js';
import type { Note } from '../../core/notes/note.js';
import { askAboutSecretAnswers } from '../secrets/askAboutSecrets.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { securePrivate } from '../privacy/securePrivate.js';
import { offerValidation } from '../roadmap/offerValidation.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import type { Handlers } from '../kit/funnel.js';

/** Capture Answers as Notes: turns each answered line of the open question sheet into a note. */
export class AnswerCapture {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.captureAnswers': (resource) => this.run(resource),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** @param resource the sheet, as passed by a menu; else the one in the active editor. */
  async run(resource: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const path = this.#sessionPath(folder, resource);
    if (path === undefined) throw new UserFacingError(vscode.l10n.t('Open the sheet of a session first.'));
    const result = await captureAnswers(folder, path, {
      author: await authorOf(folder),
      confirm: holdNoSecrets,
      securePrivate: () => securePrivate(folder),
    });
    if (result.kind === 'declined') return;
    if (result.kind === 'unreadable') {
      throw new UserFacingError(vscode.l10n.t('{0} can’t be read as a session. See the Problems panel.', path));
    }
    const { length: count } = result.notes;
    if (count === 0) throw new UserFacingError(vscode.l10n.t('Every answer here is already a note.'));
    const text = count === 1 ? vscode.l10n.t('Captured 1 answer') : vscode.l10n.t('Captured {0} answers', count);
    this.#notice.show({ folder, change: result.change, text });
    // The roadmap is shared.
    const session = (await folder.sessions.shared()).get(path)?.session;
    if (session) await offerValidation(folder, session);
  }

  #sessionPath(folder: OnboardingFolder, resource: unknown): FilePath | undefined {
    const uri = resource instanceof vscode.Uri ? resource : vscode.window.activeTextEditor?.document.uri;
    const path = uri && this.#current.require().pathOf(uri);
    return path !== undefined && fileFormOf(folder.layout, path) === 'session' ? path : undefined;
  }
}

/** Whether notes may be written where others see them. Asks if one appears to contain a secret. */
async function holdNoSecrets(notes: readonly Note[]): Promise<boolean> {
  const secrets = await findSecretsOfNotes(notes);
  return secrets.length === 0 || askAboutSecretAnswers(secrets);
}
