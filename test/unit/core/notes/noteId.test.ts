import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { formatNoteId, isNoteId, idForTitle } from '../../../../src/core/notes/noteId.js';
import { forAny } from '../../../support/forAny.js';
import { nastyText } from '../../../support/reliability/fuzz/anyText.js';

const created = '2026-11-25T23:59:59Z';

describe('formatNoteId', () => {
  it('is the day in UTC, the title and four random characters', () => {
    const numbers = [19, 3, 15, 9];

    const id = formatNoteId('Deploys take forty minutes', created, () => numbers.shift() ?? 0);

    assert.equal(id, '2026-11-25-deploys-take-forty-minutes-k3f9');
  });

  it('asks for 32 characters: none that is mistaken for another', () => {
    let next = 0;
    const limits = new Set<number>();
    const random = (limit: number): number => {
      limits.add(limit);
      return next++ % limit;
    };

    const ids = Array.from({ length: 8 }, () => formatNoteId('x', created, random));

    assert.equal(ids.map((id) => id.slice(-4)).join(''), '0123456789abcdefghjkmnpqrstvwxyz');
    assert.deepEqual([...limits], [32]);
  });

  it('names a note whose title has no letters', () => {
    assert.equal(
      formatNoteId('🔥!', created, () => 0),
      '2026-11-25-note-0000',
    );
  });

  it('keeps long titles short enough for any file system', () => {
    const id = formatNoteId('部署'.repeat(200), created, () => 0);

    assert.ok(new TextEncoder().encode(`${id}.md`).length < 255);
  });

  it('makes ids that isNoteId knows, whatever the title', () => {
    forAny(fc.tuple(nastyText, fc.infiniteStream(fc.nat())), 1000, ([title, numbers]) => {
      const id = formatNoteId(title, created, (limit) => numbers.next().value % limit);

      assert.ok(isNoteId(id), id);
    });
  });
});

describe('isNoteId', () => {
  it('refuses other names', () => {
    const names = [
      '',
      'readme',
      '2026-11-25',
      '2026-11-25-k3f9',
      '2026-11-25-slow--x-k3f9',
      '2026-11-25-slow-k3fi',
      '2026-11-25-slow-k3f9.md',
      'x/2026-11-25-slow-k3f9',
    ];

    assert.deepEqual(
      names.filter((name) => isNoteId(name)),
      [],
    );
  });
});

describe('idForTitle', () => {
  const fresh = (): string => assert.fail('made another');

  it('is the id itself where the title is the one that it was made of', () => {
    for (const title of ['Slow deploys', 'Déploys: slow, and '.repeat(9), '!!!', 'con']) {
      const id = formatNoteId(title, '2026-11-25T14:03:11Z', () => 7);

      assert.equal(idForTitle(id, title, fresh), id);
    }
  });

  it('names the title as it is now, and keeps the day and the last characters', () => {
    assert.equal(idForTitle('2026-11-25-lee-may-leave-k3f9', 'Staffing', fresh), '2026-11-25-staffing-k3f9');
    assert.equal(idForTitle('2026-11-25-lee-k3f9', 'Lee may leave', fresh), '2026-11-25-lee-may-leave-k3f9');
  });

  it('is a new one where the file has a name of another form', () => {
    assert.equal(
      idForTitle('lee-may-leave', 'Staffing', () => 'fresh'),
      'fresh',
    );
  });
});
