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

/** Written in when the tests are bundled: the host that this suite is meant for. */
declare const EXPECTED_HOST: 'node' | 'web';

describe('the suite', () => {
  it('runs in the extension host that it is meant for', () => {
    const isNode = typeof process === 'object' && process.versions?.node !== undefined;

    assert.equal(isNode ? 'node' : 'web', EXPECTED_HOST);
  });
});
