import { assert } from 'chai';
import * as vscode from 'vscode';

import { makeWatchedFolder, remove, seen, writeFile } from '../support/host/workspaceFile';

const checklistPath = '.sre-onboarding/checklist.yaml';
const notePath = '.sre-onboarding/notes/2026-11-25-slow-deploys-k3f9.md';

/** A checklist of one step with these lines. */
function checklist(...lines: readonly string[]): string {
  const step = lines.map((line) => `        ${line}\n`).join('');
  return `version: 1\nphases:\n  - id: one\n    title: One\n    steps:\n      - id: get-access\n${step}`;
}

/** Writes a file, opens it, and says where «» is. */
async function open(
  path: string,
  textWithMark: string,
): Promise<{ readonly document: vscode.TextDocument; readonly position: vscode.Position }> {
  const uri = await writeFile(path, textWithMark.replace('«»', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  await seen('the text in the document', () => document.getText() === textWithMark.replace('«»', '') || undefined);
  return { document, position: document.positionAt(textWithMark.indexOf('«»')) };
}

/** The onboarding's files. */
async function files(): Promise<readonly string[]> {
  const found = await vscode.workspace.findFiles('.sre-onboarding/**', null);
  return found.map((uri) => vscode.workspace.asRelativePath(uri, false));
}

/** What the suggest widget offers at «», from this extension or any. */
async function completions(path: string, textWithMark: string): Promise<readonly vscode.CompletionItem[]> {
  const { document, position } = await open(path, textWithMark);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

async function labels(path: string, textWithMark: string): Promise<readonly string[]> {
  const items = await completions(path, textWithMark);
  return items.map(({ label }) => (typeof label === 'string' ? label : `${label.label} ${label.description}`));
}

/** What a hover at «» says. */
async function hover(path: string, textWithMark: string): Promise<string> {
  const { document, position } = await open(path, textWithMark);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** The quick fixes for the first thing that the Problems panel shows of a file. */
async function quickFixes(uri: vscode.Uri): Promise<readonly vscode.CodeAction[]> {
  const first = vscode.languages.getDiagnostics(uri).find(({ source }) => source === 'SRE Onboarding');
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    first?.range ?? new vscode.Range(0, 0, 0, 0),
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** The file's text in its document after a quick fix was applied, as soon as it is offered. */
async function fixedBy(title: string, path: string, text: string): Promise<string> {
  const { document } = await open(path, `${text}«»`);
  const edit = await seen(
    `the quick fix "${title}"`,
    async () => (await quickFixes(document.uri)).find((action) => action.title === title)?.edit,
  );
  await vscode.workspace.applyEdit(edit);
  return document.getText();
}

describe('help in the files', () => {
  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
    for (const folder of ['.sre-onboarding', '.sre-onboarding/notes']) await makeWatchedFolder(folder);
  });

  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Not the folders: VS Code may miss what is written into one that is made anew at once.
    for (const file of await files()) await remove(file);
  });

  after(() => remove('.sre-onboarding'));

  it('offers the keys that a step doesn’t have yet, required ones first', async () => {
    const offered = await labels(checklistPath, checklist('owner: me', '«»'));

    assert.deepEqual(offered.slice(0, 3), ['title', 'guide', 'due']);
    assert.notInclude(offered, 'owner');
  });

  it('offers note kinds in a checklist, with what they mean', async () => {
    const items = await completions(checklistPath, checklist('prompts:', '  - { ask: Why?, kind: pa«» }'));

    const painPoint = items.find(({ label }) => label === 'pain-point');
    const documentation = painPoint?.documentation;
    assert.include(documentation instanceof vscode.MarkdownString ? documentation.value : '', 'hurts');
  });

  it('offers the checklist’s steps in a note, with their titles', async () => {
    await writeFile(checklistPath, checklist('title: Get access'));

    await seen('the step of the checklist', async () => {
      const offered = await labels(notePath, '---\ntitle: A\nstep: «»\n---\n');
      return offered.includes('get-access Get access') || undefined;
    });
  });

  it('offers notes as evidence of a roadmap item, with their titles', async () => {
    await writeFile(notePath, '---\ntitle: Slow deploys\ncreated: 2026-11-25T14:03:11Z\n---\n');

    await seen('the note', async () => {
      const offered = await labels('.sre-onboarding/roadmap/a.md', '---\ntitle: A\nevidence: [«»]\n---\n');
      return offered.includes('2026-11-25-slow-deploys-k3f9 Slow deploys') || undefined;
    });
  });

  it('offers nothing of its own in the body of a note and in other files', async () => {
    assert.notInclude(await labels(notePath, '---\ntitle: A\n---\nki«»\n'), 'kind');
    assert.notInclude(await labels('other/checklist.yaml', '«»'), 'phases');
    await remove('other');
  });

  it('explains a key and a value', async () => {
    assert.include(await hover(checklistPath, checklist('du«»e: 3')), 'Days after the person’s start date.');
    assert.include(await hover(notePath, '---\ntitle: A\nkind: wi«»sh\n---\n'), 'would like to have');
  });

  it('mends a word that was meant otherwise, by a quick fix for the problem', async () => {
    const text = checklist('title: A', 'owner: "budy"   # so');

    assert.equal(await fixedBy('Change to "buddy"', checklistPath, text), text.replace('"budy"', 'buddy'));
  });

  it('makes an id unique', async () => {
    const text = `${checklist('title: A')}      - { id: get-access, title: B }\n`;

    assert.equal(
      await fixedBy('Change to "get-access-2"', checklistPath, text),
      text.replace('{ id: get-access,', '{ id: get-access-2,'),
    );
  });

  it('adds what is missing, with the line endings there are', async () => {
    const text = '---\r\nkind: wish\r\ncreated: 2026-11-25T14:03:11Z\r\n---\r\n';

    assert.equal(
      await fixedBy('Add "title: Slow deploys"', notePath, text),
      text.replace('Z\r\n', 'Z\r\ntitle: Slow deploys\r\n'),
    );
  });
});
