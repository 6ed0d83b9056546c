// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from '../../test/support/ui/eventually.mjs';
import { importSource } from '../building/importSource.mjs';
import { builds } from '../vscode/pins.mjs';
import { startSession } from '../../test/support/ui/session.mjs';
import { temporaryFolder } from '../vscode/temporaryFolder.mjs';
import { fillTeamWorkspace } from './benchRun.mjs';
import { makeOwnExtension } from './measuredExtension.mjs';

/** The largest roadmap that is reckoned with, and one as it should be. */
const sizes = { large: 300, small: 8 };

/** What is beside the roadmap: as many steps as the built-in checklist has, two people. */
const team = { phases: 4, stepsPerPhase: 12, people: 2, notes: 100, sessions: 10 };

/** The longest that somebody should wait for what they did to be seen. */
const aimedMoveMs = 100;

const longestWaitMs = 30_000;

/** @typedef {import('../../test/support/ui/workbench.mjs').Workbench} Workbench */
/** @typedef {{ openMs: number[], moveMs: number[], writtenMs: number[] }} BoardSamples */

/**
 * Measures the board with many items and with few, in turns, in windows of one browser.
 *
 * @param {{ runs: number }} options
 * @returns {Promise<import('./benchRun.mjs').Measured>}
 */
export async function measureBoard({ runs }) {
  const { writeRoadmap } = /** @type {typeof import('../../test/bench/writeRoadmap.js')} */ (
    await importSource('test/bench/writeRoadmap.ts')
  );
  const extensionPath = temporaryFolder('measured');
  await makeOwnExtension(extensionPath);
  const session = await startSession();
  try {
    /** @type {MeasuredBoard[]} */
    const boards = [];
    for (const count of [sizes.large, sizes.small]) {
      const folder = temporaryFolder(`board-${count}`);
      await fillTeamWorkspace(folder, team);
      writeRoadmap(folder, count);
      boards.push(new MeasuredBoard(await session.open({ folder, extensionPath }), folder, count));
    }
    for (const board of Array.from({ length: runs + 1 }, () => boards).flat()) await board.measure();
    const [large, small] = boards.map(({ samples }) => samples);
    return {
      figures: large && small ? figuresOf(large, small) : [],
      versions: { vscode: builds.newest.version, node: builds.newest.node },
    };
  } finally {
    await session.stop();
  }
}

/** A window with the board of one workspace. */
class MeasuredBoard {
  /** @type {BoardSamples} */
  samples = { openMs: [], moveMs: [], writtenMs: [] };
  #workbench;
  #item;
  #count;
  #rounds = 0;

  /**
   * @param {Workbench} workbench
   * @param {string} folder
   * @param {number} count of items
   */
  constructor(workbench, folder, count) {
    this.#workbench = workbench;
    this.#item = path.join(folder, '.sre-onboarding/roadmap/2026-11-25-item-0.md');
    this.#count = count;
  }

  /** One round; what the first one takes, when nothing is read and compiled yet, is left out. */
  async measure() {
    await this.#workbench.runCommand('SRE Onboarding: Open Roadmap Board');
    const page = this.#workbench.webview();
    await page
      .locator('.card')
      .nth(this.#count - 1)
      .waitFor({ state: 'attached' });
    const openMs = await this.#openTime(page.locator('main'));
    const before = await readFile(this.#item, 'utf8');
    const pressed = performance.now();
    const moveMs = await this.#moveTime(page.locator(`.card[data-id="${path.parse(this.#item).name}"]`));
    const writtenMs = (await timeOfChange(this.#item, before)) - pressed;
    await this.#workbench.page.locator('.tab', { hasText: 'Roadmap Board' }).click({ button: 'middle' });
    await page.locator('main').waitFor({ state: 'detached' });
    if (this.#rounds++ === 0) return;
    this.samples.openMs.push(openMs);
    this.samples.moveMs.push(moveMs);
    this.samples.writtenMs.push(writtenMs);
  }

  /**
   * From the beginning of the page's document until all cards were first painted, by the page's own mark.
   *
   * @param {import('playwright-core').Locator} main
   * @returns {Promise<number>}
   */
  #openTime(main) {
    const read = () =>
      main.evaluate((element) => {
        const { performance: clock } = element.ownerDocument.defaultView ?? {};
        return Number(clock?.getEntriesByName('board-drawn')[0]?.startTime ?? -1);
      });
    return eventually('the board, painted', read, (time) => time > 0);
  }

  /**
   * From a key on a card until the card was painted in the column where it goes: there and back, in turns.
   *
   * @param {import('playwright-core').Locator} card
   * @returns {Promise<number>}
   */
  #moveTime(card) {
    const key = this.#rounds % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    return card.evaluate(async (element, pressed) => {
      const page = element.ownerDocument.defaultView;
      const began = page.performance.now();
      const init = { key: pressed, altKey: true, bubbles: true, cancelable: true };
      element.dispatchEvent(new page.KeyboardEvent('keydown', init));
      await new Promise((resolve) => page.requestAnimationFrame(() => page.setTimeout(resolve)));
      return page.performance.now() - began;
    }, key);
  }
}

/**
 * @param {string} file
 * @param {string} before its text until then
 * @returns {Promise<number>} when the file held another text
 */
async function timeOfChange(file, before) {
  const deadline = performance.now() + longestWaitMs;
  while ((await readFile(file, 'utf8')) === before) {
    if (performance.now() > deadline) throw new Error(`${file} does not change.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now();
}

/**
 * @param {BoardSamples} large
 * @param {BoardSamples} small
 * @returns {readonly import('./figures.mjs').Figure[]}
 */
function figuresOf(large, small) {
  /** @type {(name: string, work: keyof BoardSamples) => import('./figures.mjs').Figure} */
  const compare = (name, work) => ({
    name,
    samplesMs: large[work],
    against: { name: `the same, ${sizes.small} items`, samplesMs: small[work] },
  });
  return [
    compare(`the board of ${sizes.large} items: from an empty page until drawn`, 'openMs'),
    { ...compare('one move by the keyboard until it is seen', 'moveMs'), aim: { ms: aimedMoveMs } },
    compare('one move until it is in the file', 'writtenMs'),
  ];
}
