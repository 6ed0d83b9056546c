import * as vscode from 'vscode';

import { OnboardingFolder } from '../../../src/app/onboardingFolder';
import type { Ports } from '../../../src/app/ports';
import { GitProgramView } from '../../../src/vscode/adapters/gitView';
import { HostPace } from '../../../src/vscode/adapters/hostPace';
import { systemClock } from '../../../src/vscode/adapters/systemClock';
import { systemRandom } from '../../../src/vscode/adapters/systemRandom';
import { createWorkspaceFiles } from '../../../src/vscode/adapters/workspaceFiles';
import { WorkspaceCodeFiles } from '../../../src/vscode/adapters/workspaceCodeFiles';
import { WorkspaceSurroundings } from '../../../src/vscode/adapters/workspaceSurroundings';
import { InsidePlaces } from '../../../src/vscode/folder/insidePlaces';
import { ShownFolder } from '../../../src/vscode/folder/shownFolder';
import { inWorkspace } from './workspaceFile';

/** The outside of the test run's workspace, by the extension's own adapters; Sam sits at the keyboard. */
export function openPorts(createFiles = createWorkspaceFiles): Ports {
  return {
    files: createFiles(inWorkspace('')),
    clock: systemClock,
    random: systemRandom,
    pace: new HostPace(),
    identity: { fromGit: async () => ({ name: 'Sam Rivera', email: 'sam@example.com' }) },
    memory: { recall: () => undefined, remember: async () => undefined },
    surroundings: new WorkspaceSurroundings(inWorkspace('')),
    codeFiles: new WorkspaceCodeFiles(inWorkspace('')),
    git: new GitProgramView(inWorkspace(''), undefined),
    platform: 'linux',
    variables: () => ({}),
    readBuiltInChecklist: async () => ({ title: 'None', themes: [], roles: [], phases: [] }),
  };
}

/**
 * An onboarding over the workspace of the test run.
 *
 * @param root the onboarding's folder inside the workspace; not the one that the extension itself follows.
 * @param createFiles the adapter; unless given, the one that works in every host.
 */
export function openOnboarding(root: string, createFiles = createWorkspaceFiles): OnboardingFolder {
  return new OnboardingFolder(openPorts(createFiles), root);
}

/** The workspace of the test run, with an onboarding in it, as the shell shows it. */
export function openShown(root: string, places = new InsidePlaces(undefined)): ShownFolder {
  return new ShownFolder(inWorkspace(''), openOnboarding(root), places);
}

/** A workspace folder as tasks want it. */
export function workspaceFolder(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.getWorkspaceFolder(inWorkspace('x'));
  if (!folder) throw new Error('The test run has no workspace folder.');
  return folder;
}
