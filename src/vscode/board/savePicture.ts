import * as vscode from 'vscode';

import type { BoardTab } from '../../webview/boardProtocol.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { flash } from '../kit/statusBar.js';
import { inert } from '../../core/text/inertText.js';

/** Far longer than any picture that we create. */
const maxLength = 20_000_000;

/** How long the status bar shows where the picture was saved. */
const shownMs = 8000;

/** Saves a picture where the person chooses. Throws a user-facing error if that fails. */
export async function savePicture(root: vscode.Uri, tab: BoardTab, svg: string): Promise<void> {
  if (!svg.startsWith('<svg ') || svg.length > maxLength) return;
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(root, `roadmap-${tab}.svg`),
    filters: { [vscode.l10n.t('SVG picture')]: ['svg'] },
    title: vscode.l10n.t('Export as SVG'),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserFacingError(vscode.l10n.t('Couldn’t save the picture: {0}', reason));
  }
  flash(inert(vscode.l10n.t('Saved: {0}', target.path)), shownMs);
}
