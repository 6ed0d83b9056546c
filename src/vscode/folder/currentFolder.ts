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

/** Creates the ports of one workspace folder. */
export type MakePorts = (root: vscode.Uri) => Ports;

/** The settings that an onboarding depends on. */
const settings = ['folder', ...checklistVariables] as const;

const defaultFolder = '.sre-onboarding';

/** The workspace folder whose onboarding is shown: the only one, the chosen one, else the first that has an onboarding. */
export class CurrentFolder {
  /** Started by commands that open editors, respected by the views. */
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

  /** `undefined` if no folder is open. */
  get shown(): ShownFolder | undefined {
    return this.#shown;
  }

  /** The shown folder. Throws a user-facing error if none is open. */
  require(): ShownFolder {
    if (this.#shown) return this.#shown;
    throw new UserFacingError(vscode.l10n.t('Open a folder first. The checklist and notes are stored in it.'));
  }

  /** Whether the setting names an unusable folder, so that the default is used. */
  get hasBadSetting(): boolean {
    return this.#shown !== undefined && usableSetting(this.#shown.root) === undefined;
  }

  /** Shows another workspace folder from now on, including after a restart. */
  async select(folder: vscode.WorkspaceFolder): Promise<void> {
    await this.#memento.update('folder', folder.uri.toString());
    this.#showIfOther(folder.uri);
  }

  /** In a workspace of several folders of which none was chosen: shows the first that has an onboarding. */
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

  /** Runs something for the shown folder, and again whenever another is shown; the previous result is disposed first. */
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

/** The folder that the setting names; `undefined` if it leads outside or is not a path. */
function usableSetting(root: vscode.Uri): string | undefined {
  const setting = vscode.workspace.getConfiguration('sreOnboarding', root).get<string>('folder', defaultFolder);
  const path = withoutTail(setting.replace(/^\.\//, ''), /\//);
  return isFilePath(path) ? path : undefined;
}
