import assert from 'node:assert/strict';

import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { rewriteStep } from '../../../../src/core/people/rewriteStep.js';

const person = 'name: Sam\nemail: sam@example.com\nstart: 2026-11-22\nsteps:\n';

describe('rewriteStep', () => {
  for (const reason of ['steps:\n\n!', 'a:\nb', 'a:\r\nb', `${'a long line of words: '.repeat(5)}:\n- b`]) {
    it(`writes ${JSON.stringify(reason)} so that it can be read again, and the same a second time`, () => {
      const progress = { status: 'skipped', reason } as const;

      const written = rewriteStep(person, 'coffee-chats', progress) ?? '';

      assert.deepEqual(parsePerson(written).person?.steps.get('coffee-chats'), progress);
      assert.equal(rewriteStep(written, 'coffee-chats', progress), written);
    });
  }
});
