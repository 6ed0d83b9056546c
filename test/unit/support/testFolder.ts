import { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import type { FilePath, GitIdentity } from '../../../src/app/ports.js';
import type { VariableValues } from '../../../src/core/checklist/substituteVariables.js';
import { FakeCodeFiles } from './fakeCodeFiles.js';
import { FakeGit } from './fakeGit.js';
import { FakeSurroundings } from './fakeSurroundings.js';
import { MemoryFiles } from './memoryFiles.js';
import { checklistOf, phaseOf, stepWith } from './sampleSteps.js';

/** An onboarding over files in memory, with a clock that stands still. */
export interface TestFolder {
  readonly folder: OnboardingFolder;
  readonly files: MemoryFiles;
  readonly surroundings: FakeSurroundings;
  readonly codeFiles: FakeCodeFiles;
  readonly git: FakeGit;
  /** What day it is; a test sets it. */
  readonly clock: { today: string };
  /** The values of a checklist's variables; a test sets them. */
  readonly variables: { -readonly [Name in keyof VariableValues]: VariableValues[Name] };
  readonly remembered: Map<string, string>;
}

/** A small checklist in place of the one that ships. */
const builtIn = checklistOf(
  phaseOf('arrive', stepWith('get-access', { dueDays: 3 }), stepWith('ask-why', { dueDays: 5 })),
);

/** Makes an onboarding of `.sre-onboarding` with these files; it is 2026-11-24 10:12 UTC in it. */
export function testFolder(texts: Readonly<Record<FilePath, string>> = {}, known: GitIdentity = {}): TestFolder {
  const files = new MemoryFiles(texts);
  const surroundings = new FakeSurroundings();
  const codeFiles = new FakeCodeFiles(files);
  const git = new FakeGit();
  const clock = { today: '2026-11-24' };
  const variables = {};
  const remembered = new Map<string, string>();
  const numbers = randomNumbers();
  const folder = new OnboardingFolder(
    {
      files,
      clock: { now: () => new Date('2026-11-24T10:12:00.123Z'), today: () => clock.today },
      random: { below: (limit) => numbers.next().value % limit },
      pace: { breathe: async () => undefined },
      identity: { fromGit: async () => known },
      memory: {
        recall: (key) => remembered.get(key),
        remember: async (key, value) =>
          void (value === undefined ? remembered.delete(key) : remembered.set(key, value)),
      },
      surroundings,
      codeFiles,
      git,
      platform: 'linux',
      variables: () => variables,
      readBuiltInChecklist: async () => ({ ...builtIn, title: 'Built in' }),
    },
    '.sre-onboarding',
  );
  folder.watch();
  return { folder, files, surroundings, codeFiles, git, clock, variables, remembered };
}

/** The same numbers in every run. */
function* randomNumbers(): Generator<number, never> {
  for (let state = 42; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}
