import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from './eventually.mjs';
import type { Workbench } from './workbench.mjs';
import { HarmLog } from '../hostile/harmLog.js';
import { type Look, lookAtWorkbench } from '../hostile/lookAtWorkbench.js';
import { forgetReads, type Traces, tracesIn } from '../hostile/outside.js';
import { type CanaryServer, type HostileWorld, plantAttacks, startCanaryServer } from '../hostile/plantAttacks.js';
import type { Windows } from './windows.js';

/** Tall enough for many rows of each view. Quick Open, which is not ours, would list all that links lead to. */
const choice = {
  size: { width: 1280, height: 2200 },
  settings: { 'search.followSymlinks': false, 'sreOnboarding.codeLens': true },
};

/** How long something that may not come is waited for, in milliseconds. */
const tooltipMs = 1500;

/** What is asked for at a cursor, by which keys, and where it is shown. */
const overlays: readonly (readonly [keys: readonly string[], selector: string])[] = [
  [['Control+K', 'Control+I'], '.monaco-editor .monaco-hover:visible'],
  [['Control+Space'], '.suggest-widget.visible'],
  [['Control+.'], '.action-widget:visible'],
];

/** How the window answered: something is asked or said, or another editor is shown. */
export type Answer = 'box' | 'dialog' | 'said' | 'editor';

/** A window on the hostile repository, and all that would show that an attack worked. */
export class HostileWindow {
  readonly workbench: Workbench;
  /** How many steps the checklist has. */
  readonly stepCount: number;
  /** How many tooltips and how much else was shown beside a row or a cursor. */
  tooltips = 0;
  hovers = 0;
  readonly #windows: Windows;
  readonly #canaries: Canaries;
  readonly #harm: HarmLog;

  private constructor(
    windows: Windows,
    { workbench, stepCount }: { readonly workbench: Workbench; readonly stepCount: number },
    canaries: Canaries,
    harm: HarmLog,
  ) {
    this.#windows = windows;
    this.workbench = workbench;
    this.stepCount = stepCount;
    this.#canaries = canaries;
    this.#harm = harm;
  }

  /** Plants the attacks and opens a window on them, the extension's views shown. */
  static async open(windows: Windows, isRestricted: boolean): Promise<HostileWindow> {
    const [outside, traces] = await Promise.all([windows.plainFolder(), windows.plainFolder()]);
    const server = await startCanaryServer();
    const world = { folder: windows.folder, outside, traces, web: server.web };
    const planted = await plantAttacks(world, isRestricted);
    await forgetReads(outside);
    const before = await tracesIn(outside);
    const stepCount = planted.filter(({ plant }) => 'step' in plant).length;
    const workbench = await windows.open(choice);
    const harm = await HarmLog.watch(workbench.page, world);
    const hostile = new HostileWindow(windows, { workbench, stepCount }, { world, server, before }, harm);
    await workbench.openSideBar('SRE Onboarding');
    await workbench.view('Notes').rowsWhen('notes', (rows) => rows.length > 1);
    return hostile;
  }

  /** Does something that the window must answer, and tells how it did. */
  async answerTo(what: string, act: () => Promise<unknown>, wanted?: Answer): Promise<Answer> {
    if ((await this.#look()).said) await this.#clearMessages();
    const before = await this.#look();
    await act();
    const find = async (): Promise<Answer | undefined> => {
      const answers = answersIn(before, await this.#look());
      return wanted === undefined ? answers[0] : answers.find((answer) => answer === wanted);
    };
    return (
      (await eventually(`an answer (${wanted ?? 'any'}) to ${what}`, find, (found) => found !== undefined)) ?? 'said'
    );
  }

  /** Rests the mouse on a row of a view until its tooltip comes; not every row has one. */
  async rest(view: string, index: number): Promise<void> {
    const { page } = this.workbench;
    const pane = page.locator('.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${view}"]`) });
    await pane
      .locator(`.monaco-list-row[data-index="${index}"] .label-name`)
      .first()
      .hover({ position: { x: 4, y: 4 } });
    const tooltip = page.locator('.workbench-hover .monaco-hover-content:visible');
    const isShown = await eventually('a tooltip', () => tooltip.isVisible(), Boolean, tooltipMs).catch(() => false);
    if (!isShown) return;
    this.tooltips++;
    const isGone = async (): Promise<boolean> => {
      await page.mouse.move(0, 0);
      // Where the row was drawn anew meanwhile, VS Code overlooks that the mouse goes.
      if (await tooltip.isVisible()) await page.keyboard.press('Escape');
      return !(await tooltip.isVisible());
    };
    await eventually('the end of the tooltip', isGone, Boolean);
  }

  /** Opens a file of the repository at a place, counted from 1. */
  async openAt(file: string, line: number, column: number): Promise<void> {
    const { page, quickInput } = this.workbench;
    await quickInput.openBy('Control+P');
    await quickInput.type(`${file}:${line}:${column}`);
    await quickInput.pick(file);
    await page.locator('.editor-group-container.active .tab.active', { hasText: file }).waitFor();
    await page.locator('.editor-group-container.active .view-lines').first().waitFor();
  }

  /** Asks for all that an editor shows at its cursor. */
  async lookAround(): Promise<void> {
    const { page } = this.workbench;
    for (const [keys, selector] of overlays) {
      for (const key of keys) await page.keyboard.press(key);
      const overlay = page.locator(selector).first();
      if (await eventually(selector, () => overlay.isVisible(), Boolean, tooltipMs).catch(() => false)) this.hovers++;
      await page.keyboard.press('Escape');
      await overlay.waitFor({ state: 'hidden' });
    }
  }

  /** Closes the editor that is shown. */
  async closeEditor(): Promise<void> {
    const tab = this.workbench.page.locator('.editor-group-container.active .tab.active');
    await tab.hover();
    await tab.locator('.tab-actions .action-label').first().click();
  }

  /** Says no to all that is asked, and takes away what is said. */
  async leave(): Promise<void> {
    const { page } = this.workbench;
    const escape = async (): Promise<boolean> => {
      const { dialog, box } = await this.#look();
      if (dialog !== '' || box !== '') await page.keyboard.press('Escape');
      return dialog === '' && box === '';
    };
    await eventually('the end of all questions', escape, Boolean);
    if ((await this.#look()).said) await this.#clearMessages();
  }

  /** Fails with all that attacks did. */
  async assertHarmless(): Promise<void> {
    const { world, server, before } = this.#canaries;
    await this.leave();
    const ran = await readdir(world.traces);
    const errors = await this.#windows.errorsOf('sre-onboarding');
    const git = await readdir(path.join(world.folder, '.git'));
    const harm = [
      ...this.#harm.all(server),
      ...ran.map((id) => `ran ${id}`),
      ...errors.map((line) => `logged ${line}`),
      ...(git.includes('config') ? [] : ['git’s configuration is gone']),
    ];
    assert.deepEqual(harm, []);
    assert.deepEqual(await tracesIn(world.outside), before);
  }

  async stop(): Promise<void> {
    await this.#canaries.server.stop();
  }

  /** Messages are looked at in the notification centre, where the smoke-test driver keeps them; some go by themselves meanwhile. */
  async #clearMessages(): Promise<void> {
    const { page } = this.workbench;
    const centre = page.locator('.notifications-center.visible');
    const clear = centre.locator('.codicon-notifications-clear-all:not(.disabled)');
    const hide = centre.locator('.codicon-notifications-hide');
    const isClear = async (): Promise<boolean> => {
      for (const button of [clear, hide])
        if (await button.isVisible()) await button.click({ timeout: 1000 }).catch(() => undefined);
      const { said } = await this.#look();
      if (said && !(await centre.isVisible())) await page.locator('[id="status.notifications"]').click();
      return !said && !(await centre.isVisible());
    };
    await eventually('the end of all messages', isClear, Boolean);
  }

  /** All in one look, since one thing makes room for the other at any moment. */
  #look(): Promise<Look> {
    return this.workbench.page.evaluate(lookAtWorkbench);
  }
}

function answersIn(before: Look, now: Look): readonly Answer[] {
  return [
    ...(now.dialog !== '' && now.dialog !== before.dialog ? (['dialog'] as const) : []),
    ...(now.box !== '' && now.box !== before.box ? (['box'] as const) : []),
    ...(now.said && !before.said ? (['said'] as const) : []),
    ...(now.editor !== '' && now.editor !== before.editor ? (['editor'] as const) : []),
  ];
}

interface Canaries {
  readonly world: HostileWorld;
  readonly server: CanaryServer;
  readonly before: Traces;
}
