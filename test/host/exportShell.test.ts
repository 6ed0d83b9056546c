import { assert } from 'chai';
import * as vscode from 'vscode';

import type { ExportPlan, PlannedFile } from '../../src/app/export/planExport';
import { acceptItems, describePlan } from '../../src/vscode/export/acceptItems';
import { ExportPreview } from '../../src/vscode/export/exportPreview';
import { inWorkspace, remove, seen, writeFile } from '../support/host/workspaceFile';

function planned(path: string, fields: Partial<PlannedFile> = {}): PlannedFile {
  return { path, text: 'new', existing: undefined, isByHand: false, ...fields };
}

function labels(plan: ExportPlan): readonly string[] {
  return acceptItems(plan, 'everyone', 'rendered').map(({ label }) => label);
}

describe('what is offered before an export is written', () => {
  it('is to write, where nothing is there yet', () => {
    assert.deepEqual(labels({ files: [planned('ROADMAP.md'), planned('ROADMAP.html')] }), [
      'Write ROADMAP.md and ROADMAP.html',
      'Show Source',
    ]);
  });

  it('is to update, where an export is there, and to see what changes', () => {
    const files = [planned('ROADMAP.md', { existing: 'old' }), planned('ROADMAP.html', { existing: 'old' })];

    assert.deepEqual(labels({ files, lastAudience: 'everyone' }), [
      'Update ROADMAP.md and ROADMAP.html',
      'Show Source',
      'Show Changes',
    ]);
  });

  it('is to keep first what is there for others, and says for whom', () => {
    const plan: ExportPlan = { files: [planned('ROADMAP.md', { existing: 'old' })], lastAudience: 'leadership' };

    const [beside, write] = acceptItems(plan, 'everyone', 'rendered');

    assert.equal(beside?.action, 'beside');
    assert.equal(write?.detail, 'The existing file is the roadmap for leadership.');
  });

  it('is to keep first what was written by hand, and says what is lost', () => {
    const files = [planned('ROADMAP.md', { existing: 'mine', isByHand: true }), planned('ROADMAP.html')];

    const [beside, write] = acceptItems({ files }, 'everyone', 'diff');

    assert.equal(beside?.label, 'Write to a New File and Keep the Existing One');
    assert.equal(write?.label, 'Replace ROADMAP.md and ROADMAP.html');
    assert.equal(write?.detail, 'ROADMAP.md was written or edited by hand. Those edits will be lost.');
  });

  it('is not to render a table', () => {
    const offered = acceptItems({ files: [planned('ROADMAP.csv')] }, undefined, 'text');

    assert.deepEqual(
      offered.map(({ label }) => label),
      ['Write ROADMAP.csv'],
    );
  });

  it('tells of items that can’t be read', () => {
    const plan = { files: [planned('ROADMAP.md')] };

    assert.equal(describePlan(plan, 0), 'ROADMAP.md');
    assert.equal(describePlan(plan, 2), 'ROADMAP.md; 2 items can’t be read and are omitted');
  });
});

describe('the preview of an export', () => {
  let preview: ExportPreview;

  beforeEach(() => {
    preview = new ExportPreview();
  });

  afterEach(async () => {
    await preview.close();
    await remove('previewed');
  });

  function tabs(): readonly vscode.Tab[] {
    return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  }

  function tabOf(isWanted: (input: unknown) => boolean): Promise<vscode.Tab> {
    return seen('the tab', () => tabs().find(({ input }) => isWanted(input)));
  }

  it('shows a text that nobody can type into, and closes it again', async () => {
    await preview.show({ name: 'ROADMAP.md', text: '# Roadmap\n' }, 'text');

    const tab = await tabOf((input) => input instanceof vscode.TabInputText && input.uri.path === '/ROADMAP.md');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path === '/ROADMAP.md');
    assert.equal(document?.getText(), '# Roadmap\n');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(document?.uri.scheme ?? ''), undefined);

    await preview.close();
    await seen('the tab to be closed', () => (tabs().includes(tab) ? undefined : true));
  });

  it('compares with the file that would be replaced', async () => {
    await writeFile('previewed/ROADMAP.md', '# Old\n');

    await preview.show({ name: 'ROADMAP.md', text: '# New\n', existing: inWorkspace('previewed/ROADMAP.md') }, 'diff');

    const tab = await tabOf((input) => input instanceof vscode.TabInputTextDiff);
    const { input } = tab;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), '# Old\n');
    assert.equal((await vscode.workspace.openTextDocument(input.modified)).getText(), '# New\n');
  });

  it('shows another text, and has one tab at a time', async () => {
    await preview.show({ name: 'ROADMAP.md', text: 'one\n' }, 'text');
    await preview.show({ name: 'ROADMAP-leadership.md', text: 'two\n' }, 'text');

    await tabOf((input) => input instanceof vscode.TabInputText && input.uri.path === '/ROADMAP-leadership.md');
    await seen('the first to be closed', () => (tabs().some(({ label }) => label === 'ROADMAP.md') ? undefined : true));
  });

  it('shows Markdown as it will be read', async () => {
    await preview.show({ name: 'ROADMAP.md', text: '# Roadmap\n' }, 'rendered');

    const tab = await tabOf(
      (input) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview'),
    );
    assert.include(tab.label, 'ROADMAP.md');
  });
});
