import { addRoadmapItem } from '../../../../src/app/roadmap/addRoadmapItem.js';
import { editRoadmap } from '../../../../src/app/roadmap/editRoadmap.js';
import { writeExport } from '../../../../src/app/export/writeExport.js';
import { addEvidence } from '../../../../src/app/roadmap/roadmapEvidence.js';
import { tokensOf } from '../ledger.js';
import type { Action } from '../simulatedWindow.js';
import { textsOf } from '../../changes.js';
import { type ActionContext, takeBack, within } from './action.js';

/** Adds an item that rests on some notes, of which private ones must not be seen in it. */
export function addItem({ ledger, random, offer }: ActionContext): Action {
  const title = ledger.mint('shared');
  return {
    name: 'add item',
    act: async (folder) => {
      const notePaths = [...(await folder.notes.all()).keys()].filter(() => random.chance(20)).slice(0, 3);
      const { path, change } = await addRoadmapItem(folder, { title: `Quicker ${title}`, notePaths });
      offer({
        name: 'undo add item',
        mayRemove: within(path, change[0].after),
        act: async (again) => void (await takeBack(again, change)),
      });
      return [title];
    },
  };
}

/** Writes down what somebody said of an item, or moves it. */
export function changeItem({ ledger, random, offer }: ActionContext): Action {
  const who = ledger.mint('shared');
  return {
    name: 'change item',
    act: async (folder) => {
      const path = random.pick([...(await folder.roadmap.all()).keys()]);
      if (path === undefined) return undefined;
      const date = folder.ports.clock.today();
      const { change } = await editRoadmap(folder, [path], {
        addValidation: [{ who, said: 'confirmed', date }],
        ...(random.chance(30) && { horizon: 'now' as const }),
      });
      offer({
        name: 'undo change item',
        mayRemove: within(path, who),
        act: async (again) => void (await takeBack(again, change)),
      });
      return change.length > 0 ? [who] : undefined;
    },
  };
}

/** Lets an item rest on more notes. */
export function rest({ random, offer }: ActionContext): Action {
  return {
    name: 'rest item on notes',
    act: async (folder) => {
      const item = random.pick([...(await folder.roadmap.all()).keys()]);
      const note = random.pick([...(await folder.notes.all()).keys()]);
      if (item === undefined || note === undefined) return undefined;
      const { change } = await addEvidence(folder, [item], [note]);
      offer({
        name: 'undo rest',
        // The notes' ids have words in them.
        mayRemove: (token, path) => path === item && note.includes(token),
        act: async (again) => void (await takeBack(again, change)),
      });
      return textsOf(change).flatMap(tokensOf);
    },
  };
}

/** Writes the roadmap for others, in two files. */
export function exportRoadmap({ ledger, offer }: ActionContext): Action {
  const written = ledger.mint('shared');
  let old = written;
  return {
    name: 'export',
    mayRemove: (token, path) => path.startsWith('ROADMAP') && old.includes(token),
    act: async (folder) => {
      const planned = [];
      for (const path of ['ROADMAP.md', 'ROADMAP.html']) {
        const content = await folder.ports.files.read(path);
        const existing = content.kind === 'text' ? content.text : undefined;
        old += existing ?? '';
        planned.push({ path, text: `# Roadmap ${written}\n`, existing, isByHand: false });
      }
      const change = await writeExport(folder, planned);
      if (change === 'changed') return undefined;
      offer({
        name: 'undo export',
        mayRemove: (token, path) => path.startsWith('ROADMAP') && token === written,
        act: async (again) => void (await takeBack(again, change)),
      });
      return [written];
    },
  };
}
