import { assert } from 'chai';
import * as vscode from 'vscode';

import { seen } from '../workspaceFile.js';
import { type FilesAdapter, type FilesWorld, inWorld } from './filesWorld.js';

/** A file that a person types into while another program writes it. */
interface Case {
  readonly file: string;
  readonly before: string;
  /** What the person makes of it. */
  readonly typed: string;
  /** What the other program makes of it. */
  readonly written: string;
  readonly saved: string;
}

const item = '---\ntitle: Backups\nimpact: 2\neffort: L\n---\nBody\n';
const steps = 'name: Sam\nsteps:\n  # first-change\n  # dev-environment\n  hold-fire: { status: done }\n';

const cases: Readonly<Record<string, Case>> = {
  'a value of the same length elsewhere, of which VS Code alone would not take notice': {
    file: 'item.md',
    before: item,
    typed: item.replace('Body', 'Body, and more'),
    written: item.replace('impact: 2', 'impact: 5'),
    saved: item.replace('Body', 'Body, and more').replace('impact: 2', 'impact: 5'),
  },
  'the line above': {
    file: 'item.md',
    before: item,
    typed: item.replace('effort: L', 'effort: S'),
    written: item.replace('impact: 2', 'impact: 5\nhorizon: now'),
    saved: item.replace('impact: 2\neffort: L', 'impact: 5\nhorizon: now\neffort: S'),
  },
  'another step': {
    file: 'sam.yaml',
    before: steps,
    typed: steps.replace('# first-change\n', '# first-change\n  first-change: { status: done }\n'),
    written: `${steps}  small-changes: { status: blocked }\n`,
    saved: `${steps.replace('# first-change\n', '# first-change\n  first-change: { status: done }\n')}  small-changes: { status: blocked }\n`,
  },
  'another line of a file with CRLF and a byte order mark': {
    file: 'item.md',
    before: `\uFEFF${item.replaceAll('\n', '\r\n')}`,
    typed: item.replace('Body', 'Typed').replaceAll('\n', '\r\n'),
    written: `\uFEFF${item.replace('Backups', 'Backups of all').replaceAll('\n', '\r\n')}`,
    saved: `\uFEFF${item.replace('Body', 'Typed').replace('Backups', 'Backups of all').replaceAll('\n', '\r\n')}`,
  },
};

/** How long another extension takes before a save, in milliseconds; VS Code waits 1,750. */
const otherExtensionMs = 1500;

async function typeAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
  assert.isTrue(await editor.edit((edit) => edit.replace(all, text)));
}

/** Has a person type into a file, and another program write it before it is saved. */
async function meet(world: FilesWorld, { file, before, typed, written }: Case): Promise<vscode.TextEditor> {
  const watch = world.files.watch(world.folder, () => undefined);
  try {
    await world.write(file, before);
    const editor = await world.open(file);
    await typeAll(editor, typed);
    await world.write(file, written);
    // On a very busy machine VS Code doesn't wait long enough, and asks: a person saves again.
    if (!(await editor.document.save())) await editor.document.save();
    await seen('the end of saving', async () => {
      const isOver = !editor.document.isDirty || (await world.text(file)) === written;
      return isOver || undefined;
    });
    return editor;
  } finally {
    watch.dispose();
  }
}

/** What is different when a person saves a file that somebody else has written meanwhile. */
export function describeSaving(adapter: FilesAdapter): void {
  for (const [name, one] of Object.entries(cases)) {
    it(
      `is saved with what another program has written meanwhile: ${name}`,
      inWorld(adapter, async (world) => {
        const { document } = await meet(world, one);

        assert.equal(await world.text(one.file), one.saved);
        assert.equal(document.getText(), one.saved.replace('\uFEFF', ''));
        assert.isFalse(document.isDirty);
      }),
    );
  }

  describeSameLine(adapter);
  describeTypingBeside(adapter);
  describeSavingBeside(adapter);
}

/** What is different when both have changed the same line: only the person can tell what is to be kept. */
function describeSameLine(adapter: FilesAdapter): void {
  it(
    'is not saved where another program has written the same line: VS Code asks, and both are there',
    inWorld(adapter, async (world) => {
      const [typed, written] = [item.replace('impact: 2', 'impact: 4'), item.replace('impact: 2', 'impact: high')];

      const { document } = await meet(world, { file: 'item.md', before: item, typed, written, saved: '' });

      assert.equal(await world.text('item.md'), written);
      assert.equal(document.getText(), typed);
      assert.isTrue(document.isDirty);
    }),
  );

  it(
    'is not saved where another program has written as much in the same line, which VS Code alone would write over',
    inWorld(adapter, async (world) => {
      const watch = world.files.watch(world.folder, () => undefined);
      const [typed, written] = [item.replace('impact: 2', 'impact: 4'), item.replace('impact: 2', 'impact: 5')];
      await world.write('item.md', item);
      const editor = await world.open('item.md');
      await typeAll(editor, typed);
      await world.write('item.md', written);

      assert.isFalse(await editor.document.save());

      watch.dispose();
      assert.equal(await world.text('item.md'), `${written}\n`);
      assert.equal(editor.document.getText(), typed);
      assert.isTrue(editor.document.isDirty);
    }),
  );
}

/** What is different when a person types in the moment of saving. */
function describeTypingBeside(adapter: FilesAdapter): void {
  it(
    'is saved a little later where more is typed in the very moment of saving, instead of being a conflict for good',
    inWorld(adapter, async (world) => {
      const watch = world.files.watch(world.folder, () => undefined);
      await world.write('item.md', item);
      const editor = await world.open('item.md');
      await typeAll(editor, item.replace('Body', 'Body, and more'));
      await world.write('item.md', item.replace('impact: 2', 'impact: 5\nhorizon: now'));
      const type = async (): Promise<vscode.TextEdit[]> => {
        const { lineCount } = editor.document;
        assert.isTrue(await editor.edit((edit) => edit.insert(new vscode.Position(lineCount - 1, 0), 'Typed\n')));
        return [];
      };
      // VS Code asks who came later after us.
      const typing = vscode.workspace.onWillSaveTextDocument((event) => {
        typing.dispose();
        event.waitUntil(type());
      });

      await editor.document.save();
      await seen('the file as it was typed', () => (editor.document.isDirty ? undefined : true));

      watch.dispose();
      const saved = item.replace('impact: 2', 'impact: 5\nhorizon: now').replace('Body\n', 'Body, and more\nTyped\n');
      assert.equal(await world.text('item.md'), saved);
    }),
  );
}

/** Edits an open file that another extension saves as soon as it is edited. */
async function editBesideSave(world: FilesWorld): Promise<void> {
  await world.write('a.yaml', 'a: open\n');
  const { document } = await world.open('a.yaml');
  const watch = world.files.watch(world.folder, () => undefined);
  const saves: Thenable<boolean>[] = [];
  const saving = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && document.getText() === 'a: done\n') saves.push(document.save());
  });

  const result = await world.files.replace(world.path('a.yaml'), 'a: open\n', 'a: done\n');

  saving.dispose();
  watch.dispose();
  await Promise.all(saves);
  assert.isNotEmpty(saves);
  assert.equal(result, 'replaced');
  assert.equal(await world.text('a.yaml'), 'a: done\n');
  assert.isFalse(document.isDirty);
}

/** What is different when a person, or VS Code itself, saves a file that is being edited by a command. */
function describeSavingBeside(adapter: FilesAdapter): void {
  it('is edited where it is saved by somebody else as soon as it is edited', inWorld(adapter, editBesideSave));

  it(
    'is edited where such a save waits for another extension, so that VS Code refuses ours meanwhile',
    inWorld(adapter, async (world) => {
      const slow = vscode.workspace.onWillSaveTextDocument((event) => event.waitUntil(pause(otherExtensionMs)));
      try {
        await editBesideSave(world);
      } finally {
        slow.dispose();
      }
    }),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
