import * as vscode from 'vscode';

import { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { Ports } from '../../app/ports.js';
import { withoutTail } from '../../core/text/textEnd.js';
import { Signal } from '../../app/kit/signal.js';
import { isFilePath } from '../../app/kit/filePath.js';
import { checklistVariables } from '../../core/checklist/substituteVariables.js';
import { UserFacingError } from '../kit/userFacingError.js';
import { InsidePlaces } from './insidePlaces.js';
import { RowPause } from '../kit/rowChanges.js';
import { ShownFolder } from './shownFolder.js';

/** What one workspace folder's onboarding is made of. */
export type MakePorts = (root: vscode.Uri) => Ports;

/** The settings that say what an onboarding is made of. */
const settings = ['folder', ...checklistVariables] as const;

const defaultFolder = '.sre-onboarding';

/** The onboarding of the workspace folder that is shown: the only one, the chosen one, else the first that has one. */
export class CurrentFolder {
  /** Held by what opens editors, obeyed by the views. */
  readonly rowPause = new RowPause();
  readonly #makePorts: MakePorts;
  readonly #memento: vscode.Memento;
  readonly #changed = new Signal();
  readonly #subscriptions: vscode.Disposable;
  readonly #places: InsidePlaces;
  #shown: ShownFolder | undefined;

  /** Fires when another folder, or none, is shown. */
  readonly onDidChange = this.#changed.on;

  constructor(makePorts: MakePorts, memento: vscode.Memento, places = new InsidePlaces(undefined)) {
    this.#places = places;
    this.#makePorts = makePorts;
    this.#memento = memento;
    this.#show(this.#preferred());
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#showIfOther(this.#preferred())),
      vscode.workspace.onDidChangeConfiguration((event) => {
        const isOurs = settings.some((id) => event.affectsConfiguration(`sreOnboarding.${id}`, this.#shown?.root));
        if (isOurs) this.#show(this.#preferred());
      }),
    );
  }

  /** The folder shown; `undefined` when none is open. */
  get shown(): ShownFolder | undefined {
    return this.#shown;
  }

  /** The folder shown. Throws a worded error where none is open. */
  require(): ShownFolder {
    if (this.#shown) return this.#shown;
    throw new UserFacingError(vscode.l10n.t('Open a folder first. The checklist and notes are stored in it.'));
  }

  /** Whether the setting names a folder that can't be used, so that the default is. */
  get hasBadSetting(): boolean {
    return this.#shown !== undefined && usableSetting(this.#shown.root) === undefined;
  }

  /** Shows another workspace folder from now on, also after a restart. */
  async select(folder: vscode.WorkspaceFolder): Promise<void> {
    await this.#memento.update('folder', folder.uri.toString());
    this.#showIfOther(folder.uri);
  }

  /**
   * In a workspace of several folders of which none was chosen: shows the first that has an onboarding.
   */
  async preferStarted(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length < 2 || this.#memento.get('folder') !== undefined) return;
    for (const { uri } of folders) {
      const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, usableSetting(uri) ?? defaultFolder)).then(
        () => true,
        () => false,
      );
      if (found) return this.#showIfOther(uri);
    }
  }

  /**
   * Runs something for the folder shown, and again for each that is shown later; what it returns is disposed before.
   */
  follow(start: (shown: ShownFolder) => { dispose(): void }): vscode.Disposable {
    const running = { dispose: (): void => undefined };
    const restart = (): void => {
      running.dispose();
      const started = this.#shown && start(this.#shown);
      running.dispose = () => started?.dispose();
    };
    restart();
    const subscription = this.onDidChange(restart);
    return new vscode.Disposable(() => {
      subscription.dispose();
      running.dispose();
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #preferred(): vscode.Uri | undefined {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const remembered = this.#memento.get('folder');
    return (folders.find(({ uri }) => uri.toString() === remembered) ?? folders[0])?.uri;
  }

  #showIfOther(root: vscode.Uri | undefined): void {
    if (root?.toString() !== this.#shown?.root.toString()) this.#show(root);
  }

  #show(root: vscode.Uri | undefined): void {
    this.#shown = root && this.#open(root);
    this.#changed.fire();
  }

  #open(root: vscode.Uri): ShownFolder {
    const folder = new OnboardingFolder(this.#makePorts(root), usableSetting(root) ?? defaultFolder);
    return new ShownFolder(root, folder, this.#places);
  }
}

/** The folder that the setting names, or `undefined` where it leads outside or is no path. */
function usableSetting(root: vscode.Uri): string | undefined {
  const setting = vscode.workspace.getConfiguration('sreOnboarding', root).get<string>('folder', defaultFolder);
  const path = withoutTail(setting.replace(/^\.\//, ''), /\//);
  return isFilePath(path) ? path : undefined;
}
