import assert from 'node:assert/strict';

import { IdGenerator } from '../../../../src/core/import/stepIds.js';

describe('IdGenerator', () => {
  it('makes kebab-case of titles, and counts those that are the same', () => {
    const giver = new IdGenerator(['taken']);

    const ids = ['Déjà vu!', 'deja-vu', 'Taken', 'C++ & C#'].map((title) => giver.idFor(title, 'step'));

    assert.deepEqual(ids, ['deja-vu', 'deja-vu-2', 'taken-2', 'c-c']);
  });

  it('gives titles without Latin letters ids that stay when others come before', () => {
    const first = new IdGenerator([]).idFor('账号', 'phase');
    const later = new IdGenerator([]);
    later.idFor('本地环境', 'phase');

    assert.match(first, /^phase-[a-z\d]+$/);
    assert.equal(later.idFor('账号', 'phase'), first);
    assert.notEqual(new IdGenerator([]).idFor('🎉', 'phase'), first);
  });

  it('keeps the Latin part of a mixed title', () => {
    assert.equal(new IdGenerator([]).idFor('Slack チャンネル 2', 'step'), 'slack-2');
  });

  it('passes over numbers that are in use already', () => {
    const giver = new IdGenerator(['a', 'a-2', 'a-4']);

    assert.deepEqual(
      ['A', 'A', 'A', 'A 2'].map((title) => giver.idFor(title, 'step')),
      ['a-3', 'a-5', 'a-6', 'a-2-2'],
    );
  });

  it('gives ids that a checklist can have to any title', () => {
    const giver = new IdGenerator([]);

    for (const title of ['--', '', 'CON', '🎉 a', 'x'.repeat(200), 'é\u0301', 'ß', '١٢٣', 'a\nb', '-a-']) {
      assert.match(giver.idFor(title, 'step'), /^[a-z\d]+(?:-[a-z\d]+)*$/, title);
    }
  });
});
