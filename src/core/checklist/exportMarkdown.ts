import { escapeMarkdown, formatExportData, showFields } from '../import/exportData.js';
import { importMarkdown } from '../import/importMarkdown.js';
import type { PlainMap } from '../text/plainMap.js';
import type { Checklist, Phase, Step } from './checklist.js';
import { toPhaseEntry, toStepEntry, toThemeEntries } from './checklistEntry.js';

/**
 * Writes a checklist as a Markdown task list: readable on any git host, and read by `importMarkdown` as the same checklist
 * again, the done steps as checked.
 *
 * What Markdown can't show stands in a comment beside each step. A guide that wouldn't come back the same from Markdown (it
 * has boxes of its own, say) stands there as well.
 */
export function exportChecklist(checklist: Checklist, doneStepIds: ReadonlySet<string>): string {
  const phases = checklist.phases.map((phase) => {
    const steps = phase.steps.map((step) => exportStep(step, doneStepIds.has(step.id)));
    return [exportPhase(phase), ...(steps.length === 0 ? [] : [steps.join('\n\n')])].join('\n\n');
  });
  return `${[exportHead(checklist), ...phases].join('\n\n')}\n`;
}

function exportHead({ title, themes, roles }: Checklist): string {
  const heading = escapeMarkdown(title);
  const isShown = readBack(`# ${heading}\n`).title === title;
  const data = formatExportData('checklist', {
    title: isShown ? undefined : title,
    roles: roles.length === 0 ? undefined : roles,
    themes: toThemeEntries(themes),
  });
  return heading === '' ? data : `# ${heading}\n\n${data}`;
}

function exportPhase(phase: Phase): string {
  const { id, title, goal } = toPhaseEntry(phase);
  const plain = formatPhase({ id }, title, goal);
  const { phases } = readBack(`${plain}\n\n- [ ] x\n  ${formatExportData('step', { id: 'x' }).replaceAll('\n', '\n  ')}\n`);
  const [read, ...others] = phases;
  const isSame = read?.title === title && read?.goal === phase.goal && read?.steps.length === 1 && others.length === 0;
  return isSame ? plain : formatPhase({ id, title, goal }, title, escapeMarkdown(phase.goal));
}

function formatPhase(data: PlainMap, title: unknown, goal: unknown): string {
  const heading = `## ${escapeMarkdown(title)}\n\n${formatExportData('phase', data)}`;
  return typeof goal === 'string' && goal !== '' ? `${heading}\n\n${goal}` : heading;
}

function exportStep(step: Step, isDone: boolean): string {
  const { title, guide, ...others } = toStepEntry(step);
  const plain = formatStep(step, others, isDone);
  const steps = readBack(`## x\n\n${plain}\n`).phases.flatMap((phase) => phase.steps);
  const isSame = steps.length === 1 && steps[0]?.title === title && steps[0]?.guide === step.guide;
  return isSame ? plain : formatStep(step, { ...others, title, guide: guide ?? '' }, isDone);
}

function formatStep({ title, guide }: Step, data: PlainMap, isDone: boolean): string {
  const { id, ...others } = data;
  const parts = [guide.trimEnd(), showFields(data)].filter((part) => part !== '');
  const below = [formatExportData('step', { id, ...others }), ...parts.map((part) => `\n${part}`)].join('\n');
  return `- [${isDone ? 'x' : ' '}] ${escapeMarkdown(title)}\n${below.replace(/^(?=.)/gm, '  ')}`;
}

function readBack(markdown: string): Checklist {
  return importMarkdown(markdown, { fallbackTitle: '' }).checklist;
}
