import { assert } from 'chai';
import * as vscode from 'vscode';

import { readText, remove, seen, writeFile } from '../support/host/workspaceFile';

const itemPath = '.sre-onboarding/roadmap/2026-02-01-quick-aaaa.md';
const notePath = '.sre-onboarding/notes/2026-01-01-slow-aaaa.md';

const item = `---
title: Quicker deploys
horizon: now
evidence:
  - 2026-01-01-slow-aaaa
  - 2026-01-02-gone-aaaa
validation:
  - { who: Priya, said: contradicted, date: 2026-01-05 }
reviewBy: 2026-01-20
---
`;

/** What the Problems panel says of a file: the code and the text it stands under, once it is as wanted. */
async function hintsOf(uri: vscode.Uri, count: number): Promise<readonly (readonly [code: unknown, text: string])[]> {
  const diagnostics = await seen(`${count} hints in ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'SRE Onboarding');
    return found.length === count ? found : undefined;
  });
  const lines = (await readText(itemPath)).split('\n');
  assert.isTrue(diagnostics.every(({ severity }) => severity === vscode.DiagnosticSeverity.Information));
  return diagnostics.map(({ code, range }) => [
    code,
    lines[range.start.line]?.slice(range.start.character, range.end.character) ?? '',
  ]);
}

describe('a roadmap item that somebody should look at', () => {
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

  it('is told of at the exact place, until it is mended', async () => {
    await writeFile(notePath, '---\ntitle: Slow\ncreated: 2026-01-01T10:00:00Z\n---\n');
    const uri = await writeFile(itemPath, item);

    assert.sameDeepMembers((await hintsOf(uri, 4)) as unknown[], [
      ['roadmap.noOwner', 'now'],
      ['roadmap.reviewOverdue', '2026-01-20'],
      ['roadmap.evidenceGone', '2026-01-02-gone-aaaa'],
      ['roadmap.contradicted', '{ who: Priya, said: contradicted, date: 2026-01-05 }'],
    ]);
    await writeFile(itemPath, item.replace('horizon: now\n', 'horizon: now\nowner: Sam\n'));
    const left = await hintsOf(uri, 3);
    assert.notInclude(
      left.map(([code]) => code),
      'roadmap.noOwner',
    );
  });

  it('is told of when a note that it rests on goes', async () => {
    await writeFile(notePath, '---\ntitle: Slow\ncreated: 2026-01-01T10:00:00Z\n---\n');
    const uri = await writeFile(itemPath, '---\ntitle: Quick\nevidence: [2026-01-01-slow-aaaa]\n---\n');
    await seen('the note in the store', async () =>
      (await vscode.workspace.findFiles('.sre-onboarding/notes/*.md')).length === 1 ? true : undefined,
    );

    await remove(notePath);

    assert.deepEqual(await hintsOf(uri, 1), [['roadmap.evidenceGone', '2026-01-01-slow-aaaa']]);
  });

  it('says at its title how sure one can be, and what is open', async () => {
    const uri = await writeFile(
      itemPath,
      '---\ntitle: Quick\nvalidation:\n  - { who: Mo, said: confirmed }\nbuyIn:\n  - { who: Dana, stance: concerned, why: cost }\n---\n',
    );
    const document = await vscode.workspace.openTextDocument(uri);

    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 1),
    );

    const said = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')),
    );
    assert.include(said.join('\n'), 'Open concern of Dana: cost');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
