import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { parseChecklist } from '../../../src/core/checklist/parseChecklist.js';
import { builtInRoles, noteKinds } from '../../../src/core/notes/vocabulary.js';

interface BuiltInCheck {
  readonly kind?: string;
  readonly role?: string;
}

interface BuiltInStep {
  readonly id: string;
  readonly title: string;
  readonly due: number;
  readonly guide: string;
  readonly optional?: boolean;
  readonly prompts: readonly { readonly ask: string; readonly kind: string }[];
  readonly verify: readonly BuiltInCheck[];
}

interface BuiltInChecklist {
  readonly version: number;
  readonly title: string;
  readonly roles: readonly string[];
  readonly themes: readonly { readonly id: string; readonly title: string; readonly words: readonly string[] }[];
  readonly phases: readonly {
    readonly id: string;
    readonly title: string;
    readonly goal: string;
    readonly steps: readonly BuiltInStep[];
  }[];
}

/** Progress files refer to these ids: none may change or go. */
const stepIdsByPhase = {
  arrive: 'open-notebook get-access learn-the-mission hold-fire',
  'product-land':
    'dev-environment codebase-map use-the-product first-change small-changes pair-with-responder engineer-day follow-a-deploy',
  people: 'people-map talk-veterans talk-new-joiners talk-managers talk-leadership talk-specialists collect-deferred',
  users: 'join-signal-channels talk-to-customer what-customers-value name-end-users sketch-slis',
  system:
    'draw-the-system data-store-tour restore-a-backup observability-inventory observability-session alert-review ' +
    'read-postmortems shadow-on-call incident-drill debt-and-legacy toil-log bills-limits-expiries',
  outside: 'write-candidate-ideas ask-peers ask-vendors',
  distil: 'triage-notes group-themes frame-impact make-the-calls write-roadmap',
  deliver: 'share-roadmap first-improvement improve-onboarding revisit-roadmap',
};

const checkKeys = new Set(['file', 'run', 'commits', 'sessions', 'notes', 'extension', 'roadmap']);

describe('the built-in checklist', () => {
  const text = readFileSync('media/checklist.yaml', 'utf8');
  const checklist = parse(text) as BuiltInChecklist;
  const steps = checklist.phases.flatMap((phase) => phase.steps);

  it('is read without a problem, every step, question and check of it', () => {
    const { checklist: read, problems } = parseChecklist(text);
    const readSteps = read?.phases.flatMap((phase) => phase.steps) ?? [];

    assert.deepEqual(problems, []);
    assert.deepEqual(
      readSteps.map(({ id, prompts, checks }) => ({ id, prompts: prompts.length, checks: checks.length })),
      steps.map(({ id, prompts, verify }) => ({ id, prompts: prompts.length, checks: verify.length })),
    );
  });

  it('has every phase and step, in order, under the ids that progress files refer to', () => {
    const ids = Object.fromEntries(
      checklist.phases.map(({ id, steps: own }) => [id, own.map((step) => step.id).join(' ')]),
    );

    assert.deepEqual(ids, stepIdsByPhase);
    assert.deepEqual(Object.keys(ids), Object.keys(stepIdsByPhase));
  });

  it('has titles that a side bar of 300 pixels shows whole beside a due label', () => {
    const tooLong = [
      ...steps.filter(({ title }) => title.length > 26),
      ...checklist.phases.filter(({ title }) => title.length > 24),
    ].map(({ title }) => title);

    assert.deepEqual(tooLong, []);
  });

  it('has no title twice, so that a row is told from the others', () => {
    const titles = steps.map(({ title }) => title);

    assert.deepEqual([...new Set(titles)], titles);
  });

  it('says in every guide more than in the title', () => {
    const short = steps.filter(({ guide }) => guide.trim().split('\n').length < 3).map(({ id }) => id);

    assert.deepEqual(short, []);
  });

  it('asks in every step questions of known kinds', () => {
    for (const { id, prompts } of steps) {
      assert.ok(prompts.length >= 2, id);
      for (const { ask, kind } of prompts) {
        assert.match(ask, /\?$/, id);
        assert.ok((noteKinds as readonly string[]).includes(kind), `${id}: ${kind}`);
      }
    }
  });

  it('can see in at least one way that a step is done', () => {
    for (const { id, verify } of steps) {
      assert.ok(verify.length > 0, id);
      for (const check of verify) {
        const keys = Object.keys(check).filter((key) => checkKeys.has(key));
        assert.equal(keys.length, 1, id);
      }
    }
  });

  it('counts sessions only with roles that can be chosen', () => {
    const known = new Set<string>([...builtInRoles, ...checklist.roles]);
    const unknown = steps.flatMap(({ verify }) =>
      verify.flatMap(({ role }) => (role && !known.has(role) ? [role] : [])),
    );

    assert.deepEqual(unknown, []);
  });

  it('is due within half a year, and begins on the first day', () => {
    const dues = steps.map(({ due }) => due);

    assert.ok(dues.every((due) => Number.isInteger(due) && due >= 0 && due <= 180));
    assert.equal(dues[0], 0);
  });

  it('lets three steps be skipped without a reason', () => {
    const optional = steps.filter((step) => step.optional).map(({ id }) => id);

    assert.deepEqual(optional, ['talk-specialists', 'incident-drill', 'ask-vendors']);
  });

  it('starts with the themes compute, database and observability, and words that suggest them', () => {
    assert.deepEqual(
      checklist.themes.map(({ id }) => id),
      ['compute', 'database', 'observability'],
    );
    assert.ok(checklist.themes.every(({ words }) => words.length >= 5));
  });
});
