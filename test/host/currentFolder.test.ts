import { assert } from 'chai';
import * as vscode from 'vscode';

import { checklistVariables } from '../../src/core/checklist/substituteVariables';
import { CurrentFolder } from '../../src/vscode/folder/currentFolder';
import { openPorts } from '../support/host/onboardingWorld';
import { seen } from '../support/host/workspaceFile';

const nothingKept: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => undefined };

describe('the folder that is shown', () => {
  const settings = vscode.workspace.getConfiguration('sreOnboarding');

  for (const name of checklistVariables) {
    it(`is read anew when the setting ${name} changes, which its checklist may refer to`, async () => {
      const current = new CurrentFolder(() => openPorts(), nothingKept);
      const before = current.shown;
      try {
        await settings.update(name, 'changed', vscode.ConfigurationTarget.Workspace);

        await seen('another onboarding', () => (current.shown === before ? undefined : true));
        assert.isDefined(current.shown);
      } finally {
        current.dispose();
        await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  }
});
