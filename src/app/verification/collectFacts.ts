import type { Check } from '../../core/checklist/checklist.js';
import { presentFields } from '../../core/text/presentFields.js';
import type { Person } from '../../core/people/progress.js';
import { provesRun } from '../../core/verification/findings.js';
import type { ExtensionFact, Facts, RunOutcome, WithId } from '../../core/verification/facts.js';
import type { NoteStore } from '../notes/noteStore.js';
import type { CommitQuery, Ports, Surroundings } from '../ports.js';
import type { RoadmapStore } from '../roadmap/roadmapStore.js';
import type { SessionStore } from '../sessions/sessionStore.js';

export interface FactSources {
  readonly ports: Pick<Ports, 'surroundings'>;
  readonly notes: NoteStore;
  readonly sessions: SessionStore;
  readonly roadmap: RoadmapStore;
}

export interface FactsWanted {
  readonly person: Person;
  /** Only facts needed by these are looked up. */
  readonly checks: readonly Check[];
  /** How commands that were run here ended. */
  readonly runs: ReadonlyMap<string, RunOutcome>;
}

/** The value of an `extension` check that stands for all recommended extensions. */
const recommended = 'recommended';

/** Looks up everything that a person's checks need. */
export async function collectFacts(sources: FactSources, wanted: FactsWanted): Promise<Facts> {
  const { surroundings } = sources.ports;
  const { person, checks } = wanted;
  const [notes, sharedNotes, sessions, sharedSessions, items, commits, files, extensions] = await Promise.all([
    sources.notes.all(),
    sources.notes.shared(),
    sources.sessions.all(),
    sources.sessions.shared(),
    sources.roadmap.all(),
    lookUp(
      ofType(checks, 'commits').map(({ paths }) => JSON.stringify(paths)),
      (key) => surroundings.commits(commitQuery(person, key)),
    ),
    lookUp(
      ofType(checks, 'file').map(({ glob }) => glob),
      (glob) => surroundings.findFile(glob),
    ),
    lookUp(
      ofType(checks, 'extension').map(({ id }) => id),
      (id) => extensionFact(surroundings, id),
    ),
  ]);
  return {
    notes: ownOnes(
      person,
      Array.from(notes, ([path, { id, note }]) => ({ id, shared: sharedNotes.get(path), value: note })),
    ),
    sessions: ownOnes(
      person,
      Array.from(sessions, ([path, { id, session }]) => ({ id, shared: sharedSessions.get(path), value: session })),
    ),
    agreedItems: [...items.values()].filter(({ item }) => isAgreed(item?.status)).map(({ id }) => id),
    commits: (paths) => commits.get(JSON.stringify(paths)),
    file: (glob) => files.get(glob),
    extension: (id) => extensions.get(id),
    run: (command) => wanted.runs.get(command) ?? keptRun(person, command),
  };
}

function ofType<Type extends Check['type']>(checks: readonly Check[], type: Type): (Check & { readonly type: Type })[] {
  return checks.filter((check): check is Check & { readonly type: Type } => check.type === type);
}

/** Looks up each key once. */
async function lookUp<Answer>(
  keys: readonly string[],
  ask: (key: string) => Promise<Answer | undefined>,
): Promise<ReadonlyMap<string, Answer | undefined>> {
  const distinct = [...new Set(keys)];
  return new Map(await Promise.all(distinct.map(async (key) => [key, await ask(key)] as const)));
}

function commitQuery({ name, email, start }: Person, paths: string): CommitQuery {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by JSON.stringify just above
  return presentFields<CommitQuery>({ name, email, since: start, paths: JSON.parse(paths) as readonly string[] });
}

async function extensionFact(surroundings: Surroundings, id: string): Promise<ExtensionFact> {
  const wanted = id === recommended ? await surroundings.recommendedExtensions() : [id];
  return { wanted, missing: wanted.filter((one) => !surroundings.isInstalled(one)) };
}

/** A file, with what a finding may name. */
interface SeenFile<Value> {
  readonly id: string;
  readonly shared: WithId<Value>['shared'] | undefined;
  /** Absent if the file can't be read. */
  readonly value: Value | undefined;
}

/** The person's own files; those without an author count as theirs. Oldest first, so that findings don't change. */
function ownOnes<Value extends { readonly author?: string }>(
  { email }: Person,
  all: readonly SeenFile<Value>[],
): readonly WithId<Value>[] {
  const own = email.toLowerCase();
  const isOwn = ({ author }: Value): boolean =>
    author === undefined || author === email || author.toLowerCase() === own;
  return all
    .flatMap(({ id, shared, value }) => (value && isOwn(value) ? [{ id, ...(shared && { shared }), value }] : []))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function isAgreed(status: string | undefined): boolean {
  return status === 'agreed' || status === 'started' || status === 'done';
}

/** A command that succeeded in an earlier window, as recorded in the person's file. */
function keptRun({ steps }: Person, command: string): RunOutcome | undefined {
  const isKept = [...steps.values()].some(({ evidence }) => provesRun(evidence, command));
  return isKept ? { kind: 'exited', code: 0 } : undefined;
}
