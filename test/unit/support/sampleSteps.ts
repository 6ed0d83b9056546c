import type { Checklist, Phase, Step } from '../../../src/core/checklist/checklist.js';

/** A step with nothing but an id, and what the test is about. */
export function stepWith(id: string, parts: Partial<Step> = {}): Step {
  return {
    id,
    title: id,
    guide: '',
    owner: 'me',
    prompts: [],
    links: [],
    actions: [],
    checks: [],
    optional: false,
    ...parts,
  };
}

/** A phase of these steps. */
export function phaseOf(id: string, ...steps: readonly Step[]): Phase {
  return { id, title: id, goal: '', steps };
}

/** A checklist of these phases. */
export function checklistOf(...phases: readonly Phase[]): Checklist {
  return { title: 'Test', themes: [], roles: [], phases };
}
