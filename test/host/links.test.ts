import { assert } from 'chai';
import * as vscode from 'vscode';

import { inWorkspace, makeWatchedFolder, remove, seen, writeFile } from '../support/host/workspaceFile';

const root = '.sre-onboarding';
const folders = ['', '/notes', '/private', '/private/notes', '/sessions', '/roadmap'];

/** Places of their own for each test: VS Code knows a file late that is written anew. */
let number = 0;
const idOf = (name: string): string => `2026-11-25-${name}-${String(number).padStart(4, '0')}`;

function note(title: string, more = '', body = ''): string {
  return `---\ntitle: ${title}\nkind: risk\n${more}created: 2026-11-25T14:03:11Z\n---\n${body}`;
}

/** Opens a file with this text, and says where «» is. */
async function open(
  path: string,
  textWithMark: string,
): Promise<{ readonly document: vscode.TextDocument; readonly position: vscode.Position }> {
  const text = textWithMark.replace('«»', '');
  const document = await vscode.workspace.openTextDocument(await writeFile(path, text));
  await vscode.window.showTextDocument(document);
  await seen('the text in the document', () => document.getText() === text || undefined);
  return { document, position: document.positionAt(textWithMark.indexOf('«»')) };
}

type Place = Awaited<ReturnType<typeof open>>;

async function hover({ document, position }: Place): Promise<string> {
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  const contents = hovers.flatMap((one) => one.contents);
  return contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

/** Where the links of a document lead, by what they are on. */
async function links({ document }: Place): Promise<Readonly<Record<string, string>>> {
  const command = 'vscode.executeLinkProvider';
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(command, document.uri, 100);
  return Object.fromEntries(found.map(({ range, target }) => [document.getText(range), target?.toString(true) ?? '']));
}

async function completions({ document, position }: Place): Promise<readonly vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position);
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
}

/** What names nothing in a document, from the top down. */
function broken({ document }: Place): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => code === 'link.broken' || code === 'roadmap.evidenceGone')
    .toSorted((one, other) => one.range.start.compareTo(other.range.start));
}

describe('links between notes, sessions, steps and roadmap items', () => {
  before(async () => {
    await vscode.extensions.getExtension('sre-onboarding.sre-onboarding')?.activate();
    for (const folder of folders) await makeWatchedFolder(root + folder);
  });

  beforeEach(() => number++);

  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Not the folders: VS Code may miss what is written into one that is made anew at once.
    for (const uri of await vscode.workspace.findFiles(`${root}/**`, null)) {
      await remove(vscode.workspace.asRelativePath(uri, false));
    }
  });

  after(() => remove(root));

  it('lead from a note to the guide of its step, to its session and to what its text names', async () => {
    const [talk, other] = [idOf('talk'), idOf('other')];
    await writeFile(`${root}/sessions/${talk}.md`, '---\ntitle: Talk\nkind: pairing\ndate: 2026-11-25\n---\n');
    await writeFile(`${root}/private/notes/${other}.md`, note('Other'));
    const text = note('Slow', `step: open-notebook\nsession: ${talk}\n`, `As [[${other}]], not [[gone]].\n`);

    const place = await open(`${root}/notes/${idOf('slow')}.md`, text);

    const expected = {
      'open-notebook': 'command:sreOnboarding.openStep?["open-notebook"]',
      [talk]: inWorkspace(`${root}/sessions/${talk}.md`).toString(true),
      [other]: inWorkspace(`${root}/private/notes/${other}.md`).toString(true),
    };
    await seen('the links', async () => JSON.stringify(await links(place)) === JSON.stringify(expected) || undefined);
  });

  it('open the guide of a step', async () => {
    await vscode.commands.executeCommand('sreOnboarding.openStep', 'open-notebook');

    await seen('the guide', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview),
    );
  });

  it('lead from evidence to notes, and say what rests on a note where its title stands', async () => {
    const slow = idOf('slow');
    const slowNote = note('Slow `deploys`', 'theme: compute\nsource: Priya\nrole: veteran\n');
    await writeFile(`${root}/notes/${slow}.md`, slowNote);
    const item = await open(`${root}/roadmap/${idOf('quick')}.md`, `---\ntitle: Quick\nevidence: [${slow}«»]\n---\n`);
    await writeFile(
      `${root}/roadmap/${idOf('more')}.md`,
      `---\ntitle: More\nevidence: [${slow}]\n---\nSee [[${slow}]]\n`,
    );

    await seen('both items', async () => (await hover(item)).includes('Evidence of 2 roadmap items') || undefined);

    assert.include(await hover(item), String.raw`**Slow \`deploys\`**`);
    assert.include(await hover(item), String.raw`risk · compute · Priya \(veteran\) · 2026\-11\-25`);
    const own = await open(`${root}/notes/${slow}.md`, slowNote.replace('title:', 'ti«»tle:'));
    assert.include(await hover(own), 'Evidence of 2 roadmap items');
  });

  it('are found as references, from either end', async () => {
    const slow = idOf('slow');
    const item = await open(`${root}/roadmap/${idOf('quick')}.md`, `---\ntitle: Quick\nevidence: [${slow}«»]\n---\n`);
    await writeFile(`${root}/notes/${idOf('other')}.md`, note('Other', '', `Like [[${slow}]], not ${slow}-2.\n`));
    const own = await open(`${root}/notes/${slow}.md`, note('Slow').replace('title: ', 'title: «»'));
    const found = async ({ document, position }: Place): Promise<string> => {
      const command = 'vscode.executeReferenceProvider';
      const all = await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, position);
      const ours = all.filter(({ uri }) => uri.path.includes(root));
      return ours.map(({ uri, range }) => `${uri.path.split('/').at(-2)}:${range.start.line}`).join();
    };

    await seen('both places', async () => (await found(own)) === 'notes:5,roadmap:2' || undefined);

    assert.equal(await found(item), 'notes:5,roadmap:2');
  });

  it('are completed by titles after two brackets, and closed', async () => {
    const [slow, own] = [idOf('slow'), idOf('own')];
    await writeFile(`${root}/notes/${slow}.md`, note('Slow deploys'));
    await writeFile(`${root}/private/notes/${own}.md`, note('My own'));
    const shared = await open(`${root}/notes/${idOf('from')}.md`, note('From', '', 'As [[Sl«»\n'));

    const offered = await seen('the note', async () => {
      const items = await completions(shared);
      return items.some(({ insertText }) => insertText === `${slow}]]`) ? items : undefined;
    });

    assert.deepInclude(
      offered.map(({ label }) => label),
      { label: 'Slow deploys', description: slow },
    );
    const texts = offered.map(({ insertText }) => insertText);
    assert.notInclude(texts, `${own}]]`, 'what is private is not named in a shared file');
    const closed = await open(`${root}/private/notes/${own}.md`, note('My own', '', '[[«»]]\n'));
    const item = (await completions(closed)).find(({ filterText }) => filterText?.startsWith(slow));
    assert.equal(item?.insertText, slow);
  });

  it('are not completed in front matter and in code of other files', async () => {
    await writeFile(`${root}/notes/${idOf('slow')}.md`, note('Slow deploys'));
    const front = await open(`${root}/notes/${idOf('from')}.md`, '---\ntitle: "[[«»"\n---\n');

    assert.isEmpty(await completions(front));
  });

  it('are said to be broken where they name nothing, and mended to what was meant', async () => {
    const slow = idOf('slow');
    await writeFile(`${root}/notes/${slow}.md`, note('Slow deploys'));
    const wrong = slow.replace('slow', 'sluggish');
    const item = await open(
      `${root}/roadmap/${idOf('quick')}.md`,
      `---\ntitle: Quick\nevidence: ["${wrong}"]\n---\nSee [[${wrong}]], [[${slow}]] and [[x]].\n`,
    );

    const shown = await seen('the broken links', () => {
      const found = broken(item);
      return found.length === 3 && found[0]?.code === 'roadmap.evidenceGone' ? found : undefined;
    });

    assert.deepEqual(
      shown.map(({ message, severity }) => [message, severity]),
      [
        [`There is no note "${wrong}".`, vscode.DiagnosticSeverity.Information],
        [`There is no note, session or roadmap item "${wrong}".`, vscode.DiagnosticSeverity.Information],
        ['There is no note, session or roadmap item "x".', vscode.DiagnosticSeverity.Information],
      ],
    );
    for (const { range } of shown.toReversed()) {
      const command = 'vscode.executeCodeActionProvider';
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, item.document.uri, range);
      const edit = actions.find(({ title }) => title === `Change to "${slow}"`)?.edit;
      if (edit) await vscode.workspace.applyEdit(edit);
    }
    const mended = `---\ntitle: Quick\nevidence: [${slow}]\n---\nSee [[${slow}]], [[${slow}]] and [[x]].\n`;
    assert.equal(item.document.getText(), mended);
    await item.document.save();
    await seen('the end of what is mended', () => broken(item).length === 1 || undefined);
  });

  it('are no longer broken once what they name is there', async () => {
    const slow = idOf('slow');
    const item = await open(`${root}/roadmap/${idOf('quick')}.md`, `---\ntitle: Quick\n---\nSee [[${slow}]].\n`);
    await seen('the broken link', () => broken(item).length === 1 || undefined);

    await writeFile(`${root}/notes/${slow}.md`, note('Slow deploys'));

    await seen('no broken link', () => broken(item).length === 0 || undefined);
  });
});
