import type { OnboardingFolder } from '../onboardingFolder.js';

/** The ids of the checklist's steps in order, including those for other platforms; empty if it can't be read. */
export async function readStepOrder({ checklist }: Pick<OnboardingFolder, 'checklist'>): Promise<readonly string[]> {
  const state = await checklist.state();
  return (state.checklist?.phases ?? []).flatMap(({ steps }) => steps.map(({ id }) => id));
}
