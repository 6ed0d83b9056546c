import { captureNote } from '../../../../src/app/captureNote.js';
import { undoCreation } from '../../../../src/app/createFile.js';
import { undoEdit } from '../../../../src/app/editFiles.js';
import { editNotes } from '../../../../src/app/editNotes.js';
import { moveNote, type NoteMove, undoMove } from '../../../../src/app/moveNote.js';
import type { OnboardingFolder } from '../../../../src/app/onboardingFolder.js';
import type { FilePath } from '../../../../src/app/ports.js';
import { planKeepPrivate, planShare } from '../../../../src/app/shareNote.js';
import { newNote } from '../../../../src/core/notes/newNote.js';
import { type Token, tokensOf } from '../ledger.js';
import type { Action } from '../simulatedWindow.js';
import { type ActionContext, mintFor, securePrivate, within } from './action.js';

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
      const captured = await captureNote(folder, note, to);
      offer({
        name: 'undo capture',
        mayRemove: within(captured.path, captured.text),
        act: async (again) => void (await undoCreation(again, captured)),
      });
      return tokensOf(captured.text);
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
      const { edits } = await editNotes(folder, [chosen], { title: `Builds ${title}` });
      context.offer({
        name: 'undo retitle',
        mayRemove: within(chosen, title),
        act: async (again) => void (await undoEdit(again, edits)),
      });
      return edits.length > 0 ? [title] : undefined;
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
      const { edits } = await editNotes(folder, paths, { theme, severity: random.chance(50) ? 2 : undefined });
      offer({ name: 'undo sort', act: async (again) => void (await undoEdit(again, edits)) });
      return edits.flatMap(({ after }) => tokensOf(after));
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
    const place = await securePrivate(folder);
    const planned = path === undefined || !place ? undefined : await planKeepPrivate(folder, path, place);
    return planned?.kind === 'planned' ? planned.move : undefined;
  });
}

function moving(
  { offer }: ActionContext,
  name: string,
  plan: (folder: OnboardingFolder) => Promise<NoteMove | undefined>,
): Action {
  let move: NoteMove | undefined;
  const mayRemove = (token: Token, path: FilePath): boolean =>
    move !== undefined && [move.from, move.to].includes(path) && `${move.before}${move.after}`.includes(token);
  return {
    name,
    mayRemove,
    act: async (folder) => {
      move = await plan(folder);
      if (!move) return undefined;
      const made = move;
      if ((await moveNote(folder, made)) !== 'moved') return undefined;
      offer({
        name: `undo ${name}`,
        mayRemove,
        act: async (again) => {
          const back = again.layout.isPrivate(made.from) ? await securePrivate(again) : 'shared';
          if (back) await undoMove(again, made, back);
          return undefined;
        },
      });
      return tokensOf(made.after);
    },
  };
}
