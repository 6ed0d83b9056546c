import { strict as assert } from 'node:assert';

import { isBy } from '../../../../src/core/verification/authorship.js';

const sam = { name: 'Sam Rivera', email: 'sam@example.com' };

describe('isBy', () => {
  it('knows a person by their address, in any letter case and under any name', () => {
    assert.equal(isBy(sam, { name: 'sr', email: 'SAM@Example.com' }), true);
    assert.equal(isBy(sam, { email: 'sam@example.com' }), true);
  });

  it('knows them by their name where a host hid the address', () => {
    for (const email of [
      '1+sam@users.noreply.github.com',
      'sam@noreply.codeberg.org',
      '5-sam@users.noreply.gitlab.com',
    ]) {
      assert.equal(isBy(sam, { name: 'Sam Rivera', email }), true, email);
      assert.equal(isBy(sam, { name: 'Sam Other', email }), false, email);
    }
  });

  it('does not take a namesake for them', () => {
    assert.equal(isBy(sam, { name: 'Sam Rivera', email: 'sam@elsewhere.com' }), false);
    assert.equal(isBy(sam, { name: 'Sam Rivera', email: 'noreplying@example.com' }), false);
    assert.equal(isBy(sam, { name: 'Sam Rivera' }), false);
  });

  it('takes nothing for the work of somebody without a name or an address', () => {
    const nobody = { name: '', email: '' };

    assert.equal(isBy(nobody, { name: '', email: '' }), false);
    assert.equal(isBy(nobody, {}), false);
    assert.equal(isBy(nobody, { name: '', email: '1+x@users.noreply.github.com' }), false);
  });
});
