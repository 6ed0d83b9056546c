import type { Shared } from '../../src/core/privacy/shared.js';

/** What a test says everybody has. In the product only the stores say so. */
export function shared<Value>(value: Value): Shared<Value> {
  return value as Shared<Value>;
}
