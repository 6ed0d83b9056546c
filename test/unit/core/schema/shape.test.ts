import { strict as assert } from 'node:assert';

import * as v from 'valibot';

import { oneOf } from '../../../../src/core/schema/alternatives.js';
import { described } from '../../../../src/core/schema/described.js';
import { kebabCase, mapOf, text } from '../../../../src/core/schema/fields.js';
import { fieldOf, type Shape, shapeOf } from '../../../../src/core/schema/shape.js';
import { withEntries } from '../../../../src/core/schema/withEntries.js';

function shape(schema: v.GenericSchema): Shape {
  return shapeOf(fieldOf('', schema));
}

describe('shapeOf', () => {
  it('tells the fields of a map, which are required, and what is said of them', () => {
    const read = shape(mapOf({ id: described(kebabCase, 'The id.'), due: v.optional(described(v.number(), 'Days.')) }));

    assert.equal(read.kind, 'map');
    assert.deepEqual(
      read.fields.map(({ key, isRequired, help }) => [key, isRequired, help.description]),
      [
        ['id', true, 'The id.'],
        ['due', false, 'Days.'],
      ],
    );
    assert.equal(read.others, undefined);
  });

  it('tells what all entries of a map are', () => {
    const read = shape(withEntries(mapOf({}), mapOf({ status: text })));

    assert.equal(read.kind === 'map' && read.others && shapeOf(read.others).kind, 'map');
  });

  it('tells the options of a scalar', () => {
    assert.deepEqual(shape(v.picklist(['a', 'b'])), { kind: 'scalar', options: ['a', 'b'] });
    assert.deepEqual(shape(described(v.picklist([1, 2]), 'Which.')), { kind: 'scalar', options: ['1', '2'] });
    assert.deepEqual(shape(v.boolean()), { kind: 'scalar', options: ['true', 'false'] });
    assert.deepEqual(shape(text), { kind: 'scalar', options: [] });
  });

  it('says of the items of a list what is said of the list, where they say nothing themselves', () => {
    const plain = shape(described(v.array(text), 'Tags.', { words: 'tags' }));
    const own = shape(described(v.array(described(text, 'A tag.')), 'Tags.'));

    assert.deepEqual(plain.kind === 'list' && plain.item.help, { description: 'Tags.', words: 'tags' });
    assert.deepEqual(own.kind === 'list' && own.item.help, { description: 'A tag.' });
  });

  it('looks through pipes, checks and optional wrappers', () => {
    const piped = v.optional(described(v.pipe(v.array(text), v.minLength(1)), 'Many.'));

    assert.equal(shape(piped).kind, 'list');
  });

  it('tells all that a schema can be which is chosen by the value', () => {
    const either = oneOf([text, mapOf({ id: text })], (value) => (typeof value === 'string' ? text : mapOf({})));
    const read = shape(v.optional(either));

    assert.deepEqual(read.kind === 'alternatives' && read.shapes.map(({ kind }) => kind), ['scalar', 'map']);
    assert.equal(v.is(either, 'a'), true);
    assert.equal(v.is(either, 3), false);
  });
});
