import * as vscode from 'vscode';

import type { SharePlan } from '../../app/sharing/shareNote.js';
import { describeSecrets } from '../secrets/describeSecrets.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';

type ShareItem = PickItem & { readonly choice: 'share' | 'edit' };

/**
 * Asks whether to share a note that is shown beside the box as the team will see it.
 *
 * @returns `undefined` after Escape.
 */
export async function askToShare(plan: SharePlan): Promise<ShareItem['choice'] | undefined> {
  const isSafe = plan.secrets.length === 0;
  const share: ShareItem = {
    choice: 'share',
    icon: isSafe ? 'live-share' : 'warning',
    label: isSafe ? vscode.l10n.t('Share') : vscode.l10n.t('Share Anyway'),
    description: plan.oldId === undefined ? plan.move.to : vscode.l10n.t('{0} (from the title)', plan.move.to),
    detail: describePlan(plan),
  };
  const edit: ShareItem = {
    choice: 'edit',
    icon: 'edit',
    label: vscode.l10n.t('Edit First'),
    description: vscode.l10n.t('it stays private until you share it'),
  };
  const picked = await pickOne(isSafe ? [share, edit] : [edit, share], {
    title: vscode.l10n.t('Share Note'),
    placeHolder: vscode.l10n.t('The team will be able to read the whole file that you see. Share it?'),
    ignoreFocusOut: true,
  });
  return picked?.choice;
}

/** What will be shared, what won't, and what to consider. */
function describePlan({ note, dropsSession, namedPrivate, secrets }: SharePlan): string {
  const { source, role, code, session, body } = note;
  const said = source && (role ? `${source} (${role})` : source);
  const contents = [
    vscode.l10n.t('title'),
    body !== '' && vscode.l10n.t('text'),
    said && vscode.l10n.t('source {0}', said),
    code && vscode.l10n.t('quoted code of {0}', code.file),
    session && vscode.l10n.t('its session'),
  ].filter((part) => typeof part === 'string');
  return [
    secrets.length > 0 && vscode.l10n.t('It looks like {0}!', describeSecrets(secrets)),
    vscode.l10n.t('Now shared: {0}', contents.join(', ')),
    dropsSession && vscode.l10n.t('the link to the private session is removed'),
    namedPrivate.length > 0 && vscode.l10n.t('it mentions files that stay private: {0}', namedPrivate.join(', ')),
  ]
    .filter(Boolean)
    .join(' · ');
}
