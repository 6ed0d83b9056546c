import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { Span } from '../../core/text/span.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { UserFacingError } from '../kit/userFacingError.js';
import type { ChecklistCustomizer } from './checklistCustomizer.js';
import { stepOf } from './pickStep.js';
import { pickOne } from '../kit/quickPick.js';
import type { Handlers } from '../kit/funnel.js';

/** This Step Is Wrong or Out of Date…: opens the team's checklist with the whole step selected. */
export class StepEditor {
  readonly #current: CurrentFolder;
  readonly #customizer: ChecklistCustomizer;

  readonly commands = {
    'sreOnboarding.editStep': (row) => this.run(row),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, customizer: ChecklistCustomizer) {
    this.#current = current;
    this.#customizer = customizer;
  }

  /** @param row of the Checklist view; without one, asks for a step. */
  async run(row: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const { step } = await stepOf(this.#current, row, {
      placeHolder: vscode.l10n.t('Which step is wrong or out of date?'),
      none: vscode.l10n.t('The checklist has no steps.'),
      isOffered: () => true,
    });
    if ((await folder.checklist.state()).origin === 'builtIn') await this.#customize();
    const editor = await vscode.window.showTextDocument(this.#checklistFile(folder));
    const span = await findStep(editor.document.getText(), step.id);
    if (!span) {
      throw new UserFacingError(vscode.l10n.t('"{0}" is no longer in {1}.', step.title, folder.layout.checklist));
    }
    select(editor, span);
  }

  /** The built-in checklist can't be edited, so it is copied first if the person agrees. */
  async #customize(): Promise<void> {
    const copy = vscode.l10n.t('Customize Checklist');
    const question = vscode.l10n.t(
      'This step is part of the built-in checklist. To change it, your team needs its own copy.',
    );
    const pick = { label: copy, detail: vscode.l10n.t('Creates checklist.yaml. Everybody’s progress is kept.') };
    const answer = await pickOne([pick], { placeHolder: question, ignoreFocusOut: true });
    if (!answer) throw new vscode.CancellationError();
    await this.#customizer.run();
  }

  #checklistFile(folder: OnboardingFolder): vscode.Uri {
    return this.#current.require().uriOf(folder.layout.checklist);
  }
}

/** Searches the document's text, which may be newer than the file or than what was last parsed without problems. */
async function findStep(text: string, stepId: string): Promise<Span | undefined> {
  const { parseChecklist } = await import('../../core/checklist/parseChecklist.js');
  return parseChecklist(text).stepSpans.get(stepId);
}

/** Selects the step including the dash of its list item, with the cursor at the start. */
function select(editor: vscode.TextEditor, { start, end }: Span): void {
  const { document } = editor;
  const first = document.positionAt(start);
  const before = document.lineAt(first).text.slice(0, first.character);
  const begin = /^\s*-\s+$/.test(before) ? first.with({ character: before.indexOf('-') }) : first;
  editor.selection = new vscode.Selection(document.positionAt(end), begin);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
