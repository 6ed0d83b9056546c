import * as vscode from 'vscode';

import type { DeferredFinding, DeferredWork } from '../../app/deferred/findDeferredWork.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import { findSecretsOfNotes } from '../../app/secrets/noteSecrets.js';
import type { BadPattern, LineExpression } from '../../core/deferred/deferredPatterns.js';
import type { SettingValues } from '../../generated/manifest.js';
import { readHead } from '../adapters/gitHead.js';
import { listWorkspaceFiles } from '../adapters/workspaceListing.js';
import { askAboutSecrets } from '../secrets/askAboutSecrets.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { describeBounds } from './deferredBounds.js';
import { DeferredBox } from './deferredBox.js';
import { EditorPlace } from '../finding/editorPlace.js';
import { placeFor } from '../privacy/securePrivate.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { tell } from '../kit/messages.js';
import { withNotice } from '../kit/progress.js';
import type { Handlers } from '../kit/funnel.js';

/** Find Deferred Work: lists deferred work found in the code, to be captured or dismissed. */
export class DeferredWorkSearch {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.findDeferredWork': () => this.run(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  async run(): Promise<void> {
    const shown = this.#current.require();
    const { folder, root } = shown;
    const expressions = await readExpressions(root);
    const head = readHead(root).catch(() => undefined);
    const work = await search(folder, root, expressions);
    if (work.findings.length === 0) return void tell('information', describeNothingFound(work));
    const place = new EditorPlace();
    const chosen = await new DeferredBox(work, {
      preview: (finding) => place.show(shown.uriOf(finding.file), rangeOf(finding)),
      dismiss: (finding) => this.#dismiss(folder, finding),
    }).ask();
    await place.goBack();
    if (chosen && chosen.length > 0) await this.#note(folder, chosen, await head);
  }

  async #note(
    folder: OnboardingFolder,
    findings: readonly DeferredFinding[],
    commit: string | undefined,
  ): Promise<void> {
    const { captureNotes, deferredNotes } = await import('../../app/deferred/settleDeferred.js');
    const unwritten = await deferredNotes(folder, findings, commit);
    const secrets = await findSecretsOfNotes(unwritten);
    const choice = secrets.length === 0 ? 'write' : await askAboutSecrets(secrets);
    if (choice === 'edit') return;
    const to = await placeFor(folder, choice === 'keepPrivate');
    const { change, failure } = await captureNotes(folder, unwritten, to);
    const { length: count } = change;
    const text = count === 1 ? vscode.l10n.t('Captured 1 note') : vscode.l10n.t('Captured {0} notes', count);
    this.#notice.show({ folder, change, text, failure });
  }

  async #dismiss(folder: OnboardingFolder, finding: DeferredFinding): Promise<boolean> {
    const { dismissDeferred } = await import('../../app/deferred/settleDeferred.js');
    const change = await dismissDeferred(folder, finding);
    if (change === 'left') throw unreadable(folder);
    this.#notice.show({ folder, change, text: vscode.l10n.t('Dismissed: {0}', finding.title) });
    return true;
  }
}

/** The setting's patterns. Reports those that can't be used. Throws a user-facing error if none can. */
async function readExpressions(root: vscode.Uri): Promise<readonly LineExpression[]> {
  const { readDeferredPatterns } = await import('../../core/deferred/deferredPatterns.js');
  const name: keyof SettingValues = 'sreOnboarding.deferredPatterns';
  const setting = vscode.workspace.getConfiguration(undefined, root).get<unknown>(name);
  const patterns = Array.isArray(setting) ? setting.filter((pattern) => typeof pattern === 'string') : [];
  const { expressions, bad } = readDeferredPatterns(patterns);
  const words = describeBadPatterns(bad);
  if (expressions.length === 0) {
    throw new UserFacingError(words || vscode.l10n.t('The setting {0} contains no patterns.', name));
  }
  if (words !== '') void tell('warning', words);
  return expressions;
}

/** How many patterns a message lists. */
const maxNamed = 3;

function describeBadPatterns(bad: readonly BadPattern[]): string {
  const more = bad.length - maxNamed;
  const rest = more > 0 ? [vscode.l10n.t('{0} more patterns are not searched for.', more)] : [];
  return [...bad.slice(0, maxNamed).map(describeBadPattern), ...rest].join(' ');
}

function describeBadPattern({ pattern, fault }: BadPattern): string {
  switch (fault) {
    case 'invalid':
      return vscode.l10n.t(
        '“{0}” in the setting deferredPatterns is not a valid regular expression, so it is skipped.',
        pattern,
      );
    case 'unsupported':
      return vscode.l10n.t(
        '“{0}” in the setting deferredPatterns uses a lookaround or a backreference, which could take very long, so it is skipped.',
        pattern,
      );
    case 'tooLarge':
      return vscode.l10n.t(
        '“{0}” in the setting deferredPatterns is too long, repeats too much, or follows too many others, so it is skipped.',
        pattern,
      );
    case 'empty':
      return vscode.l10n.t('“{0}” in the setting deferredPatterns would match every line, so it is skipped.', pattern);
  }
}

/** Throws `CancellationError` if canceled, a user-facing error if the workspace can't be searched. */
function search(
  folder: OnboardingFolder,
  root: vscode.Uri,
  expressions: readonly LineExpression[],
): Promise<DeferredWork> {
  const title = vscode.l10n.t('Searching for deferred work');
  return withNotice(title, async (token, report) => {
    const { findDeferredWork } = await import('../../app/deferred/findDeferredWork.js');
    const files = await listWorkspaceFiles(root, token);
    if (!files) throw new UserFacingError(vscode.l10n.t('The files of this workspace can’t be searched.'));
    const onFile = (index: number): void => {
      if (index % 100 !== 0) return;
      const increment = index === 0 ? 0 : (100 * 100) / files.length;
      report(increment, vscode.l10n.t('{0} of {1} files', index, files.length));
    };
    const isCancelled = (): boolean => token.isCancellationRequested;
    const work = await findDeferredWork(folder, { files, expressions, onFile, isCancelled });
    if (work === 'unreadable') throw unreadable(folder);
    if (!work) throw new vscode.CancellationError();
    return work;
  });
}

function unreadable(folder: OnboardingFolder): UserFacingError {
  const { dismissals } = folder.layout;
  return new UserFacingError(
    vscode.l10n.t('{0} can’t be read and is not overwritten. Fix or delete it first.', dismissals),
  );
}

function describeNothingFound(work: DeferredWork): string {
  const { fileCount, notedCount, dismissedCount } = work;
  const nothing = vscode.l10n.t('No new deferred work in {0} files.', fileCount);
  const known = vscode.l10n.t('{0} already captured, {1} dismissed.', notedCount, dismissedCount);
  const bounds = describeBounds(work).map((bound) => `${bound}.`);
  return [nothing, ...(notedCount + dismissedCount === 0 ? [] : [known]), ...bounds].join(' ');
}

function rangeOf({ line, code }: DeferredFinding): vscode.Range {
  return new vscode.Range(line - 1, 0, line - 1, Math.max(1, code.quote.length));
}
