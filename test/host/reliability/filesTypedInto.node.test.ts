import { assert } from 'chai';
import * as vscode from 'vscode';

import { editFile } from '../../../src/app/changes/editFile.js';
import type { Files } from '../../../src/app/ports.js';
import { createNodeFiles } from '../../../src/vscode/adapters/nodeFiles.js';
import { type FilesAdapter, type FilesWorld, inWorld } from '../../support/host/filesContract/filesWorld.js';
import { seen } from '../../support/host/workspaceFile.js';
import { rounds } from '../../support/reliability/rounds.js';

const adapter: FilesAdapter = { create: createNodeFiles, replacements: 1 };

/** Adds lines at the end, each as often as it takes, and gives those that were acknowledged. */
async function addLines(files: Files, path: string, name: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let count = 0; count < rounds(8, 200); count++) {
    const line = `- ${name} ${count}`;
    while ((await editFile(files, path, (text) => `${text}${line}\n`)).kind !== 'edited');
    lines.push(line);
  }
  return lines;
}

/** Types words at the start, now and then saves, and gives what was typed. */
async function typeOn(editor: vscode.TextEditor, isOver: () => boolean): Promise<readonly string[]> {
  const words: string[] = [];
  for (let count = 0; !isOver(); count++) {
    const word = `# typed ${count}.`;
    if (await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), `${word}\n`))) words.push(word);
    if (count % 4 === 3) await editor.document.save();
    await new Promise((resolve) => setTimeout(resolve, (count % 7) * 20));
  }
  return words;
}

async function runAgainstTyping(world: FilesWorld): Promise<void> {
  await world.write('sam.yaml', 'name: Sam\n');
  const editor = await world.open('sam.yaml');
  const path = world.path('sam.yaml');
  // Two doors, as two windows have them; the second one's editors are the same, which real windows' aren't.
  const doors = [world.files, adapter.create(vscode.Uri.joinPath(world.uri(''), '..'))];
  const state = { isOver: false };

  const typing = typeOn(editor, () => state.isOver);
  const added = await Promise.all(doors.map((files, index) => addLines(files, path, `window ${index}`)));
  state.isOver = true;
  const typed = await typing;
  await editor.document.save();
  await seen('that all is saved', () => !editor.document.isDirty || undefined);

  const lines = (await world.text('sam.yaml')).split('\n');
  const wanted = [...added.flat(), ...typed];
  assert.deepEqual(
    wanted.filter((line) => lines.filter((there) => there === line).length !== 1),
    [],
  );
  assert.lengthOf(lines, wanted.length + 2);
}

describe('a file that is typed into while commands of two windows edit it', () => {
  it('loses neither a word nor an edit', inWorld(adapter, runAgainstTyping)).timeout(rounds(120_000, 3_600_000));

  it(
    'is edited although each key comes before the edit, as long as keys come at all',
    inWorld(adapter, async (world) => {
      await world.write('sam.yaml', 'name: Sam\n');
      const editor = await world.open('sam.yaml');
      const keys = Array.from({ length: 100 }, () => '#');
      const typeAll = async (): Promise<void> => {
        for (const key of keys) await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), key));
      };

      const [result] = await Promise.all([
        editFile(world.files, world.path('sam.yaml'), (text) => `${text}- edited\n`),
        typeAll(),
      ]);

      assert.equal(result.kind, 'edited');
      assert.equal(editor.document.getText(), `${keys.join('')}name: Sam\n- edited\n`);
      await editor.document.save();
    }),
  );
});
