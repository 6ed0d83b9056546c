import { assert } from 'chai';
import * as vscode from 'vscode';

import { readText, remove, seen, writeFile } from '../support/host/workspaceFile';

const checklistPath = '.sre-onboarding/checklist.yaml';
const notePath = '.sre-onboarding/notes/2026-11-25-slow-k3f9.md';

/** A checklist of two steps, in which a test breaks something. */
function checklist(firstStep: string, secondStep: string): string {
  return `version: 1\ntitle: Ours\nphases:\n  - id: one\n    title: One\n    steps:\n      - ${firstStep}\n      - ${secondStep}\n`;
}

/** What the Problems panel says of a file, as soon as it says anything: the code and the text it stands under. */
async function problemsOf(uri: vscode.Uri): Promise<readonly (readonly [code: unknown, text: string])[]> {
  const diagnostics = await seen(`problems of ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'SRE Onboarding');
    return found.length > 0 ? found : undefined;
  });
  const lines = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).split(/\r?\n/);
  return diagnostics.map(({ code, range }) => [
    code,
    lines[range.start.line]?.slice(range.start.character, range.isSingleLine ? range.end.character : undefined) ?? '',
  ]);
}

describe('a broken file', () => {
  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
  });

  afterEach(async () => {
    await remove('.sre-onboarding');
    await seen('an empty Problems panel', () =>
      vscode.languages.getDiagnostics().some(([, list]) => list.some(({ source }) => source === 'SRE Onboarding'))
        ? undefined
        : true,
    );
  });

  it('with a syntax error is reported where it breaks, and stays as it is', async () => {
    const text = 'version: 1\ntitle: "Ours\nphases: []\n';

    const uri = await writeFile(checklistPath, text);

    assert.deepEqual(
      (await problemsOf(uri)).map(([code]) => code),
      ['yaml.syntax'],
    );
    assert.equal(await readText(checklistPath), text);
  });

  it('with a repeated step id is reported at the second id', async () => {
    const uri = await writeFile(checklistPath, checklist('{ id: clone, title: Clone }', '{ id: clone, title: Again }'));

    assert.deepEqual(await problemsOf(uri), [['id.duplicate', 'clone']]);
    assert.equal(vscode.languages.getDiagnostics(uri)[0]?.range.start.line, 7);
  });

  it('with an unknown note kind is reported at the kind, with the one that was meant', async () => {
    const prompt = '{ ask: Why?, kind: pain-pont }';
    const uri = await writeFile(
      checklistPath,
      checklist('{ id: a, title: A }', `{ id: b, title: B, prompts: [${prompt}] }`),
    );

    assert.deepEqual(await problemsOf(uri), [['value.unknownOption', 'pain-pont']]);
    assert.include(vscode.languages.getDiagnostics(uri)[0]?.message, 'Did you mean "pain-point"?');
  });

  it('with a step without a title is reported at that step', async () => {
    const uri = await writeFile(checklistPath, checklist('{ id: a, title: A }', '{ id: b, due: 3 }'));

    const problems = await problemsOf(uri);

    assert.deepEqual(
      problems.map(([code]) => code),
      ['value.missing'],
    );
    assert.equal(vscode.languages.getDiagnostics(uri)[0]?.range.start.line, 7);
  });

  it('of 5 MB is reported without being read, and stays as it is', async () => {
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(0x61);

    const uri = await writeFile(checklistPath, bytes);

    assert.equal((await problemsOf(uri))[0]?.[0], 'file.tooLarge');
    assert.equal((await vscode.workspace.fs.stat(uri)).size, bytes.length);
  });

  it('that is not UTF-8 is reported at the first byte that isn’t, and stays as it is', async () => {
    const latin1 = Uint8Array.from('version: 1\ntitle: caf\u00e9\nphases: []\n', (character) =>
      character.charCodeAt(0),
    );

    const uri = await writeFile(checklistPath, latin1);

    assert.equal((await problemsOf(uri))[0]?.[0], 'file.notUtf8');
    const start = vscode.languages.getDiagnostics(uri)[0]?.range.start;
    assert.deepEqual([start?.line, start?.character], [1, 10]);
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), latin1);
  });

  it('is no longer reported when it is mended', async () => {
    const uri = await writeFile(checklistPath, 'title: [');
    await problemsOf(uri);

    await writeFile(checklistPath, checklist('{ id: a, title: A }', '{ id: b, title: B }'));

    await seen('no problems', () => (vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined));
  });

  it('is reported while it is being typed, before it is saved', async () => {
    const uri = await writeFile(checklistPath, checklist('{ id: a, title: A }', '{ id: b, title: B }'));
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '[');

    await vscode.workspace.applyEdit(edit);

    assert.equal((await problemsOf(uri))[0]?.[0], 'yaml.syntax');
    assert.isTrue(document.isDirty);
    // Not reverted: where the file goes while VS Code reads it again, what was typed comes back as an unsaved change.
    const mend = new vscode.WorkspaceEdit();
    mend.delete(uri, new vscode.Range(0, 0, 0, 1));
    await vscode.workspace.applyEdit(mend);
    assert.isTrue(await document.save());
  });

  it('among the notes is reported at the field that is wrong', async () => {
    const uri = await writeFile(notePath, '---\ntitle: Slow\nkind: pain\ncreated: 2026-11-25T14:03:11Z\n---\n');

    assert.deepEqual(await problemsOf(uri), [['value.unknownOption', 'pain']]);
  });
});
