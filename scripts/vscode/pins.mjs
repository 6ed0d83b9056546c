// @ts-check
import { fileURLToPath } from 'node:url';

/** The repository's root: the folder of `package.json`. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * One VS Code that the extension is tried in. The same workbench, extension host and built-in extensions come out of the
 * `code-server` package of the npm registry and out of the desktop build.
 *
 * @typedef {object} Build
 * @property {string} version VS Code's own version: what the desktop build is downloaded by
 * @property {string} package the npm package that carries this version's server
 * @property {string} node version of the npm package `node-<platform>-<arch>` that it runs on and is compiled against
 * @property {readonly string[]} nativeModules built from source after the install: the server can't start without them
 * @property {boolean} bringsRipgrep whether its packages contain the `rg` that finds files
 */

/** @typedef {'newest' | 'minimum'} BuildName */

/** @type {Readonly<Record<BuildName, Build>>} */
export const builds = {
  newest: {
    version: '1.139.1',
    package: 'code-server@4.139.1',
    node: '24.21.0',
    nativeModules: ['@vscode/spdlog', '@vscode/native-watchdog'],
    bringsRipgrep: true,
  },
  /** The oldest version that `engines.vscode` declares. */
  minimum: {
    version: '1.100.3',
    package: 'code-server@4.100.3',
    node: '20.20.2',
    nativeModules: ['@vscode/spdlog', 'native-watchdog', 'node-pty'],
    bringsRipgrep: false,
  },
};

/** The packed `rg` binaries for a build that doesn't bring them. */
export const ripgrepPackage = '@vscode/ripgrep-universal@1.18.0';

/** The browser for machines that have none. */
export const chromiumPackage = '@sparticuz/chromium@153.0.0';
