import { dismissDeferred } from '../../../../src/app/deferred/settleDeferred.js';
import { deleteFiles } from '../../../../src/app/changes/deleteFiles.js';
import type { FilePath } from '../../../../src/app/ports.js';
import { writeChecklist } from '../../../../src/app/checklist/writeChecklist.js';
import { tokensOf } from '../ledger.js';
import type { Action } from '../simulatedWindow.js';
import { type ActionContext, takeBack } from './action.js';

/** Deletes some files, and may want them back. */
export function deleteSome({ random, offer }: ActionContext): Action {
  const chosen = new Set<FilePath>();
  return {
    name: 'delete',
    mayRemove: (_token, path) => chosen.has(path),
    act: async (folder) => {
      const stores = [folder.notes, folder.roadmap, folder.sessions];
      for (const store of stores) {
        const path = random.pick([...(await store.all()).keys()]);
        if (path !== undefined && random.chance(50)) chosen.add(path);
      }
      const { change } = await deleteFiles(folder, [...chosen]);
      offer({
        name: 'undo delete',
        act: async (again) => {
          const outcome = await takeBack(again, change);
          return outcome === 'undone' ? change.flatMap(({ before }) => tokensOf(before ?? '')) : undefined;
        },
      });
      return undefined;
    },
  };
}

/** Decides that something put off in the code is to be no note. */
export function dismiss({ ledger }: ActionContext): Action {
  const quote = ledger.mint('shared');
  return {
    name: 'dismiss',
    act: async (folder) => {
      const code = { file: 'src/a.ts', line: 1, quote: `// TODO ${quote}` };
      const finding = { file: 'src/a.ts', quote: `// TODO ${quote}`, code, line: 1, title: quote };
      return (await dismissDeferred(folder, finding)) === 'left' ? undefined : [quote];
    },
  };
}

/** Writes the team's checklist, as an import does: on top of what was read a while before. */
export function writeTeamChecklist({ ledger, offer }: ActionContext): Action {
  const title = ledger.mint('shared');
  let old = '';
  return {
    name: 'write checklist',
    mayRemove: (token, path) => path.endsWith('/checklist.yaml') && old.includes(token),
    act: async (folder) => {
      const path = folder.layout.checklist;
      const content = await folder.ports.files.read(path);
      if (content.kind !== 'text' && content.kind !== 'missing') return undefined;
      const expected = content.kind === 'text' ? content.text : undefined;
      old = expected ?? '';
      const change = await writeChecklist(folder, expected, checklistText(title));
      if (change === 'changed') return undefined;
      offer({
        name: 'undo write checklist',
        mayRemove: (token, at) => at === path && token === title,
        act: async (again) => void (await takeBack(again, change)),
      });
      return [title];
    },
  };
}

function checklistText(title: string): string {
  const steps = ['get-access', 'ask-why'].map((id) => `      - { id: ${id}, title: Again }\n`);
  return [`version: 1\ntitle: Weeks ${title}\nphases:\n  - id: arrive\n    title: Arrive\n    steps:\n`, ...steps].join(
    '',
  );
}
