import { eventually } from './eventually.mjs';
import type { Workbench } from './workbench.mjs';
import type { OnboardingFiles } from './onboardingFiles.js';

/** Where a person types in a file: at the end of its first line, or of its last. */
export interface TypedPlace {
  readonly path: string;
  readonly line: 'first' | 'last';
}

/** Settings under which what is typed is what is pressed. */
export const plainTyping = {
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.wordBasedSuggestions': 'off',
  'editor.suggestOnTriggerCharacters': false,
};

/** How long VS Code may take to save by itself, in milliseconds. */
const savedMs = 3000;

/** A person who types into open files, key by key, and saves now and then; VS Code saves a second after the last key. */
export class Typist {
  readonly #workbench: Workbench;
  readonly #files: OnboardingFiles;
  readonly #places: readonly TypedPlace[];
  readonly #typed = new Map<string, string>();

  constructor(workbench: Workbench, files: OnboardingFiles, places: readonly TypedPlace[]) {
    this.#workbench = workbench;
    this.#files = files;
    this.#places = places;
  }

  /**
   * Types a few words into one file after the other, and saves what is unsaved until something else has come to its end: on a busy
   * machine VS Code asks instead, and then saves by itself no more.
   */
  async typeBeside(number: number, work: Promise<void>): Promise<void> {
    const state = { isOver: false };
    const working = work.finally(() => (state.isOver = true));
    await Promise.all([
      working,
      this.#type(number).then(() =>
        eventually(
          'the end of what is done beside',
          () => this.#saveFirst(),
          (count) => count === 0 && state.isOver,
        ),
      ),
    ]);
  }

  async #type(number: number): Promise<void> {
    const place = this.#places[number % this.#places.length];
    if (!place) return;
    const { page } = this.#workbench;
    const words = `word ${number} of what was seen today. `;
    await this.#show(place.path);
    await page.keyboard.press(place.line === 'first' ? 'Control+Home' : 'Control+End');
    await page.keyboard.press('End');
    await page.keyboard.type(words, { delay: 15 });
    this.#typed.set(place.path, (this.#typed.get(place.path) ?? '') + words);
    if (number % 3 === 2) await page.keyboard.press('Control+S');
  }

  /** What was typed and isn't on disk, as it was typed, once everything is saved. */
  async lost(): Promise<readonly string[]> {
    await eventually(
      'editors without unsaved changes',
      () => this.#saveFirst(),
      (count) => count === 0,
    );
    const lost: string[] = [];
    for (const [path, typed] of this.#typed) {
      const text = await this.#files.read(path);
      if (!text.includes(typed)) lost.push(`${path} has not ${JSON.stringify(typed)}, but is ${JSON.stringify(text)}`);
    }
    return lost;
  }

  /** Saves the first editor with unsaved changes, once VS Code had the time to do so. @returns how many there were. */
  async #saveFirst(): Promise<number> {
    const { page } = this.#workbench;
    const unsaved = page.locator('.tabs-container .tab.dirty');
    const count = await eventually(
      '',
      () => unsaved.count(),
      (found) => found === 0,
      savedMs,
    ).catch(() => unsaved.count());
    if (count > 0) await unsaved.first().click();
    if (count > 0) await page.keyboard.press('Control+S');
    return count;
  }

  async #show(path: string): Promise<void> {
    const { page } = this.#workbench;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const tab = page.locator(`.tabs-container .tab[data-resource-name="${name}"]`);
    if ((await tab.count()) === 0) await this.#workbench.openFile(name);
    else await tab.click();
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }
}
