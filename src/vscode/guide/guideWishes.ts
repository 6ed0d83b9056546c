import type { Action, Prompt } from '../../core/checklist/checklist.js';
import type { StepOverview } from '../../core/people/overview.js';
import type { GuideMark, GuideModel, GuideWish } from '../../webview/guideProtocol.js';
import type { GuidePage } from './guideModel.js';

/** What the guide's page can make the extension do. */
export interface GuideEffects {
  readonly show: (stepId: string) => unknown;
  readonly mark: (mark: GuideMark, step: StepOverview) => unknown;
  readonly answer: (prompt: Prompt, step: StepOverview) => unknown;
  readonly verify: (step: StepOverview) => unknown;
  readonly recordSession: (step: StepOverview) => unknown;
  readonly openLink: (target: string) => unknown;
  readonly runAction: (action: Action) => unknown;
  readonly openFile: (path: string) => unknown;
}

/** Carries out what a page asks for, but only if the page really offers it: a page that asks for anything else is not ours. */
export function carryOutGuideWish(wish: GuideWish, { model, step }: GuidePage, effects: GuideEffects): unknown {
  switch (wish.type) {
    case 'show':
      return typeof wish.stepId === 'string' && effects.show(wish.stepId);
    case 'mark':
      return model.marks.some(({ mark }) => mark === wish.mark) && effects.mark(wish.mark, step);
    case 'answer':
    case 'link':
    case 'action':
      return carryOutByIndex(wish, step, effects);
    case 'verify':
      return effects.verify(step);
    case 'recordSession':
      return effects.recordSession(step);
    case 'href':
      return typeof wish.href === 'string' && effects.openLink(wish.href);
    case 'open':
      return filesOf(model).has(wish.path) && effects.openFile(wish.path);
  }
}

/** Parts of the checklist are requested by index. */
function carryOutByIndex(
  wish: Extract<GuideWish, { readonly type: 'answer' | 'link' | 'action' }>,
  overview: StepOverview,
  effects: GuideEffects,
): unknown {
  const { prompts, links, actions } = overview.step;
  switch (wish.type) {
    case 'answer': {
      const prompt = entryAt(prompts, wish.question);
      return prompt && effects.answer(prompt, overview);
    }
    case 'link': {
      const link = entryAt(links, wish.link);
      return link && effects.openLink(link.file ?? link.url ?? '');
    }
    case 'action': {
      const action = entryAt(actions, wish.action);
      return action && effects.runAction(action);
    }
  }
}

function entryAt<T>(entries: readonly T[], index: number): T | undefined {
  return typeof index === 'number' ? entries[index] : undefined;
}

/** The files that a page lists; it can open no others. */
function filesOf({ questions, otherNotes, sessions }: GuideModel): ReadonlySet<string> {
  const answers = questions.flatMap((question) => question.answers);
  return new Set([...answers, ...otherNotes, ...sessions].map(({ path }) => path));
}
