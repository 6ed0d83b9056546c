import type { Note } from '../notes/note.js';

/** The sides from which one has to hear of a system, in the order of the table's columns. */
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

/** One of them. */
export type Voice = (typeof voices)[number];

/** Who speaks in a note: a voice; the author, where nobody is named; or somebody whose role isn't known. */
export type Speaker = Voice | 'author' | 'unknown';

/** Roles that aren't a voice of their own. Those that a team adds are the engineers': they are its own people. */
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

/** The voice that a note is heard from, by its role. */
export function speakerOf({ source, role }: Pick<Note, 'source' | 'role'>): Speaker {
  if (role !== undefined) return voiceOfRole.get(role) ?? 'engineer';
  return source === undefined ? 'author' : 'unknown';
}
