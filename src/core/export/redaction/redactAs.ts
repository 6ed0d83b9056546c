import type { NamePolicy } from '../exportFacts.js';
import type { NameFinder } from './nameFinder.js';
import { keepNames, type Redactor, RoleRedactor } from './redactor.js';

/**
 * Redacts something as asked: once to see who occurs in it, then again with those people told apart.
 *
 * @param redact redacts all of it by the redactor given.
 */
export function redactAs<Result>(
  policy: NamePolicy,
  finder: NameFinder,
  redact: (redactor: Redactor) => Result,
): Result {
  if (policy === 'names') return redact(keepNames);
  const first = RoleRedactor.of(finder);
  redact(first);
  return redact(first.tellingApart());
}
