import { FileFailure, type FilePath } from '../../../src/app/ports.js';
import { isTemporary, onboardingRoot } from './places.js';
import type { Planted } from './planted.js';
import { worded } from './simulatedDiskCalls.js';

/** Bugs of the kinds that the simulation is there for, each in the one part that would have it. */
export const plantedBugs: Readonly<Record<string, Planted>> = {
  'replaces without looking': {
    calls: (calls, disk) =>
      standingIn(calls, {
        swapIn: (temporary, path) =>
          worded(path, () =>
            disk.change('swap in', path, (real, actor) => {
              real.rename(temporary, path, actor);
              return 'replaced';
            }),
          ),
      }),
  },
  'creates over what is there': {
    calls: (calls, disk) =>
      standingIn(calls, {
        kindOf: async (path) => (path.endsWith('.yaml') ? undefined : calls.kindOf(path)),
        claim: (temporary, path) =>
          worded(path, () =>
            disk.change('claim', path, (real, actor) => {
              real.rename(temporary, path, actor);
              return 'created';
            }),
          ),
      }),
  },
  'removes without looking': {
    calls: (calls) =>
      standingIn(calls, {
        removeIf: async (path) => {
          await calls.remove(path);
          return 'removed';
        },
      }),
  },
  'moves by taking away first': {
    files: (files) =>
      standingIn(files, {
        move: async ({ from, to, text }) => {
          if ((await files.remove(from, text)) === 'changed') return 'changed';
          return (await files.create(to, text)) === 'created' ? 'moved' : 'exists';
        },
      }),
  },
  'writes in place': {
    calls: (calls, disk) =>
      standingIn(calls, {
        swapIn: (temporary, path) =>
          worded(path, async () => {
            const text = await disk.look('look', temporary, (real) => real.read(temporary));
            await disk.change('half', path, (real, actor) => real.write(path, text.slice(0, text.length / 2), actor));
            await disk.change('whole', path, (real, actor) => real.write(path, text, actor));
            return 'replaced' as const;
          }),
      }),
  },
  'does not flush': {
    calls: (calls, disk) =>
      standingIn(calls, {
        write: (path, text) =>
          worded(path, async () => {
            await disk.change('make', path, (real, actor) => real.make(path, actor));
            await disk.change('write', path, (real, actor) => real.write(path, text, actor));
          }),
      }),
  },
  'never sweeps': {
    calls: (calls) =>
      standingIn(calls, {
        entries: async (folder) => (await calls.entries(folder)).filter(({ name }) => !isTemporary(name)),
      }),
  },
  'writes private text beside shared files first': {
    calls: (calls, disk) =>
      standingIn(calls, {
        write: async (path, text, mode) => {
          const first = `${onboardingRoot}/${path.slice(path.lastIndexOf('/') + 1)}`;
          await calls.write(first, text, mode);
          if (first === path) return;
          await worded(path, () => disk.change('rename', path, (real, actor) => real.rename(first, path, actor)));
        },
      }),
  },
  'takes what is typed for saved': {
    saves: (saves) => standingIn(saves, { saved: (document) => saves.turned({ ...document, isDirty: false }) }),
  },
  'takes no turns': { turns: { alone: (_path, act) => act() } },
  'loses events': { losesEvents: true },
  'writes below an open editor': {
    editors: (editors) => standingIn(editors, { find: () => undefined, unsaved: () => new Map() }),
  },
  'edits over what was typed meanwhile': {
    editors: (editors) =>
      standingIn(editors, {
        edit: async (path, _expected, next) => {
          for (;;) {
            const outcome = await editors.edit(path, editors.find(path)?.text ?? '', next);
            if (outcome !== 'changed' || !editors.find(path)) return outcome;
          }
        },
      }),
  },
  'keeps a refusal': {
    files: (files) => {
      const refused = new Set<FilePath>();
      return standingIn(files, {
        readFolder: async function* (folder, extension) {
          if (refused.has(folder)) throw new FileFailure('unavailable', folder);
          try {
            yield* files.readFolder(folder, extension);
          } catch (error) {
            refused.add(folder);
            throw error;
          }
        },
      });
    },
  },
  'swallows an error': {
    files: (files) =>
      standingIn(files, { create: (path, text) => files.create(path, text).catch(() => 'created' as const) }),
  },
};

/** A part with some of its methods replaced. */
function standingIn<T extends object>(part: T, replaced: Partial<T>): T {
  return new Proxy(part, {
    get: (target, key) => {
      const own: unknown = Reflect.get(key in replaced ? replaced : target, key);
      return typeof own === 'function' ? own.bind(key in replaced ? replaced : target) : own;
    },
  });
}
