import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { FromGuide, GuideWish, ToGuide } from '../../webview/protocol.js';
import type { Funnel } from '../commands/funnel.js';
import type { CurrentFolder } from '../currentFolder.js';
import { guideFolder, guideHtml } from './guideHtml.js';
import { type GuidePage, readGuidePage } from './guideModel.js';

/** Also in package.json, where the activation for a window that is opened again is. */
const viewType = 'sreOnboarding.guide';

/** What a person asks for in the guide; the page is the one they saw. */
export type GuideHandler = (wish: GuideWish, page: GuidePage) => unknown;

/** The step guide: one panel beside the code, reused for every step, following the files. */
export class GuidePanel {
  readonly #current: CurrentFolder;
  readonly #extensionUri: vscode.Uri;
  readonly #funnel: Funnel;
  readonly #onWish: GuideHandler;
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #stepId = '';
  #page: GuidePage | undefined;
  /** What the page was sent last, so that it isn't sent twice. */
  #sent = '';
  /** How many pages were sent; the last one's number. */
  #pageNumber = 0;
  /** How many looks were begun; the last one sees what is newest. */
  #looks = 0;

  constructor(current: CurrentFolder, extensionUri: vscode.Uri, funnel: Funnel, onWish: GuideHandler) {
    this.#current = current;
    this.#extensionUri = extensionUri;
    this.#funnel = funnel;
    this.#onWish = onWish;
    this.#subscriptions = vscode.Disposable.from(
      current.follow((folder) => this.#followFolder(folder)),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
    );
  }

  /** Shows a step, in the panel that is there or in a new one beside the code. */
  async show(stepId: string, preserveFocus: boolean): Promise<void> {
    this.#stepId = stepId;
    if (this.#panel) this.#panel.reveal(undefined, preserveFocus);
    else this.#adopt(this.#create(preserveFocus));
    await this.refresh();
  }

  /** Sends the page what it shows now, if it is something else than before. */
  async refresh(): Promise<void> {
    const folder = this.#current.onboarding;
    const panel = this.#panel;
    if (!panel) return;
    const look = ++this.#looks;
    const page = folder && (await readGuidePage(folder, this.#stepId));
    if (panel !== this.#panel || look !== this.#looks) return;
    this.#page = page;
    panel.title = page?.model.title ?? vscode.l10n.t('Step Guide');
    const text = JSON.stringify(page?.model ?? null);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#pageNumber++;
    await panel.webview.postMessage(this.#messageOf(page));
  }

  #messageOf(page: GuidePage | undefined): ToGuide {
    return page
      ? { type: 'step', page: this.#pageNumber, model: page.model }
      : { type: 'gone', text: vscode.l10n.t('This step is not in the checklist.') };
  }

  #refreshSafely(): void {
    void this.#funnel.run(() => this.refresh());
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #followFolder(folder: OnboardingFolder): vscode.Disposable {
    this.#refreshSafely();
    const changes = [folder.onDidChangeStanding, folder.verification.onDidChange, folder.notes.onDidChange];
    return vscode.Disposable.from(
      ...[...changes, folder.sessions.onDidChange].map((onDidChange) => onDidChange(() => this.#refreshSafely())),
    );
  }

  #create(preserveFocus: boolean): vscode.WebviewPanel {
    const viewColumn = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    return vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Step Guide'), { viewColumn, preserveFocus });
  }

  /** After the window was opened again: the page kept which step it showed. */
  async #restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const isKnown = typeof state === 'object' && state !== null && 'stepId' in state;
    this.#stepId = isKnown ? String(state.stepId) : '';
    this.#panel?.dispose();
    this.#adopt(panel);
    await this.refresh();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    this.#sent = '';
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#extensionUri, 'media/guide-light.svg'),
      dark: vscode.Uri.joinPath(this.#extensionUri, 'media/guide-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [guideFolder(this.#extensionUri)] };
    panel.webview.onDidReceiveMessage((message: FromGuide) => this.#receive(message));
    panel.webview.html = guideHtml(panel.webview, this.#extensionUri);
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
  }

  /**
   * A page that was hidden begins anew when it is shown, and says so. A click on a page that was replaced in the same moment does
   * nothing: what stands at that place now may be something else.
   */
  #receive(message: FromGuide): void {
    if (message.type === 'ready') {
      this.#sent = '';
      this.#refreshSafely();
    } else if (this.#page && message.page === this.#pageNumber) {
      const { wish } = message;
      const page = this.#page;
      void this.#funnel.run(() => this.#onWish(wish, page));
    }
  }
}
