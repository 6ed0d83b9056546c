import { assert } from 'chai';
import * as vscode from 'vscode';

import type { NoteFile } from '../../src/app/notes/noteStore';
import type { Note } from '../../src/core/notes/note';
import { noteItem } from '../../src/vscode/notes/noteItems';
import { inWorkspace, remove, writeFile } from '../support/host/workspaceFile';

interface MenuEntry {
  readonly command: string;
  readonly when: string;
}

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('sre-onboarding.sre-onboarding');
  if (!found) throw new Error('The extension is not there.');
  return found;
};

/** What the menu of a row of the Notes view offers, by what package.json says of it. */
function offered(file: NoteFile): readonly string[] {
  const { menus } = extension().packageJSON.contributes as {
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
  };
  const context = noteItem(file, inWorkspace('')).contextValue ?? '';
  return (menus['view/item/context'] ?? [])
    .filter(({ when }) => when.includes('view == sreOnboarding.notes'))
    .filter(({ when }) => new RegExp(/viewItem =~ \/(.*?)\/(?: |$)/.exec(when)?.[1] ?? '^$').test(context))
    .map(({ command }) => command.replace('sreOnboarding.', ''));
}

function fileOf(parts: {
  readonly code?: boolean;
  readonly isPrivate?: boolean;
  readonly isBroken?: boolean;
}): NoteFile {
  const note: Note = {
    ...{ title: 'Slow', kind: 'risk', created: '2026-11-25T14:00:00Z', values: [], tags: [], body: '' },
    ...(parts.code && { code: { file: 'a.ts', line: 1, quote: 'x' } }),
  };
  const path = '.sre-onboarding/notes/a.md';
  return { path, id: 'a', isPrivate: parts.isPrivate ?? false, note: parts.isBroken ? undefined : note };
}

describe('the menu of a note', () => {
  const changes = ['renameNote', 'changeNoteKind', 'changeNoteTheme', 'changeNoteSeverity', 'deleteNote'];

  it('changes and deletes every note that can be read, private or not, about code or not', () => {
    for (const code of [false, true]) {
      for (const isPrivate of [false, true]) {
        assert.includeMembers([...offered(fileOf({ code, isPrivate }))], changes, JSON.stringify({ code, isPrivate }));
      }
    }
  });

  it('leads to code only where there is some', () => {
    assert.include(offered(fileOf({ code: true })), 'goToCode');
    assert.include(offered(fileOf({ code: true, isPrivate: true })), 'goToCode');
    assert.notInclude(offered(fileOf({})), 'goToCode');
  });

  it('only deletes a file that can’t be read', () => {
    assert.deepEqual(offered(fileOf({ isBroken: true })), ['deleteNote']);
  });
});

describe('a note about a problem', () => {
  const path = 'problematic/limits.txt';
  const diagnostics = vscode.languages.createDiagnosticCollection('test');

  before(() => extension().activate());
  beforeEach(() => writeFile(path, 'one\ntwo\n'));
  afterEach(async () => {
    diagnostics.clear();
    await remove('problematic');
  });
  after(() => diagnostics.dispose());

  async function fixesAt(uri: vscode.Uri, ...messages: readonly string[]): Promise<readonly string[]> {
    await vscode.workspace.openTextDocument(uri);
    const range = new vscode.Range(1, 0, 1, 3);
    diagnostics.set(
      uri,
      messages.map((message) => new vscode.Diagnostic(range, message)),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return actions
      .filter(({ command }) => command?.command === 'sreOnboarding.captureProblemNote')
      .map(({ title }) => title);
  }

  it('is offered where the problem is, by its message where there are several', async () => {
    const long = 'A message that goes on and on, much further than a menu is wide';

    assert.deepEqual(await fixesAt(inWorkspace(path), 'Too few'), ['Capture Note About This Problem']);
    assert.deepEqual(await fixesAt(inWorkspace(path), 'Too few', long), [
      'Capture Note About "Too few"',
      'Capture Note About "A message that goes on and on, much fur…"',
    ]);
  });

  it('is not offered for the files of the onboarding itself, which are mended', async () => {
    const own = '.sre-onboarding/notes/limits.txt';
    await writeFile(own, 'one\ntwo\n');

    assert.deepEqual(await fixesAt(inWorkspace(own), 'Too few'), []);

    await remove('.sre-onboarding');
  });
});
