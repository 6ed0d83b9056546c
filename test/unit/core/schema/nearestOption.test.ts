import assert from 'node:assert/strict';

import { noteKinds } from '../../../../src/core/notes/vocabulary.js';
import { nearestOption } from '../../../../src/core/schema/nearestOption.js';

describe('nearestOption', () => {
  it('finds the only option that begins so', () => {
    assert.equal(nearestOption('pain', noteKinds), 'pain-point');
    assert.equal(nearestOption('def', noteKinds), 'deferred');
  });

  it('prefers the beginning to a shorter distance', () => {
    assert.equal(nearestOption('de', ['me', 'deferred']), 'deferred');
  });

  it('finds nothing where several begin so', () => {
    assert.equal(nearestOption('d', noteKinds), undefined);
  });

  it('finds the closest option within two letters', () => {
    assert.equal(nearestOption('paring', ['pairing', 'outside']), 'pairing');
    assert.equal(nearestOption('wihs', noteKinds), 'wish');
    assert.equal(nearestOption('desicion', noteKinds), 'decision');
    assert.equal(nearestOption('notess', ['notes', 'note']), 'notes');
  });

  it('finds an option whatever the letter case and blanks around it', () => {
    assert.equal(nearestOption(' Risk ', noteKinds), 'risk');
  });

  it('finds nothing where little of the option is left', () => {
    assert.equal(nearestOption('us', ['me']), undefined);
    assert.equal(nearestOption('complaint', noteKinds), undefined);
    assert.equal(nearestOption('', ['me']), undefined);
  });

  it('is quick with a text that is no option at all', () => {
    assert.equal(nearestOption('x'.repeat(1_000_000), noteKinds), undefined);
  });
});
