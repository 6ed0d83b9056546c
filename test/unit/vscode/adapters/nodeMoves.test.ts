import assert from 'node:assert/strict';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openNodeDoor } from '../../../support/reliability/nodeDoor.js';

describe('a note that is moved where it is private', () => {
  let root = '';

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'sre-onboarding-moves-'));
    for (const folder of ['notes', 'private']) mkdirSync(path.join(root, folder));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is seen nowhere else, though a crash left another name of the file', async () => {
    const [shared, left, secret] = ['notes/a.md', 'notes/.left.tmp', 'private/a.md'].map((name) =>
      path.join(root, name),
    ) as [string, string, string];
    writeFileSync(shared, 'old');
    linkSync(shared, left);

    assert.equal(await openNodeDoor(root).move({ from: 'notes/a.md', to: 'private/a.md', text: 'old' }), 'moved');

    // VS Code writes into the file that is there.
    writeFileSync(secret, 'told in confidence');
    assert.equal(readFileSync(left, 'utf8'), 'old');
    assert.throws(() => statSync(shared));
    if (process.platform !== 'win32') assert.equal(statSync(secret).mode & 0o777, 0o600);
  });
});
