import { markSteps } from '../../../../src/app/people/markStep.js';
import type { FilePath } from '../../../../src/app/ports.js';
import { recordVerified } from '../../../../src/app/verification/recordVerified.js';
import { startOnboarding } from '../../../../src/app/people/startOnboarding.js';
import { formatInstant } from '../../../../src/core/time/instant.js';
import type { Token } from '../ledger.js';
import { onboardingRoot } from '../places.js';
import { stepIds } from '../simulatedPorts.js';
import type { Action } from '../simulatedWindow.js';
import { type ActionContext, takeBack, within } from './action.js';

/** Marks a step of somebody's in any of the ways there are. */
export function mark({ ledger, random, offer }: ActionContext): Action {
  const stepId = random.pick(stepIds) ?? 'ask-why';
  const path = `${onboardingRoot}/people/${random.chance(80) ? 'sam' : 'kim'}.yaml`;
  const token = ledger.mint('shared');
  const isTakenBack = random.chance(15);
  return {
    name: 'mark',
    mayRemove: (old, at, text) => at === path && isInStep(text, stepId, old),
    act: async (folder) => {
      const at = formatInstant(folder.ports.clock.now());
      const status = random.pick(['done', 'in-progress', 'reopened'] as const) ?? 'done';
      const progress = isTakenBack ? undefined : { status, at, evidence: `Seen ${token}` };
      const edit = await markSteps(folder, path, [{ stepId, progress }]);
      if (edit.kind !== 'edited' || isTakenBack) return undefined;
      offer({
        name: 'undo mark',
        mayRemove: within(path, token),
        act: async (again) => void (await takeBack(again, edit.change)),
      });
      return [token];
    },
  };
}

/** Keeps what the extension sees by itself; it may take the place of what was said of a step in progress. */
export function verify({ offer }: ActionContext): Action {
  return {
    name: 'verify',
    mayRemove: ofAnyStep,
    act: async (folder) => {
      await folder.verification.refresh();
      const recorded = await recordVerified(folder);
      const { change } = recorded ?? { change: [] };
      if (change.length === 0) return undefined;
      offer({
        name: 'undo verify',
        mayRemove: ofAnyStep,
        act: async (again) => void (await takeBack(again, change)),
      });
      return [];
    },
  };
}

/** Somebody starts. */
export function start({ ledger }: ActionContext): Action {
  const name = ledger.mint('shared');
  return {
    name: 'start',
    act: async (folder) => {
      await startOnboarding(folder, { name: `Ann ${name}`, email: `${name}@example.com`, start: '2026-11-22' });
      return [name];
    },
  };
}

function ofAnyStep(old: Token, _at: FilePath, text: string): boolean {
  return stepIds.some((stepId) => isInStep(text, stepId, old));
}

/** Whether a word is in what a person's file says of a step. */
function isInStep(text: string, stepId: string, token: Token): boolean {
  return text.split('\n').some((line) => line.trimStart().startsWith(`${stepId}:`) && line.includes(token));
}
