import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { repositoryRoot } from '../../../scripts/vscode/pins.mjs';

/** Every source of the shell, by its path below `src/vscode`. */
const sources = new Map(
  readdirSync(path.join(repositoryRoot, 'src/vscode'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(path.join(repositoryRoot, 'src/vscode', name), 'utf8')]),
);

/** The sources in which a pattern is found. */
function using(pattern: RegExp): readonly string[] {
  return [...sources].flatMap(([name, text]) => (pattern.test(text) ? [name] : [])).toSorted();
}

describe('what runs or opens something', () => {
  it('runs editor commands by ids of our own, but for those that were agreed to', () => {
    const ids = [...sources].flatMap(([name, text]) =>
      [...text.matchAll(/executeCommand(?:<[^>]*>)?\(\s*([^,)]*)/g)].map(([, id = '']) => ({ name, id })),
    );
    const varying = ids.filter(
      ({ id }) => !/^'[\w.]+'$/.test(id) && !/^`(?:sreOnboarding\.)?\$\{\w+\}(?:\.focus)?`$/.test(id),
    );

    assert.ok(ids.length > 10);
    assert.deepEqual(
      varying.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      [
        { name: 'pages/showRendered.ts', id: 'renderCommand' },
        { name: 'roadmap/offerValidation.ts', id: 'command' },
        { name: 'verification/checklistCommands.ts', id: 'text' },
      ],
    );
  });

  it('runs tasks in one place, and programs in one', () => {
    assert.deepEqual(using(/\bvscode\.tasks\.|new vscode\.(?:Shell|Process|Custom)Execution/), [
      'adapters/taskRunner.ts',
    ]);
    assert.deepEqual(using(/ShellExecution|CustomExecution|createTerminal|sendText/), []);
    assert.deepEqual(using(/node:child_process/), ['adapters/nodeProgram.ts']);
    assert.deepEqual(using(/\brunAsTask\(/), [
      'adapters/taskRunner.ts',
      'privacy/mendPrivacy.ts',
      'verification/checklistCommands.ts',
    ]);
  });

  it('opens pages of the web in one place', () => {
    assert.deepEqual(using(/openExternal/), ['guide/guideTargets.ts']);
  });

  it('evaluates no text', () => {
    assert.deepEqual(using(/\beval\(|new Function\(/), []);
  });
});
