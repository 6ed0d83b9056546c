/** The kinds of note there are, in the order they are offered. */
export const noteKinds = [
  'pain-point',
  'wish',
  'deferred',
  'customer-signal',
  'risk',
  'idea',
  'learning',
  'question',
  'decision',
] as const;

/** What a note is about. */
export type NoteKind = (typeof noteKinds)[number];

/** The kind of a note whose author named none. */
export const defaultNoteKind: NoteKind = 'learning';

/** The roles a source can have; a team adds its own under `roles:` in `checklist.yaml`. */
export const builtInRoles = [
  'veteran',
  'new-joiner',
  'engineer',
  'tech-lead',
  'architect',
  'product-manager',
  'delivery-manager',
  'engineering-manager',
  'designer',
  'leadership',
  'support',
  'customer',
  'vendor',
  'peer',
] as const;

/** What a customer may care for. */
export const customerValues = ['availability', 'latency', 'correctness', 'cost', 'security', 'simplicity'] as const;

/** How much it hurts: 1 nuisance, 2 slows people, 3 hurts users or blocks work. */
export type Severity = 1 | 2 | 3;
