import { captureNote } from '../../../../src/app/notes/captureNote.js';
import { applyMove } from '../../../../src/app/changes/applyChange.js';
import type { MoveStep } from '../../../../src/app/changes/change.js';
import { editNotes } from '../../../../src/app/notes/editNotes.js';
import type { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import type { FilePath } from '../../../../src/app/ports.js';
import { planKeepPrivate, planShare } from '../../../../src/app/sharing/shareNote.js';
import { newNote } from '../../../../src/core/notes/newNote.js';
import { type Token, tokensOf } from '../ledger.js';
import type { Action } from '../simulatedWindow.js';
import { textsOf } from '../../changes.js';
import { type ActionContext, mintFor, securePrivate, takeBack, within } from './action.js';

/** Captures a note, a private one now and then. */
export function captureOne({ ledger, random, offer }: ActionContext): Action {
  const isPrivate = random.chance(35);
  const [title, body] = [0, 1].map(() => ledger.mint(isPrivate ? 'private' : 'shared'));
  return {
    name: 'capture',
    act: async (folder) => {
      const line = { title: `Deploys ${title}`, values: [], tags: [], body: `It takes ${body}.`, marks: [] };
      const note = newNote(line, { created: folder.ports.clock.now(), author: 'sam@example.com' });
      const to = isPrivate ? await securePrivate(folder) : 'shared';
      if (!to) return undefined;
      const { path, change } = await captureNote(folder, note, to);
      const [{ after: text }] = change;
      offer({
        name: 'undo capture',
        mayRemove: within(path, text),
        act: async (again) => void (await takeBack(again, change)),
      });
      return tokensOf(text);
    },
  };
}

/** Gives a note another title. */
export function retitle(context: ActionContext): Action {
  let chosen: FilePath | undefined;
  return {
    name: 'retitle',
    mayRemove: (token, path, expected) => path === chosen && /^title:.*$/m.exec(expected)?.[0].includes(token) === true,
    act: async (folder) => {
      const file = context.random.pick([...(await folder.notes.all()).values()]);
      if (!file?.note) return undefined;
      chosen = file.path;
      const title = mintFor(context, folder, chosen);
      const { change } = await editNotes(folder, [chosen], { title: `Builds ${title}` });
      context.offer({
        name: 'undo retitle',
        mayRemove: within(chosen, title),
        act: async (again) => void (await takeBack(again, change)),
      });
      return change.length > 0 ? [title] : undefined;
    },
  };
}

/** Sorts several notes into a theme, which takes no words from them. */
export function sort({ random, offer }: ActionContext): Action {
  return {
    name: 'sort',
    act: async (folder) => {
      const paths = [...(await folder.notes.all()).keys()].filter(() => random.chance(20)).slice(0, 3);
      const theme = random.pick(['compute', 'database', 'observability'] as const) ?? 'compute';
      const { change } = await editNotes(folder, paths, { theme, severity: random.chance(50) ? 2 : undefined });
      offer({ name: 'undo sort', act: async (again) => void (await takeBack(again, change)) });
      return textsOf(change).flatMap(tokensOf);
    },
  };
}

/** Shares a private note, once what will be public was looked at. */
export function share(context: ActionContext): Action {
  const { ledger, random } = context;
  return moving(context, 'share', async (folder) => {
    const path = random.pick([...(await folder.notes.all()).values()].filter(({ isPrivate }) => isPrivate))?.path;
    const planned = path === undefined ? undefined : await planShare(folder, path);
    if (planned?.kind !== 'planned' || random.chance(30)) return undefined;
    ledger.release(planned.plan.move.after);
    return planned.plan.move;
  });
}

/** Makes a shared note private. */
export function keepPrivate(context: ActionContext): Action {
  return moving(context, 'keep private', async (folder) => {
    const shared = [...(await folder.notes.all()).values()].filter(({ isPrivate }) => !isPrivate);
    const path = context.random.pick(shared)?.path;
    const planned = path === undefined ? undefined : await planKeepPrivate(folder, path);
    return planned?.kind === 'planned' ? planned.move : undefined;
  });
}

function moving(
  { offer }: ActionContext,
  name: string,
  plan: (folder: OnboardingFolder) => Promise<MoveStep | undefined>,
): Action {
  let move: MoveStep | undefined;
  const mayRemove = (token: Token, path: FilePath): boolean =>
    move !== undefined && [move.from, move.to].includes(path) && `${move.before}${move.after}`.includes(token);
  return {
    name,
    mayRemove,
    act: async (folder) => {
      move = await plan(folder);
      if (!move) return undefined;
      const into = folder.layout.isPrivate(move.to) ? await securePrivate(folder) : 'shared';
      const change = into && (await applyMove(folder, move, into));
      if (!change || typeof change === 'string') return undefined;
      offer({
        name: `undo ${name}`,
        mayRemove,
        act: async (again) => void (await takeBack(again, change)),
      });
      return tokensOf(move.after);
    },
  };
}
