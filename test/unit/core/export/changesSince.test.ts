import assert from 'node:assert/strict';

import { changesSince } from '../../../../src/core/export/changesSince.js';
import type { ExportedItem } from '../../../../src/core/export/exportStamp.js';

function exported(key: string, fields: Partial<ExportedItem> = {}): ExportedItem {
  return { key, title: key, horizon: 'next', status: 'proposed', fingerprint: '0', ...fields };
}

function kinds(before: readonly ExportedItem[], now: readonly ExportedItem[]): readonly string[] {
  return changesSince(before, now).map(
    ({ item, changes }) => `${item.key}: ${changes.map(({ kind }) => kind).join(', ')}`,
  );
}

describe('changesSince', () => {
  it('tells nothing of what stayed the same', () => {
    assert.deepEqual(kinds([exported('a')], [exported('a', { title: 'as it was exported' })]), []);
  });

  it('tells what is new, and how far it is already', () => {
    assert.deepEqual(kinds([], [exported('a'), exported('b', { status: 'started' })]), ['a: new', 'b: new, started']);
  });

  for (const status of ['agreed', 'started', 'done', 'dropped'] as const) {
    it(`tells what is ${status} by now`, () => {
      assert.deepEqual(kinds([exported('a')], [exported('a', { status })]), [`a: ${status}`]);
    });
  }

  it('tells what went back', () => {
    const [changed] = changesSince([exported('a', { status: 'dropped' })], [exported('a', { status: 'agreed' })]);

    assert.deepEqual(changed?.changes, [{ kind: 'reopened', to: 'agreed' }]);
  });

  it('tells from where to where something was moved, unless it is over', () => {
    const [changed] = changesSince([exported('a')], [exported('a', { horizon: 'now' })]);

    assert.deepEqual(changed?.changes, [{ kind: 'moved', from: 'next', to: 'now' }]);
    assert.deepEqual(kinds([exported('a')], [exported('a', { horizon: undefined, status: 'done' })]), ['a: done']);
  });

  it('tells several changes of one item together', () => {
    const now = exported('a', { horizon: 'now', status: 'agreed', fingerprint: '1' });

    assert.deepEqual(kinds([exported('a')], [now]), ['a: agreed, moved, changed']);
  });

  it('tells last what is gone, but not of what was over before', () => {
    const before = [exported('gone'), exported('done', { status: 'done' }), exported('dropped', { status: 'dropped' })];

    assert.deepEqual(kinds(before, [exported('new')]), ['new: new', 'gone: removed']);
  });
});
