import assert from 'node:assert/strict';

import * as v from 'valibot';

import { count, days, kebabCase, localDate, mapOf, text, utcTime } from '../../../../src/core/schema/fields.js';

/** What each value is refused with; `undefined` for one that is taken. */
function refusals(schema: v.GenericSchema, values: readonly unknown[]): readonly (string | undefined)[] {
  return values.map((value) => {
    const { issues } = v.safeParse(schema, value, { abortPipeEarly: true });
    return issues?.map(({ kind, type, message }) => (kind === 'validation' ? message : type)).join();
  });
}

describe('the fields of the file formats', () => {
  it('text has something in it', () => {
    assert.deepEqual(refusals(text, ['a', ' a\n', '', ' \n', 1]), [
      undefined,
      undefined,
      'notEmpty',
      'notEmpty',
      'string',
    ]);
  });

  it('an id is lower-case words joined by hyphens', () => {
    assert.deepEqual(refusals(kebabCase, ['dev-environment', 'step-2', '3d']), [undefined, undefined, undefined]);
    for (const id of ['Dev', 'dev_env', 'dev--env', '-dev', 'dev-', 'dev env', '']) {
      assert.deepEqual(refusals(kebabCase, [id]), ['kebabCase'], id);
    }
  });

  it('a date exists', () => {
    assert.deepEqual(refusals(localDate, ['2024-02-29', '2026-02-29', '2026-2-1', 'soon', 20261122]), [
      undefined,
      'date',
      'date',
      'date',
      'string',
    ]);
  });

  it('a time is in UTC and exists', () => {
    assert.deepEqual(refusals(utcTime, ['2026-11-24T10:12:00Z', '2026-11-24T10:12:00.123Z']), [undefined, undefined]);
    for (const time of [
      '2026-11-24T10:12:00',
      '2026-11-24T10:12:00+01:00',
      '2026-02-30T10:12:00Z',
      '2026-11-24',
      '10:12',
    ]) {
      assert.deepEqual(refusals(utcTime, [time]), ['utcTime'], time);
    }
  });

  it('days are whole and not before the first one', () => {
    assert.deepEqual(refusals(days, [0, 5, 10_000]), [undefined, undefined, undefined]);
    assert.deepEqual(refusals(days, [-1, 1.5, 10_001, Infinity]), Array(4).fill('wholeNumber'));
    assert.deepEqual(refusals(days, ['5', NaN]), ['number', 'number']);
  });

  it('a count is at least one', () => {
    assert.deepEqual(refusals(count, [1, 3]), [undefined, undefined]);
    assert.deepEqual(refusals(count, [0, -2, 0.5, 1e9]), Array(4).fill('positiveNumber'));
  });

  it('a map is neither a list nor a text, and may have any other keys', () => {
    const schema = mapOf({ a: v.optional(text) });

    assert.deepEqual(refusals(schema, [{}, { a: 'x', b: 1 }, [], 'a', null]), [
      undefined,
      undefined,
      'object',
      'object',
      'object',
    ]);
    assert.deepEqual(refusals(v.partial(mapOf({ a: text })), [{}, []]), [undefined, 'object']);
  });
});
