import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';

/** All that is shipped, besides what VS Code adds when it installs the package. */
const shipped = [
  'CHANGELOG.md',
  'LICENSE.txt',
  'README.md',
  'dist/checklist.json',
  'dist/deferred.js',
  'dist/exporting.js',
  'dist/extension.node.js',
  'dist/extension.web.js',
  'dist/finding.js',
  'dist/grouping.js',
  'dist/importing.js',
  'dist/languageModel.js',
  'dist/parsing.js',
  'dist/secrets.js',
  'dist/webview/board-style.css',
  'dist/webview/board.js',
  'dist/webview/codicon.css',
  'dist/webview/codicon.ttf',
  'dist/webview/guide-style.css',
  'dist/webview/guide.js',
  'media/activity.svg',
  'media/board-dark.svg',
  'media/board-light.svg',
  'media/checklist.yaml',
  'media/guide-dark.svg',
  'media/guide-light.svg',
  'media/icon.png',
  'media/note-dark.svg',
  'media/note-light.svg',
  'media/schemas/checklist.schema.json',
  'media/schemas/person.schema.json',
  'package.json',
  'package.nls.json',
];

/** Most bytes of all files together: half as much again as there are. */
const maxBytes = 5_000_000;

describe('the packaged extension', () => {
  let folder = '';
  let files: readonly string[] = [];

  before(async () => {
    const extensions = process.env['SRE_ONBOARDING_EXTENSIONS'] ?? '';
    const name = (await readdir(extensions)).find((entry) => entry.startsWith('sre-onboarding.'));
    folder = path.join(extensions, name ?? '');
    files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  });

  it('holds these files, and no other', () => {
    const byName = new Map(files.map((file) => [file.toLowerCase(), file]));
    const added = ['.vsixmanifest', 'license.txt', 'readme.md', 'changelog.md'];

    assert.deepEqual(
      [...byName.keys()].filter((name) => !added.includes(name)).toSorted(),
      shipped
        .map((name) => name.toLowerCase())
        .filter((name) => !added.includes(name))
        .toSorted(),
    );
    assert.deepEqual(
      added.filter((name) => !byName.has(name) && name !== '.vsixmanifest'),
      [],
    );
  });

  it('is no larger than it needs to be', async () => {
    const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));

    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < maxBytes, String(sizes));
  });

  it('holds code that evaluates no text, and names no place of the machine that it was built on', async () => {
    for (const file of files.filter((name) => /\.(?:js|css|json)$/.test(name))) {
      const text = await readFile(path.join(folder, file), 'utf8');
      // What goes on with a body is a method that is called so.
      assert.doesNotMatch(text, /\bnew Function\(|(?<![.\w])eval\((?![\w$,]*\)\{)/, file);
      assert.doesNotMatch(text, /sourceMappingURL|sourcesContent/, file);
      assert.doesNotMatch(text, /node_modules|(?<![\w/.-])\/(?:home|root|tmp|Users|private\/var)\//, file);
    }
  });

  it('asks nothing of the network by itself', async () => {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const text = await readFile(path.join(folder, file), 'utf8');
      assert.doesNotMatch(
        text,
        /\bXMLHttpRequest\b|new WebSocket\(|(?<![.\w}])fetch\(|require\("(?:node:)?(?:https?|net|tls|dns|dgram)"\)/,
        file,
      );
    }
  });

  it('runs no script when it is installed, and needs no other extension or package', async () => {
    const manifest: Record<string, unknown> = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));

    assert.equal(manifest['extensionDependencies'], undefined);
    assert.deepEqual(
      Object.keys(manifest['scripts'] ?? {}).filter((name) => /install|prepare|uninstall/.test(name)),
      [],
    );
    // package.json names the libraries that the bundles were made of: the code asks for none of them.
    const scripts = files.filter((name) => /^dist\/[^/]*\.js$/.test(name));
    const texts = await Promise.all(scripts.map((name) => readFile(path.join(folder, name), 'utf8')));
    const required = texts.flatMap((text) =>
      [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name),
    );
    assert.deepEqual(
      required.filter((name) => name !== 'vscode' && !isBuiltin(name) && !scripts.includes(path.join('dist', name))),
      [],
    );
    assert.ok(required.includes('vscode') && required.includes('./parsing.js'));
  });
});
