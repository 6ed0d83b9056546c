import { assert } from 'chai';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import * as vscode from 'vscode';

import type { OnboardingFolder } from '../../../src/app/onboardingFolder.js';
import { createNodeFiles } from '../../../src/vscode/adapters/nodeFiles.js';
import { openOnboarding } from '../../support/host/onboardingWorld.js';
import { rounds, seed } from '../../support/reliability/rounds.js';
import { inWorkspace, remove, seen, writeFile } from '../../support/host/workspaceFile.js';

/** An onboarding in a git repository of its own, below the workspace folder. */
class Repository {
  readonly name = `git-${crypto.randomUUID().slice(0, 8)}`;
  readonly root = `${this.name}/o`;

  git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: inWorkspace(this.name).fsPath, stdio: 'ignore' });
  }

  async write(name: string, title: string): Promise<void> {
    await writeFile(`${this.root}/${name}`, `---\ntitle: ${title}\ncreated: 2026-11-25T14:03:11Z\n---\n`);
  }

  /** Marks one of a person's steps, as another program would. */
  async tick(step: string): Promise<void> {
    const done = `  ${step}: { status: done, at: 2026-11-25T14:03:11Z }\n`;
    await writeFile(
      `${this.root}/people/sam.yaml`,
      `name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n${done}`,
    );
  }

  /** Which steps are ticked on disk. */
  ticks(): readonly string[] {
    const file = path.join(inWorkspace(`${this.root}/people`).fsPath, 'sam.yaml');
    const text = readNames(path.dirname(file)).includes('sam.yaml') ? readFileSync(file, 'utf8') : '';
    return [...text.matchAll(/^  ([a-z-]+): \{ status: done/gm)].map(([, step = '']) => step);
  }

  /** Titles by path, as they are on disk. */
  titles(): Record<string, string> {
    const folder = inWorkspace(`${this.root}/notes`).fsPath;
    const names = readNames(folder).filter((name) => name.endsWith('.md'));
    return Object.fromEntries(
      names.map((name) => [
        `${this.root}/notes/${name}`,
        /^title: (.*)$/m.exec(readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? '',
      ]),
    );
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

async function shownTitles(folder: OnboardingFolder): Promise<Record<string, string>> {
  const entries = [...(await folder.notes.all())].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([file, { note }]) => [file, note?.title ?? '']));
}

async function shownTicks(folder: OnboardingFolder): Promise<readonly string[]> {
  return [...(await folder.people.all()).values()].flatMap(({ person }) => [...(person?.steps.keys() ?? [])]);
}

/** Numbers from 0 to below a limit, the same for a seed. */
function makeChance(): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % limit;
  };
}

describe('git that works below us', () => {
  it('leaves views that show the notes and ticks that are on disk, open in editors or not', async function () {
    this.timeout(0);
    const repository = new Repository();
    await repository.write('notes/2026-11-25-first-aaaa.md', 'First');
    await repository.tick('first');
    repository.git('init', '--quiet', '--initial-branch=main');
    repository.git('add', '-A');
    repository.git('commit', '-qm', 'first');
    const folder = openOnboarding(repository.root, createNodeFiles);
    await folder.readAll();
    const watch = folder.watch();
    const chance = makeChance();
    const acts = actsOn(repository, chance);
    for (const name of ['notes/2026-11-25-first-aaaa.md', 'people/sam.yaml'])
      await vscode.window.showTextDocument(inWorkspace(`${repository.root}/${name}`), { preview: false });
    try {
      for (let round = 0; round < rounds(25, 400); round++) {
        const done: string[] = [];
        for (let count = 1 + chance(3); count > 0; count--) {
          const [name, act] = acts[chance(acts.length)] ?? ['', async () => undefined];
          done.push(name);
          await act();
        }
        const onDisk = (): string => JSON.stringify([repository.titles(), repository.ticks()]);
        await seen(`what is on disk, after ${done.join(', ')}, round ${round}, seed ${seed}`, async () =>
          JSON.stringify([await shownTitles(folder), await shownTicks(folder)]) === onDisk() ? true : undefined,
        );
      }
    } finally {
      watch.dispose();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await remove(repository.name);
    }
    assert.isOk(folder);
  });
});

/** What git and people do to the notes. */
function actsOn(
  repository: Repository,
  chance: (limit: number) => number,
): readonly (readonly [name: string, act: () => Promise<void>])[] {
  const tryGit = (...args: readonly string[]): void => {
    try {
      repository.git(...args);
    } catch {
      // Git refuses what has no sense at the moment, such as taking back a stash that isn't there.
    }
  };
  const write = (): Promise<void> =>
    repository.write(`notes/2026-11-25-n-${'abcdefgh'[chance(8)]}aaa.md`, `Title ${chance(1000)}`);
  return [
    ['write', write],
    ['write', write],
    ['tick', async () => repository.tick(`step-${'abcdefgh'[chance(8)]}`)],
    ['commit', async () => (tryGit('add', '-A'), tryGit('commit', '-qm', 'more'))],
    ['stash', async () => tryGit('stash', '--include-untracked', '--quiet')],
    ['pop', async () => tryGit('stash', 'pop', '--quiet')],
    ['back', async () => tryGit('checkout', '-qf', 'HEAD~1')],
    ['to main', async () => tryGit('checkout', '-qf', 'main')],
    ['reset', async () => tryGit('reset', '--hard', '--quiet', 'HEAD~1')],
    ['forget', async () => tryGit('rm', '-rqf', chance(2) === 0 ? 'o/notes' : 'o/people')],
    ['restore', async () => tryGit('checkout', '-qf', 'HEAD', '--', '.')],
    ['clean', async () => tryGit('clean', '-fdq')],
  ];
}
