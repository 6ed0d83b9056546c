import type { PlainMap } from '../text/plainMap.js';
import { defaultNoteKind } from '../notes/vocabulary.js';
import { toCheckEntry } from './checkEntry.js';
import type { Checklist, Phase, Prompt, Step, Theme } from './checklist.js';
import { themeOfId } from './themes.js';

/** A checklist in the form of its file, with the file's order of keys; defaults are `undefined`. */
export function toChecklistEntry({ title, themes, roles, phases }: Checklist): PlainMap {
  return {
    version: 1,
    title: title === '' ? undefined : title,
    roles: unlessEmpty(roles),
    themes: toThemeEntries(themes),
    phases: phases.map((phase) => ({ ...toPhaseEntry(phase), steps: phase.steps.map(toStepEntry) })),
  };
}

/** Themes in the form of the file: ids alone if that is enough for all of them. */
export function toThemeEntries(themes: readonly Theme[]): readonly unknown[] {
  const isKnown = themes.map((theme) => isSame(themeOfId(theme.id), theme));
  if (!isKnown.includes(false)) return themes.map(({ id }) => id);
  return themes.map(({ id, title, words }) => ({ id, title, words }));
}

/** A phase without its steps. */
export function toPhaseEntry({ id, title, goal }: Phase): PlainMap {
  return { id, title, goal: goal === '' ? undefined : goal };
}

export function toStepEntry(step: Step): PlainMap {
  return {
    id: step.id,
    title: step.title,
    guide: step.guide === '' ? undefined : step.guide,
    due: step.dueDays,
    owner: step.owner === 'me' ? undefined : step.owner,
    when: step.when,
    prompts: unlessEmpty(step.prompts.map(toPromptEntry)),
    links: unlessEmpty(step.links.map(({ title, file, url }) => ({ title, file, url }))),
    actions: unlessEmpty(step.actions.map(({ title, run, command }) => ({ title, run, command }))),
    verify: unlessEmpty(step.checks.map(toCheckEntry)),
    optional: step.optional || undefined,
  };
}

function toPromptEntry({ ask, kind }: Prompt): PlainMap {
  return { ask, kind: kind === defaultNoteKind ? undefined : kind };
}

function unlessEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

function isSame(one: Theme, other: Theme): boolean {
  return JSON.stringify([one.title, one.words]) === JSON.stringify([other.title, other.words]);
}
