import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates and registers every command that it contributes', async () => {
    const extension = vscode.extensions.getExtension('sre-onboarding.sre-onboarding');
    assert.isDefined(extension);
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const contributed = manifest.contributes.commands.map(({ command }) => command);

    await extension?.activate();

    assert.includeMembers(await vscode.commands.getCommands(true), contributed);
    assert.isNotEmpty(contributed);
  });
});
