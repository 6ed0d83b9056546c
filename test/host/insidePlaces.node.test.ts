import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { assert } from 'chai';
import * as vscode from 'vscode';

import { FileFailure, maxFileBytes } from '../../src/app/ports';
import { findFilledFile } from '../../src/vscode/adapters/fileFinder';
import { readCodeOwnersFile } from '../../src/vscode/adapters/folderAuthors';
import { leadsOutside } from '../../src/vscode/adapters/nodePlaces';
import { WorkspaceCodeFiles } from '../../src/vscode/adapters/workspaceCodeFiles';
import { openFile, openLink } from '../../src/vscode/guide/guideTargets';
import { InsidePlaces } from '../../src/vscode/folder/insidePlaces';
import { ShownFolder } from '../../src/vscode/folder/shownFolder';
import { openOnboarding } from '../support/host/onboardingWorld';
import { inWorkspace } from '../support/host/workspaceFile';

/** Hosts that can look into links, and those that can't. */
const hosts = { 'that looks into links': leadsOutside, 'that can’t look into links': undefined };

describe('places of the workspace folder', () => {
  const root = inWorkspace('places');
  let outside = '';

  const link = (name: string, target: string): Promise<void> => symlink(target, path.join(root.fsPath, name));
  const isRefused = (error: unknown): boolean => error instanceof FileFailure && error.reason === 'outside';

  before(async () => {
    outside = await mkdtemp(path.join(tmpdir(), 'sre-onboarding-outside-'));
    await writeFile(path.join(outside, 'secret.txt'), 'secret\n');
    await mkdir(path.join(root.fsPath, 'docs'), { recursive: true });
    await writeFile(path.join(root.fsPath, 'docs/guide.md'), 'guide\n');
    await link('file.txt', path.join(outside, 'secret.txt'));
    await link('folder', outside);
    await link('hop', 'folder');
    await link('docs/up', path.relative(path.join(root.fsPath, 'docs'), outside));
    await link('circle', 'circle');
    await link('nowhere', 'no/such/file');
    await link('inner.md', 'docs/guide.md');
    await link('CODEOWNERS', path.join(outside, 'secret.txt'));
    await promisify(execFile)('mkfifo', [path.join(root.fsPath, 'pipe')]);
  });

  after(async () => {
    await rm(root.fsPath, { recursive: true, force: true });
    await rm(outside, { recursive: true, force: true });
  });

  for (const [host, looksOutside] of Object.entries(hosts)) {
    describe(`in a host ${host}`, () => {
      const places = new InsidePlaces(looksOutside);
      const shown = (): ShownFolder => new ShownFolder(root, openOnboarding('places/.sre-onboarding'), places);

      it('aren’t read where they are larger than any file of ours may be', async () => {
        const file = path.join(root.fsPath, 'large');
        await writeFile(file, 'x'.repeat(maxFileBytes));
        const largest = await places.readIfInside(root, 'large');
        await appendFile(file, 'x');

        assert.equal(largest?.length, maxFileBytes);
        assert.isUndefined(await places.readIfInside(root, 'large'));
      });

      for (const name of ['file.txt', 'folder', 'folder/secret.txt', 'hop/secret.txt', 'docs/up/x']) {
        it(`are not found through the link ${name}`, async () => {
          const found = await places.find(root, name).then(undefined, (error: unknown) => error);

          assert.isTrue(isRefused(found));
          assert.equal((await places.findIfInside(root, name)).kind, 'missing');
          assert.isUndefined(await places.readIfInside(root, name));
        });
      }

      it('are not there where a link leads to itself or nowhere', async () => {
        assert.equal((await places.findIfInside(root, 'circle')).kind, 'missing');
        assert.equal((await places.findIfInside(root, 'nowhere')).kind, 'missing');
      });

      it('are found where they are inside', async () => {
        assert.equal((await places.find(root, 'docs/guide.md')).kind, 'file');
        assert.equal((await places.find(root, 'docs')).kind, 'folder');
        assert.equal((await places.find(root, 'docs/none.md')).kind, 'missing');
      });

      it('can’t be opened where they are no files', async () => {
        assert.equal((await places.find(root, 'pipe')).kind, 'missing');
      });

      it('are refused by names that lead outside', async () => {
        for (const name of ['../x', '/etc/passwd', 'docs/../../x', 'C:/x', '..\\x', '.. /x', '']) {
          assert.isTrue(isRefused(await places.find(root, name).then(undefined, (error: unknown) => error)), name);
        }
      });

      it('keep links of a guide, and of code, inside', async () => {
        for (const href of ['file.txt', 'folder/secret.txt#L1', './hop/secret.txt', 'docs/%75p/x']) {
          assert.isTrue(isRefused(await openLink(shown(), href).then(undefined, (error: unknown) => error)), href);
        }
        assert.isTrue(isRefused(await openFile(shown(), 'folder').then(undefined, (error: unknown) => error)));
        assert.isFalse(await new WorkspaceCodeFiles(root, places).exists('folder/secret.txt'));
      });

      it('keep a verification inside', async () => {
        for (const glob of ['file.txt', 'folder', 'folder/*.txt', 'folder/**', 'hop/s*', '**/secret.txt', 'f*']) {
          assert.equal(await findFilledFile(places, root, glob), '', glob);
        }
        assert.equal(await findFilledFile(places, root, 'docs/g*'), 'docs/guide.md');
      });

      it('keep the owners of code inside', async () => {
        assert.equal(await readCodeOwnersFile(shown()), '');
      });
    });
  }

  it('may be reached by a link that stays inside', async () => {
    const { kind } = await new InsidePlaces(leadsOutside).find(root, 'inner.md');

    assert.equal(kind, 'file');
    assert.equal(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'secret.txt').length,
      0,
    );
  });
});
