/** A map as a YAML text gives it. */
export type PlainMap = Readonly<Record<string, unknown>>;

/** Says whether a plain value is a map: neither a list nor a scalar. */
export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
