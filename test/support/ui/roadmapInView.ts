import { eventually } from './eventually.mjs';
import type { Workbench } from './workbench.mjs';
import type { OnboardingFiles } from './onboardingFiles.js';

const horizons = ['now', 'next', 'later'] as const;
const efforts = ['S', 'M', 'L', 'XL'] as const;

/** What an item's place in the Roadmap view follows from. */
export interface ItemRank {
  horizon?: (typeof horizons)[number];
  impact?: number;
  effort?: (typeof efforts)[number];
}

/** The items of the Roadmap view, changed as a person does: one or several rows selected, then the menu. */
export class RoadmapInView {
  readonly #workbench: Workbench;
  readonly #files: OnboardingFiles;
  /** By title, in the order in which the view showed them at first. */
  readonly #paths = new Map<string, string>();
  readonly #ranks = new Map<string, ItemRank>();

  /** The window's side bar must be open, and the window tall enough for all rows. */
  constructor(workbench: Workbench, files: OnboardingFiles) {
    this.#workbench = workbench;
    this.#files = files;
  }

  /** Waits until the view shows these items, all of them for `next`. */
  async begin(titles: readonly string[]): Promise<void> {
    const paths = await this.#files.notes(titles.length, 'roadmap');
    const byTitle = new Map<string, string>();
    for (const path of paths) byTitle.set(/^title: (.*)$/m.exec(await this.#files.read(path))?.[1] ?? '', path);
    const shown = await this.#shownWhen((rows) => rows.toSorted().join('\n') === titles.toSorted().join('\n'));
    for (const title of shown) this.#paths.set(title, byTitle.get(title) ?? '');
  }

  /** The text of an item's file. */
  read(title: string): Promise<string> {
    return this.#files.read(this.#pathOf(title));
  }

  /** Waits until the text of an item's file is as wanted. */
  readWhen(title: string, isWanted: RegExp): Promise<string> {
    return this.#files.readWhen(this.#pathOf(title), (text) => isWanted.test(text));
  }

  /**
   * Changes items together by a command of their menu, waits for their files, and for the view to show them in their order.
   *
   * @param answer the entry to be taken.
   * @param line what each file says then.
   */
  async change(titles: readonly string[], command: string, answer: string, line: string): Promise<void> {
    await this.openMenu(titles);
    await this.#workbench.chooseFromMenu(command);
    await this.#workbench.quickInput.take(answer);
    await this.settled(titles, line);
  }

  /** Waits until each of these items' files says so, and the view shows all items in their order. */
  async settled(titles: readonly string[], line: string): Promise<void> {
    const [key = '', value = ''] = line.split(': ');
    for (const title of titles) {
      await this.#files.readWhen(this.#pathOf(title), (text) => text.split('\n').includes(line));
      this.#ranks.set(title, { ...this.#ranks.get(title), [key]: key === 'impact' ? Number(value) : value });
    }
    const order = this.#order().join('\n');
    await this.#shownWhen((rows) => rows.join('\n') === order);
  }

  /** Selects items and opens their menu. */
  async openMenu(titles: readonly string[]): Promise<void> {
    const view = this.#workbench.view('Roadmap');
    const [first = '', ...others] = titles;
    await view.click(first);
    await this.#workbench.page.keyboard.down('Control');
    for (const title of others) await view.click(title);
    await this.#workbench.page.keyboard.up('Control');
    await view.openContextMenu(first);
  }

  /** Opens an item's file and writes a paragraph below a heading of its body. */
  async write(title: string, heading: string, paragraph: string): Promise<void> {
    const { page, quickInput } = this.#workbench;
    const path = this.#pathOf(title);
    const line = (await this.#files.read(path)).split('\n').indexOf(`## ${heading}`) + 1;
    await this.#workbench.openFile(path.slice(path.lastIndexOf('/') + 1));
    await page.keyboard.press('Control+G');
    await quickInput.type(`:${line}`);
    await quickInput.accept();
    await quickInput.gone();
    await eventually('the editor to have the focus', () => this.#workbench.isEditorFocused(), Boolean);
    await page.keyboard.press('End');
    await page.keyboard.insertText(`\n\n${paragraph}`);
    await this.#workbench.editorShows(paragraph.slice(0, 40));
    await page.keyboard.press('Control+S');
    await this.#files.readWhen(path, (text) => text.includes(`## ${heading}\n\n${paragraph}\n`));
  }

  /** Items by horizon, the greatest impact first, then the least effort; else as the view showed them at first. */
  #order(): readonly string[] {
    const rankOf = (title: string): readonly number[] => {
      const { horizon = 'next', impact = 0, effort } = this.#ranks.get(title) ?? {};
      return [horizons.indexOf(horizon), -impact, effort ? efforts.indexOf(effort) : efforts.length];
    };
    return [...this.#paths.keys()].toSorted((one, other) => {
      const [ours, theirs] = [rankOf(one), rankOf(other)];
      return ours.map((rank, index) => rank - (theirs[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
    });
  }

  async #shownWhen(isWanted: (titles: readonly string[]) => boolean): Promise<readonly string[]> {
    const rows = await this.#workbench
      .view('Roadmap')
      .rowsWhen('the items in their order', (seen) => isWanted(titlesOf(seen)));
    return titlesOf(rows);
  }

  #pathOf(title: string): string {
    const path = this.#paths.get(title);
    if (path === undefined) throw new Error(`There is no item "${title}".`);
    return path;
  }
}

function titlesOf(rows: readonly { readonly label: string; readonly level: number }[]): readonly string[] {
  return rows.filter(({ level }) => level === 2).map(({ label }) => label);
}
