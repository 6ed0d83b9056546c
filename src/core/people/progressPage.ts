import { cleanMarkdown } from '../markdown/cleanMarkdown.js';
import { escapeMarkdown } from '../text/plainMarkdown.js';
import type { Overview, PhaseOverview, StepOverview } from './overview.js';

/** What a page about a person's progress is made of; its words are the caller's. */
export interface ProgressPage {
  /** Whose progress it is. */
  readonly title: string;
  /** Facts about the person, for one line below the title. */
  readonly facts: readonly string[];
  readonly overview: Overview;
  /** What is to be said behind a step's title: when it is due, why it is blocked. Plain text. */
  readonly describe: (step: StepOverview) => readonly string[];
  /** What shows that a step was done, a file's Markdown; empty where nothing does. */
  readonly evidenceOf: (step: StepOverview) => string;
}

/** Writes a person's progress as Markdown that reads well as it is: a task list per phase. */
export function formatProgressPage(page: ProgressPage): string {
  const head = [`# ${escapeMarkdown(page.title)}`, joinFacts(page.facts.map(escapeMarkdown))].filter(
    (part) => part !== '',
  );
  return `${[...head, ...page.overview.phases.map((phase) => formatPhase(phase, page))].join('\n\n')}\n`;
}

function formatPhase({ phase, done, total, steps }: PhaseOverview, page: ProgressPage): string {
  const heading = `## ${escapeMarkdown(phase.title)} (${done}/${total})`;
  if (steps.length === 0) return heading;
  return `${heading}\n\n${steps.map((step) => formatStep(step, page)).join('\n')}`;
}

function formatStep(step: StepOverview, { describe, evidenceOf }: ProgressPage): string {
  const box = step.state === 'done' ? '[x]' : '[ ]';
  const title = escapeMarkdown(step.step.title);
  const isSkipped = step.state === 'skipped';
  const line = joinFacts([isSkipped ? `~~${title}~~` : title, ...describe(step).map(escapeMarkdown)]);
  const evidence = cleanMarkdown(evidenceOf(step));
  if (evidence === '') return `- ${box} ${line}`;
  return `- ${box} ${line}:\n${evidence.replaceAll(/^(?=.)/gm, '  ')}`;
}

function joinFacts(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ');
}
