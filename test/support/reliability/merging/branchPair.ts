import { readFileSync } from 'node:fs';

import { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import type { FilePath } from '../../../../src/app/ports.js';
import type { Checklist } from '../../../../src/core/checklist/checklist.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { FakeCodeFiles } from '../../../unit/support/fakeCodeFiles.js';
import { FakeGit } from '../../../unit/support/fakeGit.js';
import { FakeSurroundings } from '../../../unit/support/fakeSurroundings.js';
import { MemoryFiles } from '../../../unit/support/memoryFiles.js';
import { Dice } from '../dice.js';
import { doSomeWork, start } from './branchWork.js';
import type { FileTexts } from './gitRepository.js';

/** Two branches on which people worked, and where they parted. */
export interface BranchPair {
  readonly base: FileTexts;
  readonly ours: FileTexts;
  readonly theirs: FileTexts;
}

const builtIn = readBuiltIn();

const steps = builtIn.phases.flatMap((phase) => phase.steps.map(({ id }) => id));

/** How much was done before the branches parted, and at most on each of them. */
const [maxBefore, maxOnBranch] = [40, 6];

/**
 * A team works for some weeks, then on two branches: half of the time the same person on both, such as on two machines.
 */
export async function makeBranchPair(seed: number): Promise<BranchPair> {
  const dice = new Dice(seed);
  const base = new Branch(new Map(), { dice, hour: 0 });
  const [sam, ana] = [await start(base.folder, 'Sam'), await start(base.folder, 'Ana')];
  for (const person of [sam, ana]) await base.work(person, dice.below(maxBefore));
  const [ours, theirs] = [1, 2].map(
    (number) => new Branch(base.texts, { dice: new Dice(seed * 3 + number), hour: 500 }),
  );
  if (!ours || !theirs) throw new Error('two were made');
  await ours.work(sam, 1 + dice.below(maxOnBranch));
  await theirs.work(dice.happens(0.9) ? sam : ana, 1 + dice.below(maxOnBranch));
  return { base: base.shared, ours: ours.shared, theirs: theirs.shared };
}

/** An onboarding with a clock that goes on with everything that is asked of it. */
class Branch {
  readonly folder: OnboardingFolder;
  readonly #files: MemoryFiles;
  readonly #dice: Dice;

  constructor(texts: FileTexts, { dice, hour }: { readonly dice: Dice; readonly hour: number }) {
    this.#dice = dice;
    this.#files = new MemoryFiles(Object.fromEntries(texts));
    this.folder = makeFolder(this.#files, dice, hour);
  }

  async work(person: FilePath, count: number): Promise<void> {
    await doSomeWork({ folder: this.folder, dice: this.#dice, person, steps }, count);
  }

  get texts(): FileTexts {
    return new Map(
      [...this.#files.contents].flatMap(([path, content]) => (content.kind === 'text' ? [[path, content.text]] : [])),
    );
  }

  /** What git gets. */
  get shared(): FileTexts {
    return new Map([...this.texts].filter(([path]) => !path.includes('/private/')));
  }
}

function readBuiltIn(): Checklist {
  const { checklist } = parseChecklist(readFileSync('media/checklist.yaml', 'utf8'));
  if (!checklist) throw new Error('the built-in checklist can be read');
  return checklist;
}

function makeFolder(files: MemoryFiles, dice: Dice, hour: number): OnboardingFolder {
  let minutes = hour * 60;
  const now = (): Date => new Date(Date.UTC(2026, 10, 2) + (minutes += 7 + dice.below(200)) * 60_000);
  return new OnboardingFolder(
    {
      files,
      clock: { now, today: () => now().toISOString().slice(0, 10) },
      random: { below: (limit) => dice.below(limit) },
      pace: { breathe: async () => undefined },
      identity: { fromGit: async () => ({}) },
      memory: { recall: () => undefined, remember: async () => undefined },
      surroundings: new FakeSurroundings(),
      codeFiles: new FakeCodeFiles(files),
      git: new FakeGit(),
      platform: 'linux',
      variables: () => ({}),
      readBuiltInChecklist: async () => builtIn,
    },
    '.sre-onboarding',
  );
}
