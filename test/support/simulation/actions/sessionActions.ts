import { captureAnswers } from '../../../../src/app/sessions/captureAnswers.js';
import { recordSession } from '../../../../src/app/sessions/recordSession.js';
import { tokensOf } from '../ledger.js';
import type { Action } from '../simulatedWindow.js';
import { textsOf } from '../../changes.js';
import { type ActionContext, securePrivate, takeBack } from './action.js';

/** Records a session, a private one now and then. */
export function record({ ledger, random }: ActionContext): Action {
  const isPrivate = random.chance(25);
  const who = ledger.mint(isPrivate ? 'private' : 'shared');
  return {
    name: 'record session',
    act: async (folder) => {
      const date = folder.ports.clock.today();
      const session = { title: `Coffee with ${who}`, kind: 'conversation' as const, with: `Priya ${who}`, date };
      const questions = [{ ask: 'What held you up?', kind: 'pain-point' as const }];
      const to = isPrivate ? await securePrivate(folder) : 'shared';
      if (!to) return undefined;
      await recordSession(folder, { session, questions, to });
      return [who];
    },
  };
}

/** Makes notes of the answers in a session's sheet. */
export function captureSheet({ random, offer }: ActionContext): Action {
  return {
    name: 'capture answers',
    act: async (folder) => {
      const path = random.pick([...(await folder.sessions.all()).keys()]);
      if (path === undefined) return undefined;
      const captured = await captureAnswers(folder, path, {
        author: 'sam@example.com',
        confirm: async () => !random.chance(10),
        securePrivate: () => securePrivate(folder),
      });
      if (captured.kind !== 'captured') return undefined;
      const texts = textsOf(captured.change).join('\n');
      const paths = new Set([path, ...captured.notes.map((note) => note.path)]);
      offer({
        name: 'undo answers',
        // Of the sheet only the links to the notes go, whose names have the words of the answers.
        mayRemove: (token, at) => at !== path && paths.has(at) && texts.includes(token),
        act: async (again) => void (await takeBack(again, captured.change)),
      });
      return tokensOf(texts);
    },
  };
}
