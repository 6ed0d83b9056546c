import type { Ground } from './ground.js';
import { onboardingRoot, isTemporary } from './places.js';
import type { OpenDocument } from './openDocument.js';
import type { SimulatedWindow } from './simulatedWindow.js';

const autoSaveMs = 1000;

/** How often a person saves again what can't be saved; something may be typed each time. */
const mostSaves = 4;

/** A person who has files open and types in them. */
export class Typist {
  readonly #ground: Ground;
  readonly #window: SimulatedWindow;
  readonly #savesByItself: boolean;

  constructor(ground: Ground, window: SimulatedWindow) {
    this.#ground = ground;
    this.#window = window;
    this.#savesByItself = ground.random.chance(50);
  }

  /** Does one thing: opens a file, types a word, saves, closes. */
  act(): void {
    const { random, disk } = this.#ground;
    const { editor } = this.#window;
    const document = random.pick([...editor.documents.values()]);
    if (!document || (editor.documents.size < 3 && random.chance(30))) {
      const path = random.pick(disk.paths.filter((one) => one.startsWith(onboardingRoot) && !isTemporary(one)));
      if (path !== undefined) void editor.open(path);
      return;
    }
    if (random.chance(60)) this.#type(document);
    else if (random.chance(50)) void this.#save(document);
    else if (!document.isDirty || random.chance(30)) editor.close(document);
    else if (random.chance(20)) editor.revert(document);
  }

  #type(document: OpenDocument): void {
    const { ledger, random, scheduler } = this.#ground;
    const { path, text } = document;
    const word = ledger.mint(path.includes('/private/') ? 'private' : 'shared');
    this.#window.editor.edit(document, withWord(text, path, random.chance(60) ? `- ${word}` : word));
    if (!this.#savesByItself) return;
    scheduler.after(this.#window.editor.process, autoSaveMs, 'save by itself', () => void this.#save(document));
  }

  async #save(document: OpenDocument): Promise<void> {
    const { ledger, random } = this.#ground;
    const { editor, name } = this.#window;
    if (!document.isDirty) return;
    const { failures } = this.#window;
    let outcome = await editor.save(document);
    for (let saves = 1; outcome === 'conflict' && this.#isMadeHere(document) && saves < mostSaves; saves++)
      outcome = await editor.save(document);
    if (outcome !== 'conflict') return;
    if (this.#isMadeHere(document) && this.#window.failures === failures)
      ledger.violate(`${name} made a save conflict in ${document.path}, which was open there`);
    // The person is told, and decides.
    if (random.chance(70)) editor.overwrite(document);
    else editor.revert(document);
  }

  /**
   * Whether a conflict is with what this window wrote itself while it ran, and not with what others wrote, taken in: only the person
   * can tell what is to be kept then. Saving again ends it, unless something is typed in that moment too.
   */
  #isMadeHere(document: OpenDocument): boolean {
    const onDisk = this.#ground.disk.peek(document.path) ?? '';
    if (!this.#window.folder) return false;
    if (this.#window.hasTakenIn(document.path, onDisk) && !document.past.has(onDisk)) return false;
    const write = this.#ground.lastWriteOf(document.path);
    const since = Math.max(document.openedAtMs, this.#window.startedAtMs);
    return write?.actor === this.#window.name && write.atMs > since;
  }
}

/** Puts a word where one would type it: a comment in YAML, a line at the end of Markdown. */
function withWord(text: string, path: string, word: string): string {
  const isMarkdown = path.endsWith('.md');
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return isMarkdown ? `${text}${end}${word}\n` : `# ${word.replace('- ', '')}\n${text}`;
}
