import { assert } from 'chai';
import * as vscode from 'vscode';

import { readText, remove, seen, writeFile } from '../support/host/workspaceFile';

const notes = '.sre-onboarding/notes';

function note(title: string): string {
  return `---\ntitle: ${title}\nkind: risk\ncreated: 2026-01-01T10:00:00Z\n---\nIn the morning\n`;
}

/** What the tool that finds notes answers. */
async function find(input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool('sre_onboarding_find_notes', {
    input,
    toolInvocationToken: undefined,
  });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('where there is no language model', () => {
  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
  });

  afterEach(() => remove('.sre-onboarding'));

  it('nothing is suggested and nothing changes', async () => {
    await writeFile(`${notes}/2026-01-01-a-aaaa.md`, note('Deploys are slow'));
    await writeFile(`${notes}/2026-01-01-b-aaaa.md`, note('Deploys take an hour'));
    assert.deepEqual(await vscode.lm.selectChatModels(), []);

    await vscode.commands.executeCommand('sreOnboarding.suggestGroups');

    assert.isUndefined(vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.equal(await readText(`${notes}/2026-01-01-a-aaaa.md`), note('Deploys are slow'));
  });

  it('agents have two tools all the same, and find shared notes', async () => {
    await writeFile(`${notes}/2026-01-01-a-aaaa.md`, note('Kafka is slow'));
    await writeFile(`${notes}/2026-01-01-b-aaaa.md`, note('Pages at night'));
    await writeFile('.sre-onboarding/private/notes/2026-01-01-c-aaaa.md', note('Kafka annoys Jonas'));

    const names = vscode.lm.tools.map(({ name }) => name);
    assert.include(names, 'sre_onboarding_find_notes');
    assert.include(names, 'sre_onboarding_capture_note');
    const found = await seen('the note', async () => {
      const answer = await find({ query: 'kafka' });
      return answer.includes('Kafka') ? answer : undefined;
    });

    assert.deepEqual(JSON.parse(found), {
      id: '2026-01-01-a-aaaa',
      title: 'Kafka is slow',
      kind: 'risk',
      created: '2026-01-01T10:00:00Z',
      body: 'In the morning',
    });
    await seen('both notes', async () => ((await find({ query: '' })).split('\n').length === 2 ? true : undefined));
    assert.lengthOf((await find({ query: '', limit: 1 })).split('\n'), 1);
    assert.equal(await find({ query: 'zebra' }), 'No shared note was found.');
  });
});
