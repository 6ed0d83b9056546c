import { assert } from 'chai';
import * as vscode from 'vscode';

import { findDeferredWork } from '../../src/app/deferred/findDeferredWork';
import { readDeferredPatterns } from '../../src/core/deferred/deferredPatterns';
import { listWorkspaceFiles } from '../../src/vscode/adapters/workspaceListing';
import { openOnboarding } from '../support/host/onboardingWorld';
import { inWorkspace, remove, seen, writeFile } from '../support/host/workspaceFile';

const line = '// TODO(sre): restart it by itself, instead of by hand\n';

describe('the search for deferred work', () => {
  const files = {
    'later/.gitignore': 'built/\n',
    'later/code.ts': `start();\n${line}`,
    'later/built/code.js': line,
    'later/left out/code.ts': line,
    'later/image.png': `\0${line}`,
  };

  before(async () => {
    for (const [path, text] of Object.entries(files)) await writeFile(path, text);
    await vscode.workspace.getConfiguration('search').update('exclude', { '**/left out': true });
  });

  after(async () => {
    await vscode.workspace.getConfiguration('search').update('exclude', undefined);
    await remove('.vscode');
    await remove('later');
  });

  it('finds what is in the workspace, but not what git or the settings leave out', async () => {
    const { token } = new vscode.CancellationTokenSource();
    const list = async (): Promise<readonly string[] | undefined> => listWorkspaceFiles(inWorkspace(''), token);
    const listed = await seen('all files', async () => {
      const found = await list();
      return found?.includes('later/code.ts') && !found.includes('later/left out/code.ts') ? found : undefined;
    });

    const work = await findDeferredWork(openOnboarding('.none'), {
      files: listed,
      expressions: readDeferredPatterns(['TODO(sre)']).expressions,
      onFile: () => undefined,
      isCancelled: () => token.isCancellationRequested,
    });

    assert(work && work !== 'unreadable');
    assert.deepEqual(
      work.findings.map((finding) => [finding.file, finding.line, finding.title]),
      [['later/code.ts', 2, 'TODO(sre): restart it by itself, instead of by hand']],
    );
  });

  it('lists nothing more once it is cancelled', async () => {
    const source = new vscode.CancellationTokenSource();
    source.cancel();

    assert.isEmpty((await listWorkspaceFiles(inWorkspace(''), source.token)) ?? []);
  });
});
