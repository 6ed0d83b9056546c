import type * as vscode from 'vscode';

import { activateOnboarding } from './extension.js';
import { createWorkspaceFiles } from './vscode/adapters/workspaceFiles.js';

/** Called by VS Code in the browser's worker host. */
export function activate(context: vscode.ExtensionContext): void {
  activateOnboarding(context, { createFiles: createWorkspaceFiles, platform: 'web' });
}
