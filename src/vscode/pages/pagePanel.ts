import * as vscode from 'vscode';

import { inert } from '../../core/text/inertText.js';
import type { OnboardingFolder } from '../../app/onboardingFolder.js';
import type { Disposable } from '../../app/ports.js';
import type { FromPage, ToPage } from '../../webview/pageProtocol.js';
import type { Funnel } from '../kit/funnel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { isPageMessage } from './isPageMessage.js';
import { type PageName, pageFolder, pageHtml } from './pageHtml.js';
import { type PageToSend, SentPages } from './sentPages.js';

/** What a page shows; a subtype adds what its wishes refer to. */
export interface PageContent {
  /** Plain data, since it is sent to the page. */
  readonly model: unknown;
}

/** One of our pages: its content, and how it handles a person's wishes. */
export interface PageKind<Content extends PageContent, Wish> {
  /** Also in package.json, as an activation event for a reopened window. */
  readonly viewType: string;
  readonly name: PageName;
  /** Reads the content; `undefined` if its subject no longer exists. */
  readonly read: (folder: OnboardingFolder) => Promise<Content | undefined>;
  readonly titleOf: (content: Content | undefined) => string;
  /** Shown if there is no content. */
  readonly goneText: () => string;
  /** The events after which the content may differ. */
  readonly changesOf: (folder: OnboardingFolder) => readonly ((listener: () => void) => Disposable)[];
  /** @param state what the page stored when the window closed; may be anything. */
  readonly restore: (state: unknown) => void;
  /** @param content what the person saw. */
  readonly handle: (wish: Wish, content: Content) => unknown;
  /** Whether a wish means the same on whatever the page shows by now, since it refers to things by id. */
  readonly isLasting: (wish: Wish) => boolean;
}

export interface PanelTools {
  readonly current: CurrentFolder;
  readonly extensionUri: vscode.Uri;
  readonly funnel: Funnel;
}

/** The only panel of a page, kept up to date with the files and restored when a window is reopened. */
export class PagePanel<Content extends PageContent, Wish> {
  readonly #tools: PanelTools;
  readonly #kind: PageKind<Content, Wish>;
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #content: Content | undefined;
  readonly #sent = new SentPages();
  /** Counts refreshes; only the latest result counts. */
  #looks = 0;

  constructor(tools: PanelTools, kind: PageKind<Content, Wish>) {
    this.#tools = tools;
    this.#kind = kind;
    this.#subscriptions = vscode.Disposable.from(
      tools.current.follow(({ folder }) => this.#followFolder(folder)),
      vscode.window.registerWebviewPanelSerializer(kind.viewType, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
    );
  }

  /**
   * Shows the page in the existing panel or in a new one.
   *
   * @param column where a new panel opens.
   */
  async show(column: vscode.ViewColumn, preserveFocus: boolean): Promise<void> {
    if (this.#panel) this.#panel.reveal(undefined, preserveFocus);
    else this.#adopt(this.#create(column, preserveFocus));
    await this.refresh();
  }

  /** Sends the page its content if it has changed. */
  async refresh(): Promise<void> {
    const folder = this.#tools.current.shown?.folder;
    const panel = this.#panel;
    if (!panel) return;
    const look = ++this.#looks;
    const content = folder && (await this.#kind.read(folder));
    if (panel !== this.#panel || look !== this.#looks) return;
    this.#content = content;
    panel.title = inert(this.#kind.titleOf(content));
    const toSend = this.#sent.next(content?.model);
    if (toSend) await panel.webview.postMessage(this.#messageOf(content, toSend));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #messageOf(content: Content | undefined, toSend: PageToSend): ToPage<unknown> {
    return content ? { type: 'model', ...toSend, model: content.model } : { type: 'gone', text: this.#kind.goneText() };
  }

  #refreshSafely(): void {
    void this.#tools.funnel.run(() => this.refresh());
  }

  #followFolder(folder: OnboardingFolder): vscode.Disposable {
    this.#refreshSafely();
    const changes = this.#kind.changesOf(folder);
    return vscode.Disposable.from(...changes.map((onDidChange) => onDidChange(() => this.#refreshSafely())));
  }

  #create(viewColumn: vscode.ViewColumn, preserveFocus: boolean): vscode.WebviewPanel {
    const { viewType, titleOf } = this.#kind;
    return vscode.window.createWebviewPanel(viewType, inert(titleOf(undefined)), { viewColumn, preserveFocus });
  }

  /**
   * Restores the panel of a reopened window: the page kept its content. It requests new content once it has loaded, which is
   * after this ends: waiting here for it to accept a message would never end.
   */
  async #restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.#kind.restore(state);
    this.#panel?.dispose();
    this.#adopt(panel);
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const { extensionUri } = this.#tools;
    const { name } = this.#kind;
    this.#panel = panel;
    this.#sent.restart();
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, `media/${name}-light.svg`),
      dark: vscode.Uri.joinPath(extensionUri, `media/${name}-dark.svg`),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isPageMessage<Wish>(message)) this.#receive(message);
    });
    panel.webview.html = pageHtml(panel.webview, extensionUri, name);
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
  }

  /** A page that was hidden restarts when it is shown, and reports that. */
  #receive(message: FromPage<Wish>): void {
    if (message.type === 'ready') {
      this.#sent.restart();
      this.#refreshSafely();
    } else {
      void this.#answer(message.wish, message.page);
    }
  }

  /**
   * A click on a page that was replaced at the same moment does nothing, since the same place may now mean something else. The
   * page is told that a wish was handled, however that ended.
   */
  async #answer(wish: Wish, page: number): Promise<void> {
    const content = this.#content;
    const isMeant = this.#sent.isCurrent(page) || this.#kind.isLasting(wish);
    if (content && isMeant) await this.#tools.funnel.run(() => this.#kind.handle(wish, content));
    this.#sent.wishHandled();
    this.#refreshSafely();
  }
}
