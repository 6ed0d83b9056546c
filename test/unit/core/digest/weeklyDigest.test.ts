import assert from 'node:assert/strict';

import { type DigestFacts, weeklyDigest } from '../../../../src/core/digest/weeklyDigest.js';
import type { Note } from '../../../../src/core/notes/note.js';
import type { Person, StepProgress } from '../../../../src/core/people/progress.js';
import type { Session } from '../../../../src/core/sessions/session.js';
import { shared } from '../../../support/shared.js';

const nothing: DigestFacts = {
  lastDay: '2026-11-24',
  dayOf: (instant) => instant.slice(0, 10),
  themes: [
    { id: 'compute', title: 'Compute', words: [] },
    { id: 'database', title: 'Database', words: [] },
  ],
  stepTitles: new Map([
    ['get-access', 'Get *every* access'],
    ['ask-why', 'Ask why'],
  ]),
  people: [],
  notes: [],
  sessions: [],
};

function note(title: string, parts: Partial<Note> = {}): DigestFacts['notes'][number] {
  const created = '2026-11-20T10:00:00Z';
  return shared({ id: title, note: { title, kind: 'pain-point', values: [], created, tags: [], body: '', ...parts } });
}

function person(name: string, steps: Readonly<Record<string, StepProgress>>): Person {
  return { name, email: `${name}@example.com`, steps: new Map(Object.entries(steps)) };
}

function session(id: string, parts: Partial<Session> = {}): DigestFacts['sessions'][number] {
  return shared({ id, session: { title: id, kind: 'conversation', date: '2026-11-20', body: '', ...parts } });
}

describe('weeklyDigest', () => {
  it('tells of sessions, steps done, notes by theme, what is blocked, and new evidence', () => {
    const digest = weeklyDigest({
      ...nothing,
      sessions: [
        session('Coffee with #1', { with: 'Priya', role: 'veteran', date: '2026-11-24' }),
        session('On call', { kind: 'shadowing', date: '2026-11-18' }),
      ],
      people: [
        person('Sam', {
          'get-access': { status: 'done', at: '2026-11-24T10:00:00Z', evidence: '`npm test` exited 0' },
          'ask-why': { status: 'blocked', at: '2026-10-01T10:00:00Z', reason: 'no *login*' },
          gone: { status: 'in-progress', at: '2026-11-20T10:00:00Z', evidence: 'half\nway' },
        }),
        person('Ann', { 'ask-why': { status: 'done', at: '2026-11-24T08:00:00Z' } }),
      ],
      notes: [
        note('Deploys take forty minutes', { theme: 'compute' }),
        note('Slow nodes', { theme: 'compute', kind: 'risk', created: '2026-11-21T10:00:00Z' }),
        note('Loose [end]'),
        note('Bills', { theme: 'cost', kind: 'question' }),
      ],
    });

    assert.equal(
      digest,
      `# SRE onboarding, 2026-11-18 to 2026-11-24

2 sessions · 2 steps done · 4 notes · 1 blocked

## Sessions

- **On call** · shadowing · 2026-11-18
- **Coffee with \\#1** · conversation with Priya (veteran) · 2026-11-24

## Steps done

- **Ask why** · Ann · 2026-11-24
- **Get \\*every\\* access** · Sam · 2026-11-24:
  \`npm test\` exited 0

## Notes

### Not sorted yet (1)

- pain-point: Loose \\[end\\]

### Compute (2)

- risk: Slow nodes
- pain-point: Deploys take forty minutes

### cost (1)

- question: Bills

## Blocked

- **Ask why** · Sam · no \\*login\\* · since 2026-10-01

## New evidence

- **gone** · Sam · 2026-11-20:
  half
  way
`,
    );
  });

  it('reads well for a week in which nothing happened', () => {
    assert.equal(
      weeklyDigest(nothing),
      '# SRE onboarding, 2026-11-18 to 2026-11-24\n\nA quiet week: no session was held, no step done and nothing noted.\n',
    );
  });

  it('tells of what is blocked even in a quiet week', () => {
    const digest = weeklyDigest({ ...nothing, people: [person('', { 'ask-why': { status: 'blocked' } })] });

    assert.match(digest, /A quiet week.*\n\n## Blocked\n\n- \*\*Ask why\*\* · @example.com\n$/s);
  });

  it('holds the seven days up to the last one, on the reader’s calendar', () => {
    const days = ['2026-11-17', '2026-11-18', '2026-11-24', '2026-11-25'];
    const times = days.map((day) => `${day}T23:30:00Z`);
    const facts: DigestFacts = {
      ...nothing,
      sessions: days.map((date) => session(`held ${date}`, { date })),
      people: times.map((at, index) => person(`P${index}`, { 'ask-why': { status: 'done', at } })),
      notes: times.map((created) => note(`noted ${created}`, { created })),
    };
    const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

    const inUtc = weeklyDigest(facts);
    const further = weeklyDigest({ ...facts, dayOf: (instant) => isoDay(Date.parse(instant) + 60 * 60 * 1000) });

    assert.match(inUtc, /^2 sessions · 2 steps done · 2 notes$/m);
    assert.match(inUtc, /P1 .*\n.* P2 /);
    assert.match(further, /^2 sessions · 2 steps done · 2 notes$/m);
    assert.match(further, /P0 · 2026-11-18\n.* P1 · 2026-11-19/);
  });

  it('takes nothing for this week’s whose day isn’t known', () => {
    const digest = weeklyDigest({
      ...nothing,
      sessions: [session('some time', { date: '' })],
      people: [person('Sam', { 'ask-why': { status: 'done', evidence: 'x' }, 'get-access': { status: 'reopened' } })],
      notes: [note('whenever', { created: '' })],
    });

    assert.equal(digest, weeklyDigest(nothing));
  });

  it('counts one as one', () => {
    const digest = weeklyDigest({
      ...nothing,
      sessions: [session('one', { role: 'veteran' })],
      people: [person('Sam', { 'ask-why': { status: 'done', at: '2026-11-24T10:00:00Z' } })],
      notes: [note('n')],
    });

    assert.match(digest, /^1 session · 1 step done · 1 note$/m);
    assert.match(digest, /conversation \(veteran\)/);
  });

  it('says that it’s time to turn notes into roadmap items once the last five conversations added no theme', () => {
    const talks = ['a', 'b', 'c', 'd', 'e', 'f'];
    const sessions = talks.map((id) => session(id, { date: '2026-10-01' }));
    const noted = (count: number): DigestFacts => ({
      ...nothing,
      sessions,
      notes: talks.slice(0, count).map((id) => note(`of ${id}`, { session: id, theme: 'compute' })),
    });

    const hint = 'The last 5 conversations added no new theme: it’s time to turn notes into roadmap items.';
    assert.ok(weeklyDigest(noted(6)).includes(`\n\n${hint}\n`));
    assert.doesNotMatch(weeklyDigest(noted(5)), /time to distil/);
  });
});
