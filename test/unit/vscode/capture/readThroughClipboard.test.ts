import assert from 'node:assert/strict';

import { type ClipboardText, readThroughClipboard } from '../../../../src/vscode/capture/readThroughClipboard.js';

/** A clipboard in which somebody has put something of their own. */
class TestClipboard implements ClipboardText {
  text = 'a password';

  async readText(): Promise<string> {
    return this.text;
  }

  async writeText(text: string): Promise<void> {
    this.text = text;
  }
}

describe('readThroughClipboard', () => {
  it('reads what is copied, and puts back what was there', async () => {
    const clipboard = new TestClipboard();

    const read = await readThroughClipboard(clipboard, () => clipboard.writeText('output'));

    assert.equal(read, 'output');
    assert.equal(clipboard.text, 'a password');
  });

  it('reads nothing where there was nothing to copy', async () => {
    const clipboard = new TestClipboard();

    assert.equal(await readThroughClipboard(clipboard, async () => undefined), '');
    assert.equal(clipboard.text, 'a password');
  });

  it('puts back what was there where copying fails', async () => {
    const clipboard = new TestClipboard();
    const copy = (): Promise<never> => Promise.reject(new Error('There is no terminal.'));

    await assert.rejects(readThroughClipboard(clipboard, copy), { message: 'There is no terminal.' });
    assert.equal(clipboard.text, 'a password');
  });
});
