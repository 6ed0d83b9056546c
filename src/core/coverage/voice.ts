import type { Note } from '../notes/note.js';

/** The groups of people to hear about a system, in the order of the table's columns. */
export const voices = [
  'veteran',
  'new-joiner',
  'engineer',
  'product',
  'leadership',
  'support',
  'customer',
  'outside',
] as const;

export type Voice = (typeof voices)[number];

/** The speaker of a note: a voice; the author, if there is no source; or somebody with an unknown role. */
export type Speaker = Voice | 'author' | 'unknown';

/** Roles that map to another voice. A team's own roles count as engineers, since they are its own people. */
const voiceOfRole: ReadonlyMap<string, Voice> = new Map<string, Voice>([
  ['veteran', 'veteran'],
  ['tech-lead', 'veteran'],
  ['architect', 'veteran'],
  ['new-joiner', 'new-joiner'],
  ['product-manager', 'product'],
  ['delivery-manager', 'product'],
  ['engineering-manager', 'product'],
  ['designer', 'product'],
  ['leadership', 'leadership'],
  ['support', 'support'],
  ['customer', 'customer'],
  ['vendor', 'outside'],
  ['peer', 'outside'],
]);

/** A note's speaker, by its role. */
export function speakerOf({ source, role }: Pick<Note, 'source' | 'role'>): Speaker {
  if (role !== undefined) return voiceOfRole.get(role) ?? 'engineer';
  return source === undefined ? 'author' : 'unknown';
}
