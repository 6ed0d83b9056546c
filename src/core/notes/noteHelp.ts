import type { OptionHelp } from '../schema/optionHelp.js';
import type { NoteKind, Severity } from './vocabulary.js';

export const noteKindHelp: OptionHelp<NoteKind> = {
  'pain-point': 'Something that hurts today.',
  wish: 'Something somebody would like to have.',
  deferred: 'Work that was put off, and is still waiting.',
  'customer-signal': 'Something a customer said or did.',
  risk: 'Something that could go wrong.',
  idea: 'A way in which something could be better.',
  learning: 'Something you now know. The kind of a note that names none.',
  question: 'Something you still want to find out.',
  decision: 'Something that was decided, and why.',
};

export const severityHelp: OptionHelp<Severity> = {
  1: 'A nuisance.',
  2: 'Slows people down.',
  3: 'Hurts users or blocks work.',
};
