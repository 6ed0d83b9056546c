import * as vscode from 'vscode';

import type { Issue } from '../../core/export/formatIssue.js';
import type { IssueHost, RemoteRepository } from '../../core/export/issueAddress.js';
import { readRemote } from '../adapters/gitRemote.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { askNames } from './exportChoices.js';
import { ExportPreview } from './exportPreview.js';
import { pickItem } from './pickItem.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { shorten } from '../kit/stepLabels.js';
import { tell } from '../kit/messages.js';
import { type PickItem, pickOne } from '../kit/quickPick.js';
import { flash } from '../kit/statusBar.js';
import { withIcon } from '../../core/text/inertText.js';
import { escapeMarkdown } from '../../core/text/plainMarkdown.js';
import type { Handlers } from '../kit/funnel.js';

/** How long the status bar reports that something was copied. */
const shownMs = 5000;

/** How many characters of a title a box shows. */
const maxTitleLength = 50;

type IssueItem = PickItem & { readonly host?: IssueHost; readonly isCopy: boolean };

/** Documents made from one roadmap item: an issue for the git host, or a decision record. */
export class ItemDocuments {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;

  readonly commands = {
    'sreOnboarding.openItemAsIssue': (row) => this.openAsIssue(row),
    'sreOnboarding.recordDecision': (row) => this.recordDecision(row),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** Record Decision…: writes the decision behind an item to the documentation folder, and opens it. */
  async recordDecision(row: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const entry = await pickItem(this.#current, row, vscode.l10n.t('Record Decision'));
    const names = await askNames(entry.item.title);
    const { readExportFacts } = await import('../../app/export/readExportFacts.js');
    const { recordDecision } = await import('../../app/export/recordDecision.js');
    const { facts } = await readExportFacts(folder);
    const record = await recordDecision(folder, entry, { facts, names });
    if (!record)
      throw new UserFacingError(
        vscode.l10n.t('The setting "sreOnboarding.docsDir" must name a folder inside the workspace folder.'),
      );
    const { path, change } = record;
    const file = this.#current.require().uriOf(path);
    await vscode.window.showTextDocument(file);
    this.#notice.show({ folder, change, text: vscode.l10n.t('Recorded {0}', path), subject: path, file });
  }

  /** Open as Issue…: shows an item as an issue and, on request, opens the git host's prefilled page for a new one. */
  async openAsIssue(row: unknown): Promise<void> {
    const { folder } = this.#current.require();
    const entry = await pickItem(this.#current, row, vscode.l10n.t('Open as Issue'));
    const names = await askNames(entry.item.title);
    const { readExportFacts } = await import('../../app/export/readExportFacts.js');
    const { formatIssue } = await import('../../core/export/formatIssue.js');
    const { parseRemote } = await import('../../core/export/issueAddress.js');
    const { facts } = await readExportFacts(folder);
    const issue = formatIssue(entry, facts, names);
    const remote = await readRemote(this.#current.require().root);
    const repository = remote === undefined ? undefined : parseRemote(remote);
    const preview = new ExportPreview();
    try {
      await preview.show({ name: vscode.l10n.t('New issue.md'), text: toMarkdown(issue) }, 'rendered');
      await act(issue, repository, await pickAction(issue, repository));
    } finally {
      await preview.close();
    }
  }
}

async function pickAction({ title }: Issue, repository: RemoteRepository | undefined): Promise<IssueItem> {
  const copy: IssueItem = {
    isCopy: true,
    label: vscode.l10n.t('Copy as Markdown'),
    ...(!repository && {
      detail: vscode.l10n.t('There is no git remote with a web address, so no page can be opened.'),
    }),
  };
  const items = [...(repository ? pageItems(repository) : []), copy];
  const choice = await pickOne(items, {
    title: shorten(title, maxTitleLength),
    placeHolder: vscode.l10n.t('Nothing has been sent yet.'),
    ignoreFocusOut: true,
  });
  if (!choice) throw new vscode.CancellationError();
  return choice;
}

/** The pages that can be opened. A host name that doesn't identify the software gets both. */
function pageItems({ address, host }: RemoteRepository): readonly IssueItem[] {
  const hosts: readonly IssueHost[] = host ? [host] : ['github', 'gitlab'];
  return hosts.flatMap((one) => {
    const label = host ? vscode.l10n.t('Open the New Issue Page') : kindLabel(one);
    const copyLabel = host ? vscode.l10n.t('Copy the Page Address') : undefined;
    return [
      { host: one, isCopy: false, label, detail: address },
      ...(copyLabel === undefined ? [] : [{ host: one, isCopy: true, label: copyLabel, detail: address }]),
    ];
  });
}

function kindLabel(host: IssueHost): string {
  switch (host) {
    case 'github':
      return vscode.l10n.t('Open the New Issue Page (GitHub, Gitea, Forgejo)');
    case 'gitlab':
      return vscode.l10n.t('Open the New Issue Page (GitLab)');
  }
}

async function act(issue: Issue, repository: RemoteRepository | undefined, { host, isCopy }: IssueItem): Promise<void> {
  if (!repository || !host) return copyText(toMarkdown(issue));
  const { formatIssueAddress } = await import('../../core/export/issueAddress.js');
  const { url, isShortened } = formatIssueAddress(repository.address, host, issue);
  if (isCopy) return copyText(url);
  if (isShortened) {
    await vscode.env.clipboard.writeText(issue.body);
    void tell(
      'information',
      vscode.l10n.t('The issue is too long for a URL, so its text was cut. The full text is on the clipboard.'),
    );
  }
  // As a string, since a Uri would encode the address a second time.
  await vscode.commands.executeCommand('vscode.open', url);
}

async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  flash(withIcon('check', vscode.l10n.t('Copied the issue')), shownMs);
}

function toMarkdown({ title, body }: Issue): string {
  return `# ${escapeMarkdown(title)}\n\n${body}`;
}
