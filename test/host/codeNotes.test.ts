import { assert } from 'chai';
import * as vscode from 'vscode';

import type { CodeNote } from '../../src/app/notes/noteStore';
import { codeNoteFacts, codeNoteHover, describePlace } from '../../src/vscode/codeNotes/describeCodeNote';
import { locateNotes, quoteRange } from '../../src/vscode/codeNotes/locateNotes';
import { openShown } from '../support/host/onboardingWorld';
import { inWorkspace, makeWatchedFolder, readText, remove, seen, writeFile } from '../support/host/workspaceFile';

/** A place of its own for each test: VS Code shows for a while what it knew of a file that is written anew. */
let notePath = '';
let folder = '';
let codePath = '';
let testCount = 0;

const code = [
  'export async function deploy(build) {',
  '  const stages = plan(build);',
  '  await runSerially(stages);',
  '  report(stages);',
  '}',
  '',
].join('\n');

/** A note about the third line of {@link code}; it has a comment and a key that we don't know. */
let note = '';

function noteText(): string {
  return [
    '---',
    'title: Slow deploys # so',
    'created: 2026-11-25T14:03:11Z',
    'ticket: OPS-7',
    'code:',
    `  file: ${codePath} # here`,
    '  line: 3',
    '  quote: "await runSerially(stages);"',
    '  before: "const stages = plan(build);"',
    '  after: "report(stages);"',
    '---',
    'Body',
    '',
  ].join('\n');
}

async function openCode(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(codePath));
  await vscode.window.showTextDocument(document);
  return document;
}

async function insert(document: vscode.TextDocument, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), text);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

/** The text of the line that the cursor is on. */
function currentLine(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.lineAt(editor.selection.active.line).text;
}

/** Goes to a note's code as from its editor's title. */
async function goToCode(): Promise<void> {
  await vscode.commands.executeCommand('sreOnboarding.goToCode', inWorkspace(notePath));
}

/** Waits until the extension has read the note, so that it leads to its line. */
function arrived(): Promise<boolean> {
  return seen('the line in the editor', async () => {
    await goToCode();
    return currentLine()?.includes('runSerially') || undefined;
  });
}

describe('notes about code', () => {
  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
    for (const parent of ['.sre-onboarding', '.sre-onboarding/notes']) await makeWatchedFolder(parent);
  });

  beforeEach(async () => {
    testCount++;
    notePath = `.sre-onboarding/notes/2026-11-25-slow-deploys-000${testCount}.md`;
    folder = `pipeline${testCount}`;
    codePath = `${folder}/deploy.ts`;
    note = noteText();
    await writeFile(codePath, code);
    await writeFile(notePath, note);
  });

  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Not its folder: VS Code may miss what is written into one that is made anew at once.
    await remove(notePath);
    await remove(folder);
  });

  after(() => remove('.sre-onboarding'));

  it('are found in the text as it is in the editor, while it is edited', async () => {
    const shown = openShown('.sre-onboarding');
    const document = await openCode();
    const place = async () => (await locateNotes(shown, document)).map((located) => located.place);

    const first = await place();
    await insert(document, 0, '// one\n// two\n');
    const moved = await place();
    await insert(document, 4, '  await runSerially(stages);\n  other();\n');
    const withCopy = await place();
    await insert(document, 5, '  const stages = plan(build);\n');
    const between = await place();

    assert.deepEqual(first, [{ kind: 'anchored', line: 3 }]);
    assert.deepEqual(moved, [{ kind: 'moved', line: 5 }]);
    assert.deepEqual(withCopy, [{ kind: 'lost' }], 'one copy has the line above, the other the line below');
    assert.deepEqual(between, [{ kind: 'lost' }]);
    assert.deepEqual(await readText(notePath), note, 'the file is left as it is');
  });

  it('have a range that is the quote', async () => {
    const document = await openCode();

    assert.equal(document.getText(quoteRange(document, 3, 'runSerially(stages)')), 'runSerially(stages)');
    assert.equal(document.getText(quoteRange(document, 3, 'await  runSerially')), 'await runSerially(stages);');
  });

  it('lead to their line by Go to Code, in the file as it is now', async () => {
    const document = await openCode();
    await insert(document, 0, '\n\n\n');

    await arrived();

    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 5);
  });

  it('lead to no line when their place is lost', async () => {
    const document = await openCode();
    await arrived();
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, document.lineAt(2).rangeIncludingLineBreak);
    await vscode.workspace.applyEdit(edit);

    await goToCode();

    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 0);
  });

  it('open by the link of their hover, and nothing else does', async () => {
    await seen('the note in the editor', async () => {
      await vscode.commands.executeCommand('sreOnboarding.openCodeNote', notePath);
      return vscode.window.activeTextEditor?.document.uri.path.endsWith(notePath) || undefined;
    });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');

    await vscode.commands.executeCommand('sreOnboarding.openCodeNote', codePath);

    assert.isUndefined(vscode.window.activeTextEditor);
  });

  it('follow a file that is renamed in VS Code; nothing else in them changes', async () => {
    await arrived();
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(inWorkspace(codePath), inWorkspace(`${folder}/roll out.ts`));

    await vscode.workspace.applyEdit(rename);

    const wanted = note.replace(codePath, `${folder}/roll out.ts`);
    // In the web host a file that is replaced is gone for a moment.
    const onDisk = (): Promise<string> => readText(notePath).catch(() => '');
    await seen('the new path in the note', async () => (await onDisk()) === wanted || undefined);
  });

  it('follow a folder that is renamed, and keep what is not saved yet', async () => {
    await arrived();
    const document = await vscode.workspace.openTextDocument(inWorkspace(notePath));
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, document.positionAt(note.length), 'Typed\n');
    await vscode.workspace.applyEdit(typed);
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(inWorkspace(folder), inWorkspace('rollout'));

    await vscode.workspace.applyEdit(rename);

    const wanted = `${note.replace(codePath, 'rollout/deploy.ts')}Typed\n`;
    await seen('the new path in the note', () => document.getText() === wanted || undefined);
    await remove('rollout');
  });
});

/** A note about code by somebody, with these words. */
function noteBy(source: string, title: string, created: string): CodeNote {
  const anchor = { file: codePath, line: 3, quote: 'await runSerially(stages);' };
  return {
    ...{ path: notePath, id: 'slow', isPrivate: false },
    note: { title, kind: 'risk', source, role: 'veteran', values: [], created, tags: [], body: '', code: anchor },
  };
}

describe('what is said of a note beside its code', () => {
  const now = new Date('2026-11-25T14:00:00Z');

  it('is title, kind, source and age', () => {
    const ages = ['2026-11-25T13:59:50Z', '2026-11-25T13:15:00Z', '2026-11-22T14:00:00Z', '2024-11-20T14:00:00Z', ''];

    const facts = ages.map((created) => codeNoteFacts(noteBy('Priya', 'Slow', created), now));

    assert.deepEqual(facts, [
      'risk · Priya (veteran) · this minute',
      'risk · Priya (veteran) · 45 minutes ago',
      'risk · Priya (veteran) · 3 days ago',
      'risk · Priya (veteran) · 2 years ago',
      'risk · Priya (veteran)',
    ]);
  });

  it('says that a note is private', () => {
    const facts = codeNoteFacts({ ...noteBy('Priya', 'Slow', ''), isPrivate: true }, now);

    assert.equal(facts, 'risk · Priya (veteran) · private');
  });

  it('says where it is now', () => {
    assert.equal(describePlace({ kind: 'anchored', line: 3 }, 3), 'line 3');
    assert.equal(describePlace({ kind: 'moved', line: 5 }, 3), 'line 5, was 3');
    assert.equal(describePlace({ kind: 'lost' }, 3), 'lost');
  });

  it('has one link, to the note, and trusts no other command', () => {
    const hover = codeNoteHover(noteBy('Priya', 'Slow', ''), now);

    assert.deepEqual(hover.isTrusted, { enabledCommands: ['sreOnboarding.openCodeNote'] });
    assert.include(hover.value, `command:sreOnboarding.openCodeNote?${encodeURIComponent(JSON.stringify([notePath]))}`);
  });

  it('shows what others wrote as plain text', () => {
    const hover = codeNoteHover(noteBy('![x](https://example.com/x.png)', '[a](command:b) <b>', ''), now);

    assert.notMatch(hover.value, /(?<!\\)\[(?:a|x)/);
    assert.notMatch(hover.value, /(?<!\\)</);
    assert.isNotOk(hover.supportHtml);
  });
});
