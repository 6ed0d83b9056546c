/** In the order in which they are offered. */
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

export type NoteKind = (typeof noteKinds)[number];

/** The kind of a note if its author specified none. */
export const defaultNoteKind: NoteKind = 'learning';

/** The built-in roles of sources; a team adds its own under `roles:` in `checklist.yaml`. */
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

/** What a customer may care about. */
export const customerValues = ['availability', 'latency', 'correctness', 'cost', 'security', 'simplicity'] as const;

/** 1 nuisance, 2 slows people, 3 hurts users or blocks work. */
export type Severity = 1 | 2 | 3;
