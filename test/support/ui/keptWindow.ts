import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { resetExampleRepository } from '../../../scripts/example/repository.mjs';
import { clearKey } from '../../../scripts/vscode/settings.mjs';
import { eventually } from './eventually.mjs';
import type { TreeRow } from './treeView.mjs';
import type { Workbench } from './workbench.mjs';

/** How large windows are where a test says nothing else. */
export const usualSize = { width: 1280, height: 900 };

/** How long views may take to follow the folder. */
const followMs = 10_000;

/** How long closing what is open may take, and one try of it. */
const clearMs = 8000;
const clearTryMs = 2000;

/** What a window that was just opened doesn't have. */
const openedThings = [
  '.tabs-container .tab',
  '.quick-input-widget:visible',
  '.notification-toast',
  '.monaco-dialog-box',
  '.monaco-menu',
  '.part.panel:visible',
].join(', ');

/** The file that is made last, so that it is heard of last. It can't be read as a note, so that it counts for nothing. */
const lastFile = 'last-of-all';

/** A window on the example repository that is used by one test after the other. */
export class KeptWindow {
  readonly workbench: Workbench;
  readonly folder: string;

  constructor(workbench: Workbench, folder: string) {
    this.workbench = workbench;
    this.folder = folder;
  }

  /** Makes window and folder as they were at first. @returns `false` where they can't be: another window is needed then. */
  clear(): Promise<boolean> {
    return unlessFailing(async () => {
      await this.#closeAll();
      await resetExampleRepository(this.folder);
      await this.workbench.page.setViewportSize(usualSize);
      await this.workbench.openSideBar('SRE Onboarding');
      for (const name of ['Checklist', 'Notes', 'Roadmap']) await this.workbench.view(name).setExpanded(true);
      await this.workbench.view('People').setExpanded(false);
      await this.#untilFollowed();
      await this.workbench.view('Checklist').rowsWhen('the first row', isOfNobody, followMs);
    });
  }

  /** Waits until the extension knows of all that a test has put into the folder. @returns `false` where it can't be told. */
  follow(): Promise<boolean> {
    return unlessFailing(() => this.#untilFollowed());
  }

  async #closeAll(): Promise<void> {
    const { page } = this.workbench;
    // Where it rests, something might open under it.
    await page.mouse.move(0, 0);
    const isClear = async (): Promise<boolean> => {
      await page.keyboard.press('Escape');
      await page.keyboard.press(clearKey);
      const count = (): Promise<number> => page.locator(openedThings).count();
      return unlessFailing(() => eventually('nothing open', count, (open) => open === 0, clearTryMs));
    };
    await eventually('a window without what was opened in it', isClear, Boolean, clearMs);
  }

  async #untilFollowed(): Promise<void> {
    const notes = path.join(this.folder, '.sre-onboarding/notes');
    const file = path.join(notes, `${lastFile}.md`);
    const view = this.workbench.view('Notes');
    const made = await mkdir(notes, { recursive: true });
    await writeFile(file, 'No note.\n');
    await view.rowsWhen('the file that was made last', hasLastFile, followMs);
    await rm(made ?? file, { recursive: true });
    await view.rowsWhen('the rows without it', (rows) => !hasLastFile(rows), followMs);
  }
}

function isOfNobody([first]: readonly TreeRow[]): boolean {
  return first?.label === 'Start Onboarding';
}

function hasLastFile(rows: readonly TreeRow[]): boolean {
  return rows.some(({ label }) => label === lastFile);
}

function unlessFailing(work: () => Promise<unknown>): Promise<boolean> {
  return work().then(
    () => true,
    () => false,
  );
}
