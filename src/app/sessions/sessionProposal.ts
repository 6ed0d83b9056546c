import type { SessionKind } from '../../core/checklist/checklist.js';
import { builtInRoles } from '../../core/notes/vocabulary.js';
import type { Overview, StepOverview } from '../../core/people/overview.js';
import type { Session } from '../../core/sessions/session.js';
import { fitsSession, type SessionCheck } from '../../core/verification/factIndex.js';
import type { NoteFile } from '../notes/noteStore.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';
import type { SessionFile } from './sessionStore.js';
import { readStanding } from '../people/standing.js';

/** The proposed answers while recording a session. */
export interface SessionProposal {
  readonly kind: SessionKind | undefined;
  readonly role: string | undefined;
  /** All roles, the team's own ones last. */
  readonly roles: readonly string[];
}

/**
 * Proposes the kind and role required by the step's first open check on sessions, or else by its first one.
 *
 * @param held with whom, whose role in their last session takes precedence over the step's; and whether the new session is
 *   private: a shared one takes nothing from private ones.
 */
export async function proposeSession(
  folder: OnboardingFolder,
  step: StepOverview | undefined,
  held: HeldSession = { who: '', isPrivate: false },
): Promise<SessionProposal> {
  const { checklist } = await folder.checklist.state();
  const wanted = step && wantedSession(step);
  return {
    kind: wanted?.kind,
    role: (await lastRoleOf(folder, held)) ?? wanted?.role,
    roles: [...new Set([...builtInRoles, ...(checklist?.roles ?? [])])],
  };
}

/** The other person of a session; empty for nobody in particular. */
interface HeldSession {
  readonly who: string;
  readonly isPrivate: boolean;
}

async function lastRoleOf(
  { sessions }: OnboardingFolder,
  { who, isPrivate }: HeldSession,
): Promise<string | undefined> {
  if (who === '') return undefined;
  const files = isPrivate ? await sessions.all() : await sessions.shared();
  return [...files.values()]
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
    .find(({ session }) => session?.with === who)?.session?.role;
}

/** The steps that such a session can count for: open ones first, then all others that count any. */
export async function stepsForSession(
  folder: OnboardingFolder,
  session: Pick<Session, 'kind' | 'role' | 'with'>,
): Promise<readonly StepOverview[]> {
  const { overview } = await readStanding(folder);
  const counting = stepsThatCountSessions(overview);
  const rank = (step: StepOverview): number =>
    (step.step.checks.some((check) => check.type === 'sessions' && fitsSession(session, check)) ? 0 : 2) +
    (isOpen(step) ? 0 : 1);
  return counting.toSorted((one, other) => rank(one) - rank(other));
}

/** Names of people, for use in a shared file and in a private one. */
export interface KnownNames {
  readonly shared: readonly string[];
  readonly all: readonly string[];
}

export const noNames: KnownNames = { shared: [], all: [] };

/** The sources of notes and the people in sessions, most recent first. */
export async function knownPeople({ notes, sessions }: OnboardingFolder): Promise<KnownNames> {
  return {
    shared: namesIn(await notes.shared(), await sessions.shared()),
    all: namesIn(await notes.all(), await sessions.all()),
  };
}

function namesIn(
  notes: ReadonlyMap<FilePath, NoteFile>,
  sessions: ReadonlyMap<FilePath, SessionFile>,
): readonly string[] {
  const named = [
    ...Array.from(notes.values(), ({ id, note }) => ({ id, name: note?.source })),
    ...Array.from(sessions.values(), ({ id, session }) => ({ id, name: session?.with })),
  ];
  const latest = new Map<string, string>();
  for (const { id, name } of named) {
    if (name !== undefined && (latest.get(name) ?? '') < id) latest.set(name, id);
  }
  return [...latest].toSorted(([, one], [, other]) => (one < other ? 1 : -1)).map(([name]) => name);
}

/**
 * The last shared session with somebody, in which they were asked. A private one isn't named in shared files.
 *
 * @returns its id; `undefined` if there is none.
 */
export async function latestSessionWith(folder: OnboardingFolder, who: string): Promise<string | undefined> {
  const name = who.trim().toLowerCase();
  return [...(await folder.sessions.shared()).values()]
    .filter(({ session }) => session?.with?.trim().toLowerCase() === name)
    .map(({ id }) => id)
    .toSorted()
    .at(-1);
}

function wantedSession({ checks, step }: StepOverview): SessionCheck | undefined {
  const open = checks.find(({ check, state }) => check.type === 'sessions' && state !== 'holds')?.check;
  const wanted = open ?? step.checks.find(({ type }) => type === 'sessions');
  return wanted?.type === 'sessions' ? wanted : undefined;
}

function stepsThatCountSessions(overview: Overview | undefined): readonly StepOverview[] {
  const steps = overview?.phases.flatMap((phase) => phase.steps) ?? [];
  return steps.filter(({ step }) => step.checks.some(({ type }) => type === 'sessions'));
}

function isOpen({ state }: StepOverview): boolean {
  return state !== 'done' && state !== 'skipped';
}
