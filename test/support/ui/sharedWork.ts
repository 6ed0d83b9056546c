import type { Workbench } from './workbench.mjs';
import type { ExtensionHost } from './extensionHosts.js';
import { type OnboardingFiles, samPath, samsFile } from './onboardingFiles.js';

/** The roadmap items that all windows edit. */
export const itemPaths = ['roadmap/2026-02-01-quick-aaaa.md', 'roadmap/2026-02-02-backups-aaaa.md'] as const;

/** Steps of the built-in checklist. */
const steps = [
  ...['open-notebook', 'get-access', 'learn-the-mission', 'hold-fire', 'dev-environment', 'codebase-map'],
  ...['use-the-product', 'first-change', 'small-changes', 'pair-with-responder', 'engineer-day', 'follow-a-deploy'],
];

/** Writes the files that windows are to edit: a person, and items that rest on as many notes as are to be taken out. */
export async function writeSharedFiles(
  files: OnboardingFiles,
  windows: readonly string[],
  edits: number,
): Promise<void> {
  await files.write(samPath, `# Sam: \n${samsFile(0)}`);
  for (const path of itemPaths) {
    const evidence = windows.flatMap((name) =>
      Array.from({ length: edits }, (_, count) => `  - ${noteId(name, count)}\n`),
    );
    await files.write(
      path,
      `---\ntitle: ${path.slice(19, -8)}\nimpact: 1\neffort: L\nevidence:\n${evidence.join('')}---\nBody: `,
    );
  }
}

/** Something that a command brought about, which is to stay so. */
interface Fact {
  readonly path: string;
  readonly holds: (text: string) => boolean;
}

/** An edit that a command makes. */
interface Edit extends Fact {
  /** What it is about: a later edit of the same takes its place. */
  readonly about: string;
  readonly run: () => Promise<void>;
}

/** What one of several windows does with the files that all of them edit: its own steps, evidence and field of the items. */
export class SharedWork {
  readonly #name: 'a' | 'b';
  readonly #host: ExtensionHost;
  readonly #files: OnboardingFiles;
  readonly #steps: readonly string[];
  readonly #facts = new Map<string, Fact>();
  /** How many edits are on disk. */
  count = 0;

  /** @param name which of two windows it is. */
  constructor(host: ExtensionHost, files: OnboardingFiles, name: 'a' | 'b') {
    this.#name = name;
    this.#host = host;
    this.#files = files;
    this.#steps = steps.filter((_, index) => (index % 2 === 0) === (name === 'a'));
  }

  /** Makes an edit that asks nothing, and waits until it is on disk. */
  edit(number: number): Promise<void> {
    return this.#make(number % 2 === 0 ? this.#mark(number / 2) : this.#removeEvidence(number));
  }

  /** Makes an edit for which a value is picked in the window, and waits until it is on disk. */
  pick(workbench: Workbench, number: number): Promise<void> {
    return this.#make(this.#pickValue(workbench, number));
  }

  /** What was on disk once, and is no more; what a save wrote over may be taken in a moment later. */
  async lost(): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const [about, { path, holds }] of this.#facts) {
      const isThere = await this.#files.readWhen(path, holds).then(Boolean, () => false);
      if (!isThere) lost.push(`${this.#name}: ${about}`);
    }
    return lost;
  }

  async #make({ about, path, holds, run }: Edit): Promise<void> {
    this.#facts.delete(about);
    await run();
    await this.#files.readWhen(path, holds);
    this.#facts.set(about, { path, holds });
    this.count++;
  }

  #mark(number: number): Edit {
    const id = this.#steps[number % this.#steps.length] ?? '';
    const isDone = Math.floor(number / this.#steps.length) % 2 === 0;
    const row = { type: 'step', step: { step: { id, title: id }, checks: [] } };
    return {
      about: `step ${id}`,
      path: samPath,
      holds: (text) => text.includes(`\n  ${id}: { status: done`) === isDone,
      run: () => this.#host.run(isDone ? 'sreOnboarding.completeStep' : 'sreOnboarding.reopenStep', row),
    };
  }

  #removeEvidence(number: number): Edit {
    const id = noteId(this.#name, number);
    const path = itemPaths[Math.floor(number / 2) % itemPaths.length] ?? '';
    const row = { type: 'evidence', id, item: { path: `.sre-onboarding/${path}` } };
    return {
      about: `evidence ${id}`,
      path,
      holds: (text) => !text.includes(`- ${id}\n`),
      run: () => this.#host.run('sreOnboarding.removeEvidence', row),
    };
  }

  #pickValue(workbench: Workbench, number: number): Edit {
    const path = itemPaths[number % itemPaths.length] ?? '';
    const [field, values] =
      this.#name === 'a' ? (['impact', ['2', '3', '4', '5']] as const) : (['effort', ['S', 'M']] as const);
    const value = values[Math.floor(number / itemPaths.length) % values.length] ?? '';
    const command = field === 'impact' ? 'sreOnboarding.changeItemImpact' : 'sreOnboarding.changeItemEffort';
    const row = { type: 'item', file: { path: `.sre-onboarding/${path}` } };
    const run = async (): Promise<void> => {
      const changed = this.#host.run(command, row);
      await workbench.quickInput.take(value);
      await changed;
    };
    return { about: `${field} of ${path}`, path, holds: (text) => text.includes(`\n${field}: ${value}\n`), run };
  }
}

function noteId(name: string, count: number): string {
  return `2026-01-01-${name}${count}-aaaa`;
}
