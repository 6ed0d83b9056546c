import type { OptionHelp } from '../schema/optionHelp.js';
import type { SessionKind, StepAssignee, StepPlatform } from './checklist.js';

export const sessionKindHelp: OptionHelp<SessionKind> = {
  pairing: 'Working on something together.',
  conversation: 'A talk with somebody of the company.',
  shadowing: 'Watching somebody at work.',
  customer: 'A call or a visit with a customer.',
  outside: 'A talk with somebody outside of the company.',
};

export const stepAssigneeHelp: OptionHelp<StepAssignee> = {
  me: 'The person who is being onboarded. This is the default.',
  buddy: 'Their buddy.',
  manager: 'Their manager.',
};

export const stepPlatformHelp: OptionHelp<StepPlatform> = {
  linux: 'Only on Linux.',
  darwin: 'Only on macOS.',
  windows: 'Only on Windows.',
  web: 'Only where VS Code runs in the browser.',
};
