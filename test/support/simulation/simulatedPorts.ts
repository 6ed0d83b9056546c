import type { MemoryKey } from '../../../src/app/kit/memory.js';
import type { Files, Ports } from '../../../src/app/ports.js';
import { checklistOf, phaseOf, stepWith } from '../../unit/support/sampleSteps.js';
import type { Ground } from './ground.js';

/** Ids of the steps of the simulated checklist. */
export const stepIds = [
  'get-access',
  'ask-why',
  'first-change',
  'read-runbooks',
  'meet-veterans',
  'look-around',
] as const;

const builtIn = checklistOf(
  phaseOf('arrive', ...stepIds.slice(0, 4).map((id) => stepWith(id))),
  phaseOf(
    'listen',
    stepWith('meet-veterans', { checks: [{ type: 'sessions', count: 2 }] }),
    stepWith('look-around', { checks: [{ type: 'file', glob: 'found' }] }),
  ),
);

const memory = new Map<MemoryKey, string>([['person', 'sam']]);

/** The outside of a simulated window, over these files. */
export function simulatedPorts({ scheduler, random, git, disk }: Ground, files: Files): Ports {
  const now = (): Date => new Date(Date.UTC(2026, 10, 24, 10, 12) + scheduler.nowMs);
  const nothing = { dispose: () => undefined };
  return {
    files,
    clock: { now, today: () => now().toISOString().slice(0, 10) },
    random,
    pace: { breathe: async () => undefined },
    identity: { fromGit: async () => ({ name: 'Sam', email: 'sam@example.com' }) },
    memory: { recall: (key) => memory.get(key), remember: async () => undefined },
    surroundings: {
      findFile: async () => (disk.paths.length % 2 === 0 ? 'found' : ''),
      commits: async () => [],
      isInstalled: () => false,
      recommendedExtensions: async () => [],
      forget: () => undefined,
      onDidChange: () => nothing,
    },
    codeFiles: { exists: async () => true, renamedTo: async () => undefined, onDidChange: () => nothing },
    git: {
      honorsIgnoreFiles: true,
      isIgnored: async (path) => git.isIgnored(path),
      isTracked: async (path) => git.isTracked(path),
      onDidChange: () => nothing,
    },
    platform: 'linux',
    variables: () => ({}),
    readBuiltInChecklist: async () => builtIn,
  };
}
