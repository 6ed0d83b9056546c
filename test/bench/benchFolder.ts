import * as vscode from 'vscode';

import { NoteFinders } from '../../src/app/finding/noteFinders';
import { OnboardingFolder } from '../../src/app/onboardingFolder';
import type { Ports } from '../../src/app/ports';
import type { Checklist } from '../../src/core/checklist/checklist';
import { GitProgramView } from '../../src/vscode/adapters/gitView';
import { HostPace } from '../../src/vscode/adapters/hostPace';
import { createNodeFiles } from '../../src/vscode/adapters/nodeFiles';
import { systemClock } from '../../src/vscode/adapters/systemClock';
import { systemRandom } from '../../src/vscode/adapters/systemRandom';
import { WorkspaceCodeFiles } from '../../src/vscode/adapters/workspaceCodeFiles';
import { WorkspaceSurroundings } from '../../src/vscode/adapters/workspaceSurroundings';
import { CurrentFolder } from '../../src/vscode/folder/currentFolder';
import { NotesTree } from '../../src/vscode/notes/notesTree';
import { sampleSlug } from './sampleTeam';

/** The Notes view's data as the extension composes it, over the workspace folder; nothing is read yet. */
export class BenchView {
  readonly #current = openCurrent();
  readonly #tree = new NotesTree(this.#current, new NoteFinders(), () => undefined);

  get folder(): OnboardingFolder {
    return this.#current.require().folder;
  }

  /**
   * Does what VS Code asks for when the view opens: the groups, the first page of each, and an item for every row.
   *
   * @returns how many rows that were.
   */
  async show(): Promise<number> {
    const groups = await this.#tree.getChildren();
    const pages = await Promise.all(groups.map((group) => this.#tree.getChildren(group)));
    return [...groups, ...pages.flat()].map((row) => this.#tree.getTreeItem(row)).length;
  }

  dispose(): void {
    this.#tree.dispose();
    this.#current.dispose();
  }
}

/** What views show: the onboarding of the workspace folder, or that of any other folder in its place. */
export function openCurrent(folder?: string): CurrentFolder {
  return new CurrentFolder((root) => makePorts(folder === undefined ? root : vscode.Uri.file(folder)), emptyMemento());
}

/** An onboarding in any folder of the disk. */
export function openFolder(folder: string): OnboardingFolder {
  return new OnboardingFolder(makePorts(vscode.Uri.file(folder)), '.sre-onboarding');
}

/** The extension's own ports, but for git and the editor's storage, which knows who is at the keyboard: {@link sampleSlug}. */
function makePorts(root: vscode.Uri): Ports {
  return {
    files: createNodeFiles(root),
    clock: systemClock,
    random: systemRandom,
    pace: new HostPace(),
    identity: { fromGit: async () => ({}) },
    memory: { recall: (key) => (key === 'person' ? sampleSlug : undefined), remember: async () => undefined },
    surroundings: new WorkspaceSurroundings(root),
    codeFiles: new WorkspaceCodeFiles(root),
    git: new GitProgramView(root, undefined),
    platform: 'linux',
    variables: () => ({}),
    readBuiltInChecklist,
  };
}

async function readBuiltInChecklist(): Promise<Checklist> {
  const extension = vscode.extensions.getExtension('bench.measured');
  if (!extension) throw new Error('There is no extension bench.measured.');
  const file = vscode.Uri.joinPath(extension.extensionUri, 'dist/checklist.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Checklist;
}

function emptyMemento(): vscode.Memento {
  return { keys: () => [], get: () => undefined, update: async () => undefined };
}
