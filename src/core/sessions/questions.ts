import type { Prompt, SessionKind } from '../checklist/checklist.js';

/** What a session's questions depend on. */
export interface SessionTopic {
  readonly kind: SessionKind;
  readonly role?: string | undefined;
  /** The questions of its checklist step, which come first. */
  readonly prompts: readonly Prompt[];
}

/** The longest sheet that can be completed in half an hour. */
const maxQuestions = 8;

const veteran: readonly Prompt[] = [
  { ask: 'What about the infrastructure costs you the most time or nerves today?', kind: 'pain-point' },
  { ask: 'Which tool or change have you wished for more than once?', kind: 'wish' },
  { ask: 'What was put off until there is somebody like me?', kind: 'deferred' },
  { ask: 'What looks odd from outside and has a good reason?', kind: 'learning' },
  { ask: 'What would break if you were away for a month?', kind: 'risk' },
];

const newcomer: readonly Prompt[] = [
  { ask: 'What held you up in your first weeks?', kind: 'pain-point' },
  { ask: 'What did you have to ask for that should have been written down?', kind: 'learning' },
  { ask: 'What did you have where you were before and miss here?', kind: 'wish' },
];

const manager: readonly Prompt[] = [
  { ask: 'What slows your team down most, and what does that cost users?', kind: 'pain-point' },
  { ask: 'Which work waits for something in the infrastructure?', kind: 'deferred' },
  { ask: 'What is planned that the infrastructure is not ready for?', kind: 'risk' },
  { ask: 'How would you notice in three months that the roadmap works?', kind: 'learning' },
];

const engineer: readonly Prompt[] = [
  { ask: 'Where do you wait, or do by hand what a machine could do?', kind: 'pain-point' },
  { ask: 'Which tool or change would help you most?', kind: 'wish' },
  { ask: 'Which part of the system would you rather not touch, and why?', kind: 'risk' },
];

/** Questions for people with a role, in a conversation. */
const byRole: Readonly<Record<string, readonly Prompt[]>> = {
  veteran,
  'tech-lead': veteran,
  architect: veteran,
  'new-joiner': newcomer,
  engineer,
  'product-manager': manager,
  'delivery-manager': manager,
  'engineering-manager': manager,
  designer: [
    { ask: 'What do users say when the product is slow or down?', kind: 'customer-signal' },
    { ask: 'Which idea was dropped because the infrastructure could not carry it?', kind: 'deferred' },
  ],
  leadership: [
    { ask: 'What must be true in a year, and what must the infrastructure be able to do by then?', kind: 'learning' },
    { ask: 'What would hurt the business more: an outage, slowness, wrong data, or cost?', kind: 'customer-signal' },
    { ask: 'Which vendors and contracts are settled, and which are open?', kind: 'decision' },
    { ask: 'What would be a disappointment?', kind: 'risk' },
  ],
  support: [
    { ask: 'Which trouble do customers report again and again?', kind: 'customer-signal' },
    { ask: 'What do they do to work around it?', kind: 'customer-signal' },
    { ask: 'What could you answer faster if you could see it yourself?', kind: 'wish' },
  ],
  vendor: [
    { ask: 'What do customers of our size do differently?', kind: 'learning' },
    { ask: 'Which limits will we meet first?', kind: 'risk' },
    { ask: 'Where does our plan go against your good practice?', kind: 'risk' },
  ],
};

const peer: readonly Prompt[] = [
  { ask: 'How do you do this at your size, and what did it cost to get there?', kind: 'learning' },
  { ask: 'What would you not do again?', kind: 'learning' },
  { ask: 'Which of my assumptions do you doubt?', kind: 'risk' },
  { ask: 'Is the technology that everybody talks about as good as claimed?', kind: 'learning' },
];

const byKind: Readonly<Record<SessionKind, readonly Prompt[]>> = {
  conversation: engineer,
  pairing: [
    { ask: 'What did we work on, and what made it hard?', kind: 'pain-point' },
    { ask: 'Where did they look first, and how did they know?', kind: 'learning' },
    { ask: 'What was done by hand that will be done by hand again?', kind: 'pain-point' },
    { ask: 'Which tool was missing?', kind: 'wish' },
  ],
  shadowing: [
    { ask: 'What set it off, and how was it noticed?', kind: 'learning' },
    { ask: 'Which dashboards, logs and runbooks helped, and which did not?', kind: 'learning' },
    { ask: 'What was missing, slow or out of date?', kind: 'pain-point' },
    { ask: 'What did I not understand?', kind: 'question' },
  ],
  customer: [
    { ask: 'How do they use the product, and when does it matter most?', kind: 'customer-signal' },
    { ask: 'When did it last let them down, and what did that cost them?', kind: 'customer-signal' },
    {
      ask: 'What do they value most: availability, latency, correctness, cost, security or simplicity?',
      kind: 'customer-signal',
    },
    { ask: 'What would they give up for it?', kind: 'customer-signal' },
  ],
  outside: peer,
};

/** The questions worth asking in a session: those of its step, then those for the role or else the kind; each once. */
export function questionsFor({ kind, role, prompts }: SessionTopic): readonly Prompt[] {
  const isTalk = kind === 'conversation' || kind === 'outside';
  const general = (isTalk && role !== undefined && byRole[role]) || byKind[kind];
  const all = new Map([...prompts, ...general].toReversed().map((prompt) => [prompt.ask, prompt]));
  return [...all.values()].toReversed().slice(0, maxQuestions);
}
