import { assert } from 'chai';
import * as vscode from 'vscode';

import { Signal } from '../../src/app/kit/signal';
import { Funnel } from '../../src/vscode/kit/funnel';
import { CurrentFolder } from '../../src/vscode/folder/currentFolder';
import { type PageContent, PagePanel } from '../../src/vscode/pages/pagePanel';
import { openPorts } from '../support/host/onboardingWorld';
import { seen } from '../support/host/workspaceFile';

const nothingKept: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => undefined };

/** A panel with the board's page, and what becomes of it. */
class PanelWorld {
  readonly changed = new Signal();
  title = 'First title';
  reads = 0;
  readonly #funnel = new Funnel();
  readonly #current = new CurrentFolder(() => openPorts(), nothingKept);
  readonly panel: PagePanel<PageContent, never>;

  constructor() {
    const extension = vscode.extensions.getExtension('sre-onboarding.sre-onboarding');
    if (!extension) throw new Error('The extension is not there.');
    const tools = { current: this.#current, extensionUri: extension.extensionUri, funnel: this.#funnel };
    this.panel = new PagePanel<PageContent, never>(tools, {
      viewType: 'sreOnboarding.testPage',
      name: 'board',
      read: async () => {
        this.reads++;
        return { model: null };
      },
      titleOf: (content) => (content ? this.title : 'Nothing yet'),
      goneText: () => 'Gone',
      changesOf: () => [this.changed.on],
      restore: () => undefined,
      handle: () => undefined,
      isLasting: () => true,
    });
  }

  tabs(): readonly vscode.Tab[] {
    return vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('testPage'));
  }

  dispose(): void {
    this.panel.dispose();
    this.#current.dispose();
    this.#funnel.dispose();
  }
}

describe('the panel of a page', () => {
  let world: PanelWorld;

  beforeEach(() => {
    world = new PanelWorld();
  });
  afterEach(() => world.dispose());

  it('runs its page, which asks for what it is to show as soon as it is there', async () => {
    await world.panel.show(vscode.ViewColumn.Active, false);

    // Once to open the panel, and again when the page says that it is there.
    assert.isTrue(await seen('the page that asks', () => (world.reads >= 2 ? true : undefined)));
  });

  it('has the title that its content gives it, and follows what changes', async () => {
    await world.panel.show(vscode.ViewColumn.Active, false);
    await seen('the first title', () => world.tabs().find(({ label }) => label === 'First title'));

    world.title = 'Second title';
    world.changed.fire();

    await seen('the second title', () => world.tabs().find(({ label }) => label === 'Second title'));
  });

  it('is there once, however often it is shown, and anew after it was closed', async () => {
    await world.panel.show(vscode.ViewColumn.Active, false);
    await world.panel.show(vscode.ViewColumn.Beside, true);
    const [tab, ...others] = world.tabs();
    assert.isDefined(tab);
    assert.isEmpty(others);

    if (tab) await vscode.window.tabGroups.close(tab);
    await seen('no panel', () => (world.tabs().length === 0 ? true : undefined));
    await world.panel.show(vscode.ViewColumn.Active, false);

    assert.lengthOf(world.tabs(), 1);
  });

  it('reads nothing while it is not shown', async () => {
    world.changed.fire();
    await world.panel.refresh();

    assert.equal(world.reads, 0);
  });

  it('goes with what made it', async () => {
    await world.panel.show(vscode.ViewColumn.Active, false);
    await seen('the panel', () => world.tabs()[0]);

    world.dispose();

    await seen('no panel', () => (world.tabs().length === 0 ? true : undefined));
  });
});
