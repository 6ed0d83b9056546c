import { cleanMarkdown } from '../markdown/cleanMarkdown.js';
import { escapeMarkdown } from '../text/plainMarkdown.js';
import type { Overview, PhaseOverview, StepOverview } from './overview.js';

/** The content of a page about a person's progress, with the caller's texts. */
export interface ProgressPage {
  readonly title: string;
  /** Facts about the person, for one line below the title. */
  readonly facts: readonly string[];
  readonly overview: Overview;
  /** The text after a step's title: its due date, why it is blocked. Plain text. */
  readonly describe: (step: StepOverview) => readonly string[];
  /** A step's finding, as Markdown from a file; empty if there is none. */
  readonly evidenceOf: (step: StepOverview) => string;
}

/** Writes a person's progress as readable Markdown: one task list per phase. */
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
