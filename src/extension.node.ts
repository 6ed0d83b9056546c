import type * as vscode from 'vscode';

import type { StepPlatform } from './core/checklist/checklist.js';
import { activateOnboarding } from './extension.js';
import { createNodeFiles } from './vscode/adapters/nodeFiles.js';
import { leadsOutside } from './vscode/adapters/nodePlaces.js';
import { exitStatusOf } from './vscode/adapters/nodeProgram.js';
import { createShellProcess } from './vscode/adapters/nodeShell.js';
import { createWorkspaceFiles } from './vscode/adapters/workspaceFiles.js';

/** Called by VS Code in Node hosts (the desktop, remotes). */
export function activate(context: vscode.ExtensionContext): void {
  activateOnboarding(context, {
    createFiles: (root) => (root.scheme === 'file' ? createNodeFiles(root) : createWorkspaceFiles(root)),
    platform: platform(),
    exitStatusOf,
    leadsOutside,
    shellProcess: createShellProcess(process.platform, process.env),
  });
}

function platform(): StepPlatform {
  switch (process.platform) {
    case 'darwin':
      return 'darwin';
    case 'win32':
      return 'windows';
    default:
      return 'linux';
  }
}
