import { substituteVariables } from '../../core/checklist/substituteVariables.js';
import { type Overview, overviewOf } from '../../core/people/overview.js';
import type { ChecklistState } from '../checklist/checklistStore.js';
import { findMe } from './me.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { PersonFile } from './peopleStore.js';

/** The current person's progress as of today. */
export interface Standing {
  readonly state: ChecklistState;
  /** Absent if they have not started. */
  readonly me: PersonFile | undefined;
  /** Absent if there is no readable checklist. */
  readonly overview: Overview | undefined;
}

/** Combines the checklist, the person's file and today's date. */
export async function readStanding(folder: OnboardingFolder): Promise<Standing> {
  const [state, me] = await Promise.all([folder.checklist.state(), findMe(folder)]);
  const { clock, platform, variables } = folder.ports;
  const facts = { person: me?.person, today: clock.today(), platform, verification: folder.verification.current };
  const checklist = state.checklist && substituteVariables(state.checklist, variables());
  return { state, me, overview: checklist && overviewOf({ checklist, ...facts }) };
}
