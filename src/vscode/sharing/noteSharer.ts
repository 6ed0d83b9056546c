import * as vscode from 'vscode';

import { applyMove } from '../../app/changes/applyChange.js';
import type { Change, MoveStep } from '../../app/changes/change.js';
import { itemsRestingOn } from '../../app/roadmap/itemsRestingOn.js';
import { baseName } from '../../app/kit/folderLayout.js';
import type { NoteFile } from '../../app/notes/noteStore.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { Destination } from '../../app/privacy/privacyProof.js';
import {
  followShared,
  planKeepPrivate,
  planShare,
  type SharePlan,
  type Unmovable,
} from '../../app/sharing/shareNote.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { PreviewDocument } from '../pages/previewDocument.js';
import { requirePrivate } from '../privacy/securePrivate.js';
import { followInEditor } from './followInEditor.js';
import { askToShare } from './shareBox.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { notePathOf } from '../folder/noteTarget.js';
import { ask } from '../kit/messages.js';
import type { Handlers } from '../kit/funnel.js';

/** Share Note and Make Note Private: moves a note between the private and the shared folder. */
export class NoteSharer {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.shareNote': (target) => this.share(target),
    'sreOnboarding.keepNotePrivate': (target) => this.keepPrivate(target),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** Share Note: shows the file as the team will see it, and moves it once confirmed. */
  async share(target: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const { path } = await this.#noteOf(target, true);
    await vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.#uri(path).toString())?.save();
    const result = await planShare(folder, path);
    if (result.kind !== 'planned') throw describeUnmovable(result, path);
    const { plan } = result;
    const choice = await showAndAsk(plan);
    if (choice === 'edit') await vscode.window.showTextDocument(this.#uri(path));
    if (choice !== 'share') return;
    const { title } = plan.note;
    const moved = await this.#move(folder, plan.move, 'shared');
    const followed = await followShared(folder, plan);
    this.#notice.show({
      folder,
      change: [...moved, ...followed.change],
      failure: followed.failure,
      text: vscode.l10n.t('Shared: {0}', title),
      subject: title,
      file: this.#uri(plan.move.to),
    });
  }

  /** Make Note Private: asks only if others have seen it, or if it is evidence. */
  async keepPrivate(target: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const { path, id, note } = await this.#noteOf(target, false);
    await confirmPrivate(folder, path);
    const place = await requirePrivate(folder);
    const result = await planKeepPrivate(folder, path);
    if (result.kind !== 'planned') throw describeUnmovable(result, path);
    const change = await this.#move(folder, result.move, place);
    const subject = note?.title ?? id;
    const file = this.#uri(result.move.to);
    this.#notice.show({ folder, change, text: vscode.l10n.t('Private: {0}', subject), subject, file });
  }

  #uri(path: string): vscode.Uri {
    return this.#current.require().uriOf(path);
  }

  /** @returns the note; throws a user-facing error if there is none of that privacy. */
  async #noteOf(target: unknown, isPrivate: boolean): Promise<NoteFile> {
    const { folder } = this.#current.require();
    const path = notePathOf(this.#current.require(), target);
    const file = path === undefined ? undefined : (await folder.notes.all()).get(path);
    if (file?.isPrivate === isPrivate) return file;
    throw new UserFacingError(
      isPrivate ? vscode.l10n.t('Open a private note first.') : vscode.l10n.t('Open a shared note first.'),
    );
  }

  /** Throws a user-facing error if the note can't be moved. */
  async #move(folder: OnboardingFolder, move: MoveStep, into: Destination): Promise<Change> {
    const change = await this.#current.rowPause.during(async () => {
      const result = await applyMove(folder, move, into);
      if (typeof result !== 'string') await followInEditor(this.#uri(move.from), this.#uri(move.to));
      return result;
    });
    if (change === 'exists') {
      throw new UserFacingError(vscode.l10n.t('A file named {0} already exists.', move.to));
    }
    if (change === 'changed') {
      throw new UserFacingError(vscode.l10n.t('The note has changed in the meantime. Try again.'));
    }
    return change;
  }
}

/** Shows what the team will see while asking. */
async function showAndAsk(plan: SharePlan): ReturnType<typeof askToShare> {
  const preview = new PreviewDocument('sre-onboarding-share', `${baseName(plan.move.to)}.md`);
  try {
    await preview.show(plan.move.after);
    return await askToShare(plan);
  } finally {
    await preview.close();
    preview.dispose();
  }
}

/** Throws `CancellationError` unless confirmed. */
async function confirmPrivate(folder: OnboardingFolder, path: string): Promise<void> {
  const items = await itemsRestingOn(folder, new Set([baseName(path)]));
  const isTracked = (await folder.ports.git.isTracked(path)) === true;
  const details = [
    isTracked && vscode.l10n.t('git already tracks it. Older commits keep it, and others may have read it.'),
    items.length > 0 && vscode.l10n.t('Others will no longer see it as evidence for: {0}', items.join(', ')),
  ].filter((detail) => typeof detail === 'string');
  if (details.length === 0) return;
  const makePrivate = vscode.l10n.t('Make Private');
  const choice = await ask(vscode.l10n.t('Make this note private?'), details.join('\n\n'), makePrivate);
  if (choice !== makePrivate) throw new vscode.CancellationError();
}

function describeUnmovable({ kind }: Unmovable, path: string): UserFacingError {
  return kind === 'missing'
    ? new UserFacingError(vscode.l10n.t('This note no longer exists.'))
    : new UserFacingError(vscode.l10n.t('{0} can’t be read as a note. See the Problems panel.', path));
}
