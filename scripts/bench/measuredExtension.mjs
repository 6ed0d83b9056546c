// @ts-check
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { buildExtension } from '../build.mjs';
import { repositoryRoot } from '../vscode/pins.mjs';

const baselineCommandCount = 20;
const baselineViews = ['baseline.one', 'baseline.two', 'baseline.three'];

/** What both extensions are called, and that VS Code activates neither by itself. */
const measuredManifest = { publisher: 'bench', name: 'measured', activationEvents: [], main: './measured.js' };

/**
 * The main script of a measured extension: loads the real one and tells what loading and activating took. VS Code takes the
 * same two times, but in whole milliseconds.
 *
 * @param {string} main
 */
function measuringSource(main) {
  return `const usage = () => (process.threadCpuUsage ?? process.cpuUsage).call(process);
const cpuMs = (before) => (usage().user + usage().system - before.user - before.system) / 1000;
const unused = usage();
const began = performance.now();
const extension = require(${JSON.stringify(main)});
const loadMs = performance.now() - began;
const loadCpuMs = cpuMs(unused);
exports.activate = async (context) => {
  const before = usage();
  const called = performance.now();
  await extension.activate(context);
  const callMs = performance.now() - called;
  return { loadMs, callMs, cpuMs: loadCpuMs + cpuMs(before) };
};
`;
}

/**
 * Makes a copy of our extension, built for production, that is measured.
 *
 * @param {string} folder a new one
 */
export async function makeOwnExtension(folder) {
  await buildExtension({ production: true, folder: path.join(folder, 'dist') });
  for (const part of ['media', 'l10n', 'package.nls.json']) {
    await cp(path.join(repositoryRoot, part), path.join(folder, part), { recursive: true });
  }
  const manifest = JSON.parse(await readFile(path.join(repositoryRoot, 'package.json'), 'utf8'));
  await writeMeasured(folder, manifest, manifest.main);
}

/**
 * Makes the extension that ours is measured against. It registers three trees, twenty commands, a watcher and a status item, and
 * does nothing else.
 *
 * @param {string} folder a new one
 */
export async function makeBaselineExtension(folder) {
  await mkdir(folder, { recursive: true });
  const commands = Array.from({ length: baselineCommandCount }, (_, index) => `baseline.command${index}`);
  const manifest = {
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    contributes: {
      commands: commands.map((command) => ({ command, title: command })),
      viewsContainers: { activitybar: [{ id: 'baseline', title: 'Baseline', icon: '$(beaker)' }] },
      views: { baseline: baselineViews.map((id) => ({ id, name: id })) },
    },
  };
  await writeFile(path.join(folder, 'baseline.js'), baselineSource(commands));
  await writeMeasured(folder, manifest, './baseline.js');
}

/** @param {readonly string[]} commands */
function baselineSource(commands) {
  return `const vscode = require('vscode');
exports.activate = (context) => {
  const treeDataProvider = { getChildren: () => [], getTreeItem: (row) => row };
  for (const id of ${JSON.stringify(baselineViews)}) {
    context.subscriptions.push(vscode.window.createTreeView(id, { treeDataProvider }));
  }
  for (const id of ${JSON.stringify(commands)}) {
    context.subscriptions.push(vscode.commands.registerCommand(id, () => undefined));
  }
  const [folder] = vscode.workspace.workspaceFolders;
  const pattern = new vscode.RelativePattern(folder, '.sre-onboarding/**');
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const status = vscode.window.createStatusBarItem('baseline.status', vscode.StatusBarAlignment.Left);
  status.text = 'Baseline';
  status.show();
  context.subscriptions.push(watcher, watcher.onDidChange(() => undefined), status);
};
`;
}

/**
 * @param {string} folder
 * @param {Record<string, unknown>} manifest
 * @param {string} main its main script
 */
async function writeMeasured(folder, manifest, main) {
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ ...manifest, ...measuredManifest }, undefined, 2),
  );
  await writeFile(path.join(folder, 'measured.js'), measuringSource(main));
}
