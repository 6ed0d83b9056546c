import type { ExtensionHost } from './extensionHosts.js';
import { type OnboardingFiles, samPath, samsFile } from './onboardingFiles.js';

const itemPath = 'roadmap/2026-02-01-quick-aaaa.md';
const steps = ['open-notebook', 'get-access', 'learn-the-mission', 'hold-fire', 'dev-environment', 'codebase-map'];
const theEnd = `${'Words that make it long.\n'.repeat(400)}The end.\n`;

/** A person's file from its first line to its last. */
const wholePerson = /^name: Sam Rivera\n.*\nstart: .*\nsteps:\n(?: {2}[a-z-]+: \{ status: .+ \}\n)*$/;

/** Something that a command brought about: given the text of a file, `''` where there is none, whether it is so. */
interface Fact {
  readonly about: string;
  readonly path: string;
  readonly holds: (text: string) => boolean;
}

interface Write extends Fact {
  readonly run: (host: ExtensionHost) => Promise<void>;
}

/** What an extension host that is to be killed writes: marks of steps, evidence that is taken out, notes that are made private. */
export class KilledWork {
  readonly #files: OnboardingFiles;
  readonly #most: number;
  readonly #facts = new Map<string, Fact>();
  #next = 0;
  /** How many writes were acknowledged: their command had ended. */
  count = 0;
  /** How many were under way when the host was killed. */
  interrupted = 0;

  /** @param most how many writes there will be. */
  constructor(files: OnboardingFiles, most: number) {
    this.#files = files;
    this.#most = most;
  }

  /** Writes the files that are to be changed. */
  async prepare(): Promise<void> {
    const numbers = Array.from({ length: this.#most }, (_, number) => number);
    const evidence = numbers.map((number) => `  - ${evidenceId(number)}\n`).join('');
    await this.#files.write(samPath, samsFile(0));
    await this.#files.write(itemPath, `---\ntitle: Quicker deploys\nevidence:\n${evidence}---\n${theEnd}`);
    await Promise.all(numbers.map((number) => this.#files.write(`notes/${noteName(number)}`, noteText(number))));
  }

  /** Makes one change. */
  async write(host: ExtensionHost): Promise<void> {
    await this.#make(this.#choose(), host);
  }

  /** Begins three changes, and kills the host so many milliseconds later. */
  async writeWhileKilled(host: ExtensionHost, delayMs: number): Promise<void> {
    const writes = [0, 1, 2].map(async () =>
      this.#make(this.#choose(), host).catch((error: unknown) => {
        if (!String(error).includes('the extension host is gone')) throw error;
        this.interrupted++;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await host.kill();
    await Promise.all(writes);
  }

  /** What was acknowledged and isn't on disk. */
  async lost(): Promise<readonly string[]> {
    const lost: string[] = [];
    for (const { about, path, holds } of this.#facts.values()) {
      if (!holds(await this.#read(path))) lost.push(about);
    }
    return lost;
  }

  /** Files that are neither as they were nor as they were to be. */
  async torn(): Promise<readonly string[]> {
    const torn = (await this.#read(itemPath)).endsWith(`---\n${theEnd}`) ? [] : [itemPath];
    const person = await this.#read(samPath);
    if (!wholePerson.test(person)) torn.push(`${samPath}: ${person}`);
    for (let number = 0; number < this.#most; number++) {
      const texts = await Promise.all(
        ['notes/', 'private/notes/'].map((folder) => this.#read(folder + noteName(number))),
      );
      if (texts.toSorted().join('') !== noteText(number)) torn.push(noteName(number));
    }
    return torn;
  }

  #read(path: string): Promise<string> {
    return this.#files.read(path).catch(() => '');
  }

  async #make({ run, ...fact }: Write, host: ExtensionHost): Promise<void> {
    this.#facts.delete(fact.about);
    await run(host);
    this.#facts.set(fact.about, fact);
    this.count++;
  }

  #choose(): Write {
    const number = this.#next++;
    switch (number % 3) {
      case 0:
        return markStep(number / 3);
      case 1:
        return removeEvidence(number);
      default:
        return keepPrivate(number);
    }
  }
}

function markStep(number: number): Write {
  const id = steps[number % steps.length] ?? '';
  const isDone = Math.floor(number / steps.length) % 2 === 0;
  const row = { type: 'step', step: { step: { id, title: id }, checks: [] } };
  return {
    about: `step ${id}`,
    path: samPath,
    holds: (text) => text !== '' && text.includes(`\n  ${id}: { status: done`) === isDone,
    run: (host) => host.run(isDone ? 'sreOnboarding.completeStep' : 'sreOnboarding.reopenStep', row),
  };
}

function removeEvidence(number: number): Write {
  const id = evidenceId(number);
  const row = { type: 'evidence', id, item: { path: `.sre-onboarding/${itemPath}` } };
  return {
    about: `evidence ${id}`,
    path: itemPath,
    holds: (text) => text !== '' && !text.includes(`- ${id}\n`),
    run: (host) => host.run('sreOnboarding.removeEvidence', row),
  };
}

function keepPrivate(number: number): Write {
  const name = noteName(number);
  const row = { type: 'note', file: { path: `.sre-onboarding/notes/${name}` } };
  return {
    about: `private ${name}`,
    path: `private/notes/${name}`,
    holds: (text) => text === noteText(number),
    run: (host) => host.run('sreOnboarding.keepNotePrivate', row),
  };
}

function evidenceId(number: number): string {
  return `2026-01-02-e${number}-aaaa`;
}

function noteName(number: number): string {
  return `2026-01-01-n${number}-aaaa.md`;
}

function noteText(number: number): string {
  return `---\ntitle: Note ${number}\nkind: risk\ncreated: 2026-01-01T10:00:00Z\n---\n${theEnd}`;
}
