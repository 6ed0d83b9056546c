// @ts-check
// What of the bundles is there to make activation quick: measured by `npm run bench`.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { repositoryRoot } from '../vscode/pins.mjs';

/**
 * What only those need who import or export, search, group and so on: a file of its own for each. Everything else that is loaded
 * later, the YAML library before all, is needed by everybody and goes into one file.
 *
 * @type {Readonly<Record<string, string>>}
 */
const laterFiles = {
  deferred: 'deferred',
  export: 'exporting',
  finding: 'finding',
  grouping: 'grouping',
  import: 'importing',
  languageModel: 'languageModel',
  secrets: 'secrets',
};

/**
 * The file, beside a bundle, that a module goes to which {@link loadLater} takes out of it.
 *
 * @param {string} module its absolute path
 */
function laterFileOf(module) {
  const folder = path.basename(path.dirname(module));
  return `${laterFiles[folder] ?? 'parsing'}.js`;
}

/**
 * The files of which no room has code that is loaded later: the room has another name by now, so that its code would go to all.
 *
 * @param {ReadonlyMap<string, unknown>} parts as {@link loadLater} has filled it
 */
export function emptyFiles(parts) {
  return Object.values(laterFiles).filter((name) => !parts.has(`${name}.js`));
}

/**
 * Goes with {@link requireVsCodeOnce}, at the top of the bundle: what the sources call `vscode`.
 */
export const vscodeBanner = { js: '"use strict";const vscode=require("vscode");' };

/**
 * Requires VS Code's API once a bundle. For each file that imports it esbuild makes an object with a getter for each of its
 * several hundred names, which took a quarter of activation.
 *
 * @type {import('esbuild').Plugin}
 */
export const requireVsCodeOnce = {
  name: 'require-vscode-once',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace("import * as vscode from 'vscode';", ''),
      loader: 'ts',
    }));
  },
};

/**
 * Leaves what is imported by `import(…)` to a file of its own: even code that isn't run takes time when the file that holds it
 * is loaded, and the YAML library is larger than all of ours. What belongs together shares a file.
 *
 * @param {Map<string, Set<string>>} parts receives the modules that belong into each file
 * @returns {import('esbuild').Plugin}
 */
export function loadLater(parts) {
  return {
    name: 'load-later',
    setup(bundler) {
      bundler.onResolve({ filter: /^\./ }, async ({ kind, path: name, importer, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const module = await bundler.resolve(name, { kind: 'import-statement', importer, resolveDir });
        const file = laterFileOf(module.path);
        parts.set(file, (parts.get(file) ?? new Set()).add(module.path));
        return { path: `./${file}`, external: true };
      });
    },
  };
}

/** Modules whose classes errors are told apart by: a copy in another file would be another class. */
const sharedModules = ['src/app/ports.ts', 'src/vscode/kit/userFacingError.ts'];

/**
 * The entry of the bundle of Node hosts: what VS Code calls, and the modules that files which are loaded later have from it.
 *
 * @param {string} entryPoint relative to the repository
 */
export function entryWithShared(entryPoint) {
  const named = sharedModules.map((module, index) => `import * as shared${index} from './${module}';`);
  const list = sharedModules.map((module, index) => `${JSON.stringify(module)}: shared${index}`);
  return [`export * from './${entryPoint}';`, ...named, `export const shared = { ${list.join(', ')} };`].join('\n');
}

/**
 * Lets a file that is loaded later take shared modules from the bundle that loads it.
 *
 * @param {string} bundle the bundle's name, in the same folder
 * @returns {import('esbuild').Plugin}
 */
export function takeShared(bundle) {
  return {
    name: 'take-shared',
    setup(bundler) {
      bundler.onResolve({ filter: /^\./ }, async ({ kind, path: name, importer, resolveDir }) => {
        if (kind !== 'import-statement') return undefined;
        const { path: file } = await bundler.resolve(name, { kind: 'require-call', importer, resolveDir });
        const module = path.relative(repositoryRoot, file).replaceAll(path.sep, '/');
        return sharedModules.includes(module) ? { path: module, namespace: 'shared' } : undefined;
      });
      bundler.onResolve({ filter: /./, namespace: 'shared' }, () => ({ path: `./${bundle}`, external: true }));
      bundler.onLoad({ filter: /./, namespace: 'shared' }, ({ path: module }) => ({
        contents: `module.exports = require(${JSON.stringify(`./${bundle}`)}).shared[${JSON.stringify(module)}];`,
      }));
    },
  };
}

/**
 * Stands in for Node's `path` in a web worker, for the rules that know secrets and for nothing else: they ask it for the name of a
 * file. Our own code gets no Node module there.
 *
 * @type {import('esbuild').Plugin}
 */
export const pathForSecretRules = {
  name: 'path-for-secret-rules',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:path$/ }, ({ importer }) =>
      /[\\/]@secretlint[\\/]/.test(importer) ? { path: 'path', namespace: 'path-for-secret-rules' } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'path-for-secret-rules' }, () => ({
      contents:
        "export const basename = (file) => file.slice(file.lastIndexOf('/') + 1);\nexport default { basename };",
    }));
  },
};
