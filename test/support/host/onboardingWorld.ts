import * as vscode from 'vscode';

import { OnboardingFolder } from '../../../src/app/onboardingFolder';
import { GitProgramView } from '../../../src/vscode/adapters/gitView';
import { HostPace } from '../../../src/vscode/adapters/hostPace';
import { systemClock } from '../../../src/vscode/adapters/systemClock';
import { systemRandom } from '../../../src/vscode/adapters/systemRandom';
import { createWorkspaceFiles } from '../../../src/vscode/adapters/workspaceFiles';
import { WorkspaceCodeFiles } from '../../../src/vscode/adapters/workspaceCodeFiles';
import { WorkspaceSurroundings } from '../../../src/vscode/adapters/workspaceSurroundings';
import { inWorkspace } from './workspaceFile';

/**
 * An onboarding over the workspace of the test run, by the extension's own adapters; Sam sits at the keyboard.
 *
 * @param root the onboarding's folder inside the workspace; not the one that the extension itself follows.
 */
export function openOnboarding(root: string): OnboardingFolder {
  return new OnboardingFolder(
    {
      files: createWorkspaceFiles(inWorkspace('')),
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
    },
    root,
  );
}

/** A workspace folder as tasks want it. */
export function workspaceFolder(): vscode.WorkspaceFolder {
  const folder = vscode.workspace.getWorkspaceFolder(inWorkspace('x'));
  if (!folder) throw new Error('The test run has no workspace folder.');
  return folder;
}
