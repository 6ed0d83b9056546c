import assert from 'node:assert/strict';

import { build, type BuildOptions } from 'esbuild';

import { entryWithShared, takeShared } from '../../../../scripts/building/startQuickly.mjs';
import { repositoryRoot } from '../../../../scripts/vscode/pins.mjs';

type Exports = Readonly<Record<string, unknown>>;

/** Builds a text as a file of the extension, and runs it as Node would. */
async function load(contents: string, options: BuildOptions, requireFile: (name: string) => unknown): Promise<Exports> {
  const { outputFiles } = await build({
    ...{ bundle: true, format: 'cjs', platform: 'node', write: false },
    stdin: { contents, resolveDir: repositoryRoot, loader: 'ts' },
    ...options,
  });
  const module: { exports: Exports } = { exports: {} };
  // oxlint-disable-next-line typescript/no-implied-eval -- what has just been built is run
  new Function('module', 'exports', 'require', outputFiles?.[0]?.text ?? '')(module, module.exports, requireFile);
  return module.exports;
}

describe('a file that is loaded later', () => {
  it('has the very classes by which the bundle that loads it tells errors apart, and its own copy of all else', async () => {
    const noFiles = (name: string): never => assert.fail(`required ${name}`);
    const first = await load(entryWithShared('src/app/kit/filePath.ts'), { external: ['vscode'] }, noFiles);
    const contents = `export { FileFailure } from './src/app/ports.ts'; export { isFilePath } from './src/app/kit/filePath.ts';`;
    const names: string[] = [];

    const later = await load(contents, { plugins: [takeShared('extension.node.js')] }, (name) => {
      names.push(name);
      return first;
    });

    const shared = first['shared'] as Readonly<Record<string, Exports>>;
    assert.deepEqual(names, ['./extension.node.js']);
    assert.equal(later['FileFailure'], shared['src/app/ports.ts']?.['FileFailure']);
    assert.equal(typeof later['FileFailure'], 'function');
    assert.notEqual(later['isFilePath'], first['isFilePath']);
  });
});
