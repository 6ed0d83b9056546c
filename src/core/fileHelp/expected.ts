import type * as v from 'valibot';

import { type Field, fieldOf, type Shape, shapeOf } from '../schema/shape.js';
import type { LooseNode } from './looseNode.js';

type MapShape = Extract<Shape, { readonly kind: 'map' }>;

/** What a part of a file can be by its schema: several where that can't be told yet. */
export function expectedAt(schema: v.GenericSchema, node: LooseNode): readonly Field[] {
  if (!node.parent) return [fieldOf('', schema)];
  return expectedAt(schema, node.parent).flatMap((field) => enter(field, node));
}

function enter(field: Field, { kind, key, parent }: LooseNode): readonly Field[] {
  if (kind !== 'item') return mapsOf(field, keysOf(parent)).flatMap((map) => fieldWithKey(map, key) ?? []);
  const shape = shapeOf(field);
  return shape.kind === 'list' ? [shape.item] : [];
}

/** The field of a key; `undefined` for a key that the format doesn't know. */
export function fieldWithKey({ fields, others }: MapShape, key: string): Field | undefined {
  return fields.find((field) => field.key === key) ?? (others && { ...others, key });
}

/** The keys of the map that stands below a part. */
export function keysOf(owner: LooseNode | undefined, except?: LooseNode): readonly string[] {
  const pairs = owner?.children.filter((child) => child.kind === 'pair' && child !== except) ?? [];
  return pairs.map(({ key }) => key);
}

/** The maps that a field can be, so far as the keys that are there tell. */
export function mapsOf(field: Pick<Field, 'schema' | 'help'>, keys: readonly string[]): readonly MapShape[] {
  const shape = shapeOf(field);
  if (shape.kind === 'map') return [shape];
  if (shape.kind !== 'alternatives') return [];
  const maps = shape.shapes.filter((one) => one.kind === 'map');
  const telling = maps.filter((map) => map.fields.some(({ key, isRequired }) => isRequired && keys.includes(key)));
  if (telling.length > 0) return telling;
  const fitting = maps.filter((map) => keys.some((key) => fieldWithKey(map, key)));
  return fitting.length > 0 ? fitting : maps;
}

/** The keys that can still be written into a map: where it may be one of several, those that tell which. */
export function missingFields(field: Field, keys: readonly string[]): readonly Field[] {
  const maps = mapsOf(field, keys);
  const fields = maps.flatMap((map) => map.fields).filter(({ key }) => !keys.includes(key));
  const offered = maps.length > 1 ? fields.filter(({ isRequired }) => isRequired) : fields;
  return [...offered.filter(({ isRequired }) => isRequired), ...offered.filter(({ isRequired }) => !isRequired)];
}

/** The only values that a field can have, if its schema names them. */
export function optionsOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'scalar':
      return shape.options;
    case 'alternatives':
      return shape.shapes.flatMap(optionsOf);
    case 'map':
    case 'list':
      return [];
  }
}
