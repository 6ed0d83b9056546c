import type { OptionHelp } from '../schema/optionHelp.js';
import type { StepStatus } from './progress.js';

export const stepStatusHelp: OptionHelp<StepStatus> = {
  done: 'Done, whatever its verification says.',
  'in-progress': 'Begun.',
  blocked: 'Can’t go on; `reason` says why.',
  skipped: 'Won’t be done; `reason` says why.',
  reopened: 'To do again, although its verification holds.',
};
