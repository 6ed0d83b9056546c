import type { Ground } from './ground.js';
import { isTemporary, onboardingRoot } from './places.js';

const process = { name: 'other', isAlive: true };

/** What else goes on in the folder: git, and programs that write files without asking anybody. */
export class OtherPrograms {
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Does one thing. */
  act(): void {
    const { random, git } = this.#ground;
    random.weighed<() => unknown>([
      [8, () => git.commit()],
      [3, () => git.stash()],
      [3, () => git.pop()],
      [3, () => git.reset()],
      [1, () => git.clean()],
      [4, () => this.#merge()],
      [4, () => this.#mend()],
      [8, () => this.#write()],
      [2, () => this.#delete()],
      [1, () => this.#forgetPrivacy()],
    ])?.();
  }

  /** Another branch: somebody's comment in a file that there is, and a note of theirs. */
  #merge(): void {
    const { git, ledger, random } = this.#ground;
    const theirs = new Map<string, string>();
    const path = this.#anyFile();
    if (path !== undefined) theirs.set(path, withComment(this.#ground.disk.read(path), path, ledger.mint('shared')));
    const word = ledger.mint('shared');
    const header = `title: Theirs ${word}\nkind: risk\nauthor: kim@example.com\ncreated: 2026-11-20T10:00:00Z`;
    theirs.set(`${onboardingRoot}/notes/2026-11-20-theirs-${word}-k3f${random.below(9)}.md`, `---\n${header}\n---\n`);
    void git.merge(theirs);
  }

  /** Somebody takes one side of a conflict. */
  #mend(): void {
    const { disk } = this.#ground;
    for (const path of disk.paths) {
      const ours = /^<<<<<<< HEAD\n([^]*?)=======\n/.exec(disk.read(path))?.[1];
      if (ours !== undefined) disk.put(path, ours, process.name);
    }
  }

  #write(): void {
    const { disk, ledger, random, scheduler } = this.#ground;
    const path = this.#anyFile();
    if (path === undefined) return;
    const text = withComment(disk.read(path), path, ledger.mint('shared'));
    if (random.chance(60)) return disk.put(path, text, process.name);
    // Not everybody writes in one go.
    disk.put(path, text.slice(0, random.below(text.length)), process.name);
    scheduler.after(process, random.below(40), `write ${path}`, () => disk.put(path, text, process.name));
  }

  #delete(): void {
    const path = this.#anyFile();
    if (path !== undefined) this.#ground.disk.put(path, undefined, process.name);
  }

  /** The rule that keeps git off is taken away. */
  #forgetPrivacy(): void {
    const path = `${onboardingRoot}/.gitignore`;
    this.#ground.disk.put(path, this.#ground.random.chance(50) ? undefined : '# nothing\n', process.name);
  }

  #anyFile(): string | undefined {
    const { disk, random } = this.#ground;
    return random.pick(disk.paths.filter((path) => !isTemporary(path) && !path.includes('/private/')));
  }
}

function withComment(text: string, path: string, word: string): string {
  return path.endsWith('.md') ? `${text}\n${word}\n` : `${text}# ${word}\n`;
}
