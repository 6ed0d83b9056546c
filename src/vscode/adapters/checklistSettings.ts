import * as vscode from 'vscode';

import { checklistVariables, type VariableValues } from '../../core/checklist/substituteVariables.js';

/** Reads the settings that a checklist can refer to as variables. */
export function readVariables(root: vscode.Uri): VariableValues {
  const settings = vscode.workspace.getConfiguration('sreOnboarding', root);
  return Object.fromEntries(checklistVariables.map((name) => [name, settings.get<string>(name, '').trim()]));
}
