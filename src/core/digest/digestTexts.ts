import type { SessionKind } from '../checklist/checklist.js';
import type { LocalDate } from '../time/localDate.js';

/** All texts of the weekly digest: a document that teams keep and share, in English whatever the editor's language. */
export const digestTexts = {
  title: (first: LocalDate, last: LocalDate): string => `# SRE onboarding, ${first} to ${last}`,
  emptyWeek: 'A quiet week: no session was held, no step done and nothing noted.',
  timeToDistil: (conversations: number): string =>
    `The last ${conversations} conversations added no new theme: it’s time to turn notes into roadmap items.`,
  sessions: 'Sessions',
  stepsDone: 'Steps done',
  notes: 'Notes',
  unsorted: 'Not sorted yet',
  blocked: 'Blocked',
  since: (day: LocalDate): string => `since ${day}`,
  evidence: 'New evidence',
  counts: {
    sessions: (count: number): string => (count === 1 ? '1 session' : `${count} sessions`),
    stepsDone: (count: number): string => (count === 1 ? '1 step done' : `${count} steps done`),
    notes: (count: number): string => (count === 1 ? '1 note' : `${count} notes`),
    blocked: (count: number): string => `${count} blocked`,
  },
  kinds: {
    pairing: 'pairing',
    conversation: 'conversation',
    shadowing: 'shadowing',
    customer: 'customer call',
    outside: 'outside talk',
  } satisfies Readonly<Record<SessionKind, string>>,
  withWhom: (who: string): string => `with ${who}`,
} as const;
