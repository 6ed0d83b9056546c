import type { NamePolicy } from '../exportFacts.js';
import type { NameFinder } from './nameFinder.js';
import { keepNames, type Redactor, RoleRedactor } from './redactor.js';

/**
 * Redacts twice: first to find out who occurs, then to distinguish those people.
 *
 * @param redact redacts everything with the given redactor.
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
