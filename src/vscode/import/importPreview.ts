import * as vscode from 'vscode';

import type { ImportPlan } from '../../app/import/planImport.js';
import type { ImportResult } from '../../core/import/importResult.js';
import { PreviewDocument } from '../pages/previewDocument.js';
import { shorten } from '../kit/stepLabels.js';
import { describeLeftOut, describeOffer, stepCountLabel } from './describeImport.js';

/** How many characters of an omitted text the preview shows. */
const maxTextLength = 80;

/** Shows what an import would write, and everything that it would omit. */
export class ImportPreview {
  readonly #document = new PreviewDocument('sre-onboarding-preview', 'checklist.yaml');

  /** Opens or updates the preview. */
  async show(sourceName: string, imported: ImportResult, plan: ImportPlan): Promise<void> {
    await this.#document.show(`${describe(sourceName, imported, plan)}\n${plan.text}`);
  }

  async close(): Promise<void> {
    await this.#document.close();
  }

  dispose(): void {
    this.#document.dispose();
  }
}

function describe(sourceName: string, { offered, leftOut }: ImportResult, { counts }: ImportPlan): string {
  const notTaken = [
    ...offered
      .filter(({ isAccepted }) => !isAccepted)
      .map(({ line, text, reason }) => ({ line, text, why: describeOffer(reason) })),
    ...leftOut.map(({ line, text, reason }) => ({ line, text, why: describeLeftOut(reason) })),
  ].toSorted((a, b) => a.line - b.line);
  const lines = [
    vscode.l10n.t('This is a preview of checklist.yaml. Nothing has been written yet.'),
    vscode.l10n.t(
      'From {0}: {1} imported, {2} merged, {3} left out.',
      sourceName,
      stepCountLabel(counts.imported),
      counts.merged,
      counts.leftOut,
    ),
    ...(notTaken.length > 0 ? [vscode.l10n.t('Left out, by line of the source:')] : []),
    ...notTaken.map(
      ({ line, text, why }) => `  ${line}: ${shorten(text.replaceAll(/\s+/g, ' ').trim(), maxTextLength)} (${why})`,
    ),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}
