import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { assert } from 'chai';
import * as vscode from 'vscode';

import { captureNote } from '../../src/app/notes/captureNote';
import { OnboardingFolder } from '../../src/app/onboardingFolder';
import { FileFailure } from '../../src/app/ports';
import { PrivatePlace } from '../../src/app/privacy/privatePlace';
import { recordSession } from '../../src/app/sessions/recordSession';
import { GitProgramView } from '../../src/vscode/adapters/gitView';
import { createNodeFiles } from '../../src/vscode/adapters/nodeFiles';
import { exitStatusOf } from '../../src/vscode/adapters/nodeProgram';
import { openOnboarding } from '../support/host/onboardingWorld';

const run = promisify(execFile);
const secret = 'Lee may leave';
const base = '.sre-onboarding';
const anonymous = ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.com', '-c', 'protocol.file.allow=always'];

/** A workspace folder of its own for each test. */
class Place {
  readonly root = mkdtempSync(join(tmpdir(), 'sre-onboarding-private-'));

  path(name: string): string {
    return join(this.root, name);
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  link(name: string, target: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    symlinkSync(target, this.path(name));
  }

  folder(name: string): void {
    mkdirSync(this.path(name), { recursive: true });
  }

  async git(...words: readonly string[]): Promise<string> {
    return (await run('git', ['-C', this.root, ...anonymous, ...words])).stdout;
  }

  /** Whether any file that git would take up, or has, holds the secret. */
  async isExposed(): Promise<boolean> {
    await this.git('add', '-A', '.');
    const files = (await this.git('ls-files', '-z')).split('\0').filter((name) => name !== '');
    return files.some((name) => existsSync(this.path(name)) && this.#holdsSecret(name));
  }

  /** Whether a file below a folder holds the secret. */
  holdsSecret(folder: string): boolean {
    const path = this.path(folder);
    if (!existsSync(path)) return false;
    const names = readdirSync(path, { recursive: true, withFileTypes: true });
    return names.some(
      (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(secret),
    );
  }

  #holdsSecret(name: string): boolean {
    try {
      return readFileSync(this.path(name), 'utf8').includes(secret);
    } catch {
      // A folder: what git has of a submodule, or behind a link.
      return this.holdsSecret(name);
    }
  }
}

/** An onboarding in the place. @param asksGit whether programs can be run: not so in Restricted Mode. */
function openIn(place: Place, asksGit: boolean): OnboardingFolder {
  const root = vscode.Uri.file(place.root);
  const git = new GitProgramView(root, asksGit ? exitStatusOf : undefined);
  return new OnboardingFolder({ ...openOnboarding(base).ports, files: createNodeFiles(root), git }, base);
}

/** Writes a private note and a private session; says how that ended. */
async function writePrivately(folder: OnboardingFolder): Promise<'written' | 'refused'> {
  const note = {
    title: secret,
    kind: 'risk',
    created: '2026-11-25T14:03:11Z',
    values: [],
    tags: [],
    body: '',
  } as const;
  const session = { title: secret, kind: 'pairing', date: '2026-11-25' } as const;
  try {
    const place = await PrivatePlace.secure(folder, async () => assert.fail('asked'));
    if (!place) assert.fail('declined');
    await captureNote(folder, note, place);
    await recordSession(folder, { session, questions: [], to: place });
    return 'written';
  } catch (error) {
    if (error instanceof FileFailure) return 'refused';
    throw error;
  }
}

const gitIgnore = `${base}/.gitignore`;
const large = '# large\n'.repeat(200_000);
const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from('private/\n', 'utf16le')]);

/** What a repository can look like, and what is to come of it. */
const shapes: Readonly<Record<string, readonly ['written' | 'refused', (place: Place) => unknown]>> = {
  'nothing but a repository': ['written', () => undefined],
  'a .gitignore that is about other things': ['written', (place) => place.write(gitIgnore, '*.tmp')],
  'one that takes all in again': ['written', (place) => place.write(gitIgnore, 'private/\n!*\n')],
  'one that takes the folder in again': ['written', (place) => place.write(gitIgnore, 'private/\n!private\n')],
  'one that takes the notes in again': ['written', (place) => place.write(gitIgnore, 'private/\n!/private/notes/**\n')],
  'one with a rule that a tab undoes': ['written', (place) => place.write(gitIgnore, 'private/\t\n')],
  'one of Windows, without an end': ['written', (place) => place.write(gitIgnore, '*.tmp\r\n!private/\r\nprivate/\r')],
  'one with a mark of its encoding': ['written', (place) => place.write(gitIgnore, '\uFEFFprivate/\n')],
  'a deeper one that takes all in again': ['written', (place) => place.write(`${base}/private/.gitignore`, '!*\n')],
  'one at the root that takes all in again': [
    'written',
    (place) => place.write('.gitignore', '!**\n!.sre-onboarding/private/**\n'),
  ],
  'one at the root that leaves all of it out': ['written', (place) => place.write('.gitignore', `${base}/\n`)],
  'a .gitignore that leads nowhere': ['refused', (place) => place.link(gitIgnore, 'nowhere')],
  'a .gitignore that is a folder': ['refused', (place) => place.folder(gitIgnore)],
  'a .gitignore that is too large': ['refused', (place) => place.write(gitIgnore, large)],
  'a .gitignore in UTF-16': ['refused', (place) => place.write(gitIgnore, wide)],
  'a private folder that is a repository of its own': [
    'refused',
    async (place) => {
      place.folder(`${base}/private/notes`);
      await place.git('init', '-q', `${base}/private`);
    },
  ],
  'a private folder that git has files of': [
    'written',
    async (place) => {
      place.write(`${base}/private/notes/old.md`, 'old\n');
      await place.git('add', '-f', base);
    },
  ],
};

/** Links: git is what knows that they lead to where all see it. */
const links: typeof shapes = {
  'a private folder that leads to a shared one': [
    'refused',
    (place) => {
      place.folder('shared/notes');
      place.link(`${base}/private`, '../shared');
    },
  ],
  'private notes that lead to shared ones': [
    'refused',
    (place) => {
      place.folder(`${base}/notes`);
      place.link(`${base}/private/notes`, '../notes');
    },
  ],
  'private sessions that lead to shared ones': [
    'refused',
    (place) => {
      place.folder(`${base}/sessions`);
      place.link(`${base}/private/sessions`, '../sessions');
    },
  ],
  'a .gitignore that leads to shared rules': [
    'refused',
    (place) => {
      place.write('rules', '*.tmp\n');
      place.link(gitIgnore, '../rules');
    },
  ],
};

describe('private files, whatever the repository looks like', () => {
  let place: Place;

  beforeEach(async () => {
    place = new Place();
    await place.git('init', '-q');
  });

  afterEach(() => rmSync(place.root, { recursive: true, force: true }));

  for (const [isTrusted, tried] of [
    [true, { ...shapes, ...links }],
    [false, shapes],
  ] as const) {
    for (const [name, [outcome, prepare]] of Object.entries(tried)) {
      it(`are ${outcome} where there is ${name}${isTrusted ? '' : ', and git can’t be asked'}`, async () => {
        await prepare(place);

        assert.equal(await writePrivately(openIn(place, isTrusted)), outcome);

        const status = await place.git('status', '--porcelain', '--untracked-files=all');
        assert.notMatch(status, /lee-may-leave|2026-11-25-pairing/);
        assert.equal(place.holdsSecret(base), outcome === 'written');
        assert.isFalse(await place.isExposed());
      });
    }
  }

  it('are written where git leaves them out by other rules, though the .gitignore can’t be mended', async () => {
    place.write(gitIgnore, wide);
    place.write('.git/info/exclude', `${base}/private/\n`);

    assert.equal(await writePrivately(openIn(place, true)), 'written');
    assert.isFalse(await place.isExposed());
  });

  it('are written where there is no repository, and stay out of one that is made later', async () => {
    rmSync(place.path('.git'), { recursive: true });

    assert.equal(await writePrivately(openIn(place, true)), 'written');

    await place.git('init', '-q');
    assert.isFalse(await place.isExposed());
    assert.equal(readFileSync(place.path(gitIgnore), 'utf8'), '.sre-onboarding-*.tmp\nprivate/\n');
  });
});
