import { formatExportData, showFields } from './exportData.js';
import { escapeMarkdown } from '../text/plainMarkdown.js';
import { importMarkdown } from './importMarkdown.js';
import type { PlainMap } from '../text/plainMap.js';
import type { Checklist, Phase, Step } from '../checklist/checklist.js';
import { toChecklistEntry, toPhaseEntry, toStepEntry, toThemeEntries } from '../checklist/checklistEntry.js';
import { defaultThemes } from '../checklist/themes.js';

/**
 * Writes a checklist as a Markdown task list: readable on any git host, and read by `importMarkdown` as the same checklist
 * again, the done steps as checked.
 *
 * What Markdown can't show stands in a comment beside each step. A text that wouldn't come back the same from Markdown (a
 * guide with boxes of its own, say) stands there as well.
 */
export function exportChecklist(checklist: Checklist, doneStepIds: ReadonlySet<string>): string {
  const plain = new Exporter(doneStepIds, new Set()).format(checklist);
  const odd = findOdd(checklist, readBack(plain));
  if (odd.size === 0) return plain;
  const careful = new Exporter(doneStepIds, odd).format(checklist);
  if (findOdd(checklist, readBack(careful)).size === 0) return careful;
  return new Exporter(doneStepIds, new Set(allTexts(checklist))).format(checklist);
}

type TextHolder = Checklist | Phase | Step;

class Exporter {
  readonly #doneStepIds: ReadonlySet<string>;
  /** Whose texts stand in the comment. */
  readonly #odd: ReadonlySet<TextHolder>;

  constructor(doneStepIds: ReadonlySet<string>, odd: ReadonlySet<TextHolder>) {
    this.#doneStepIds = doneStepIds;
    this.#odd = odd;
  }

  format(checklist: Checklist): string {
    const parts = checklist.phases.flatMap((phase) => [this.#formatPhase(phase), this.#formatSteps(phase)]);
    return `${[this.#formatHead(checklist), ...parts].filter((part) => part !== '').join('\n\n')}\n`;
  }

  #formatHead(checklist: Checklist): string {
    const { title, themes, roles } = checklist;
    const entries = JSON.stringify(themes) === JSON.stringify(defaultThemes) ? undefined : toThemeEntries(themes);
    const data = {
      title: this.#odd.has(checklist) || title === '' ? title : undefined,
      roles: roles.length === 0 ? undefined : roles,
      themes: entries,
    };
    const isBare = Object.values(data).every((value) => value === undefined);
    return joinParts([
      title === '' ? '' : `# ${escapeMarkdown(title)}`,
      isBare ? '' : formatExportData('checklist', data),
    ]);
  }

  #formatPhase(phase: Phase): string {
    const { id, title, goal } = phase;
    const isOdd = this.#odd.has(phase);
    const data = formatExportData('phase', isOdd ? { id, title, goal } : { id });
    return joinParts([`## ${escapeMarkdown(title)}`, data, isOdd ? escapeMarkdown(goal) : goal]);
  }

  #formatSteps({ steps }: Phase): string {
    return steps.map((step) => this.#formatStep(step)).join('\n\n');
  }

  #formatStep(step: Step): string {
    const { id, title, guide = '', ...others } = toStepEntry(step);
    const data: PlainMap = this.#odd.has(step) ? { id, title, guide, ...others } : { id, ...others };
    const box = this.#doneStepIds.has(step.id) ? '[x]' : '[ ]';
    const shown = joinParts([step.guide.replace(/\n$/, ''), showFields(data)]);
    const below = `${formatExportData('step', data)}${shown === '' ? '' : `\n\n${shown}`}`;
    return `- ${box} ${escapeMarkdown(title)}\n${below.replace(/^(?=.)/gm, '  ')}`;
  }
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function readBack(markdown: string): Checklist {
  return importMarkdown(markdown, { fallbackTitle: '' }).checklist;
}

/** The parts of a checklist that are not the same in another one. */
function findOdd(checklist: Checklist, other: Checklist): ReadonlySet<TextHolder> {
  const entries = new Set(allTexts(other).map(describe));
  const odd = allTexts(checklist).filter((holder) => !entries.has(describe(holder)));
  const isSame = describe(checklist) === describe(other) && allTexts(checklist).length === allTexts(other).length;
  return new Set(isSame ? odd : [checklist, ...odd]);
}

function allTexts(checklist: Checklist): readonly TextHolder[] {
  return [checklist, ...checklist.phases, ...checklist.phases.flatMap(({ steps }) => steps)];
}

/** A part of a checklist without the parts of it. */
function describe(holder: TextHolder): string {
  if ('guide' in holder) return JSON.stringify(toStepEntry(holder));
  if ('goal' in holder) return JSON.stringify([toPhaseEntry(holder), holder.steps.map(({ id }) => id)]);
  return JSON.stringify([{ ...toChecklistEntry(holder), phases: undefined }, holder.phases.map(({ id }) => id)]);
}
