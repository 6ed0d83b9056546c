import type { Check } from '../checklist/checklist.js';
import type { Note } from '../notes/note.js';
import type { Session } from '../sessions/session.js';
import type { Facts, WithId } from './facts.js';

export type SessionCheck = Check & { readonly type: 'sessions' };

/** Facts by step, so that each check of a long checklist only considers what can count for it. */
export class FactIndex {
  readonly facts: Facts;
  readonly #notes: ReadonlyMap<string, readonly WithId<Note>[]>;
  readonly #sessions: ReadonlyMap<string, readonly WithId<Session>[]>;
  readonly #free: readonly WithId<Session>[];

  /** @param stepIds the checklist's: what was captured for a removed step belongs to none. */
  constructor(facts: Facts, stepIds: ReadonlySet<string>) {
    this.facts = facts;
    this.#notes = groupByStep(facts.notes);
    this.#sessions = groupByStep(facts.sessions);
    this.#free = facts.sessions.filter(({ value }) => value.step === undefined || !stepIds.has(value.step));
  }

  /** The notes that count for a check: captured for the step, or with `scope: all` for any. */
  notes(check: Check & { readonly type: 'notes' }, stepId: string): readonly (string | undefined)[] {
    const candidates = check.scope === 'all' ? this.facts.notes : (this.#notes.get(stepId) ?? []);
    return candidates.filter(({ value }) => fits(value, check)).map(sharedName);
  }

  /** The sessions that count for a check: held for the step, or for none. */
  sessions(check: SessionCheck, stepId: string): readonly (string | undefined)[] {
    const candidates = [...(this.#sessions.get(stepId) ?? []), ...this.#free];
    return candidates.filter(({ value }) => fitsSession(value, check)).map(sharedName);
  }
}

function fits(note: Note, { kind, theme }: Check & { readonly type: 'notes' }): boolean {
  return (kind === undefined || note.kind === kind) && (theme === undefined || note.theme === theme);
}

/** Whether a session meets a check's requirements; names and roles ignore case. */
export function fitsSession(
  session: Pick<Session, 'kind' | 'role' | 'with'>,
  { kind, role, with: who }: SessionCheck,
): boolean {
  return (
    (kind === undefined || session.kind === kind) &&
    (role === undefined || isSameWord(session.role, role)) &&
    (who === undefined || isSameWord(session.with, who))
  );
}

/** The name in a finding; none for private things. */
function sharedName({ shared }: WithId<unknown>): string | undefined {
  return shared?.id;
}

function isSameWord(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function groupByStep<Value extends { readonly step?: string }>(
  all: readonly WithId<Value>[],
): ReadonlyMap<string, readonly WithId<Value>[]> {
  const groups = new Map<string, WithId<Value>[]>();
  for (const entry of all) {
    const { step } = entry.value;
    if (step === undefined) continue;
    const group = groups.get(step);
    if (group) group.push(entry);
    else groups.set(step, [entry]);
  }
  return groups;
}
