import type { ProseBlock } from './block.js';
import type { DraftPhase, DraftStep } from './draftChecklist.js';
import { inheritedBy, toDraftStep, toStepOfSection } from './draftStep.js';
import { readExportFields } from './exportData.js';
import type { Findings } from './findings.js';
import { assignProse } from './proseOrder.js';
import { ancestorsOf, hasSteps, type Section } from './section.js';
import { type Definitions, joinMarkdown } from './stepGuide.js';
import { titleOf } from './stepTitle.js';

/** What phases are made with. */
export interface PhaseContext {
  readonly findings: Findings;
  readonly definitions: Definitions;
  /** The imported file's path in the workspace. */
  readonly path: string | undefined;
  /** The section whose heading is the checklist's title. */
  readonly titleSection: Section | undefined;
  /** The checklist's title. */
  readonly title: string;
}

/** Makes phases of a text's sections: one for each section with a step in it. */
export function draftPhases(sections: readonly Section[], context: PhaseContext): readonly DraftPhase[] {
  const drafter = new PhaseDrafter(sections, context);
  for (const section of sections) drafter.add(section);
  return drafter.finish();
}

interface GrowingPhase extends DraftPhase {
  readonly steps: DraftStep[];
}

class PhaseDrafter {
  readonly #phases = new Map<Section | undefined, GrowingPhase>();
  readonly #context: PhaseContext;
  /** Sections around one with steps: what they say introduces the first phase below them. */
  readonly #around: ReadonlySet<Section | undefined>;
  /** Titles that more than one phase would have. */
  readonly #repeated: ReadonlySet<string | undefined>;
  readonly #introduction: string[] = [];

  constructor(sections: readonly Section[], context: PhaseContext) {
    const phases = sections.filter(isPhase);
    const untitled = phases.length === 0 ? [] : [context.titleSection, ...sections.filter(({ heading }) => !heading)];
    const titles = phases.map(({ heading }) => heading?.plain);
    this.#context = context;
    this.#around = new Set([...phases.flatMap(ancestorsOf), ...untitled]);
    const firsts = new Map(titles.map((title, index) => [title, index] as const).toReversed());
    this.#repeated = new Set(titles.filter((title, index) => firsts.get(title) !== index));
  }

  add(section: Section): void {
    if (isPhase(section)) this.#addPhase(section);
    else if (this.#around.has(section)) {
      this.#introduction.push(this.#titleLinks(section), ...this.#markdownOf(section.content.filter(isProse)));
    } else this.#offer(section);
  }

  /** The heading that is the checklist's title, where its Markdown says more: a link leads somewhere. */
  #titleLinks(section: Section): string {
    const { heading } = section;
    if (!heading || section !== this.#context.titleSection) return '';
    const words = new Set(heading.markdown.match(/[\p{L}\p{N}]+/gu));
    const shown = new Set(heading.plain.match(/[\p{L}\p{N}]+/gu));
    const isShown = [...words].every((word) => shown.has(word) || heading.plain.includes(word));
    return isShown ? '' : heading.markdown;
  }

  /** What the title's section says below the last task, the last phase ends with. */
  finish(): readonly DraftPhase[] {
    const phases = [...this.#phases.values()];
    const last = phases.at(-1);
    if (!last) return [];
    return [...phases.slice(0, -1), { ...last, goal: joinMarkdown([last.goal, ...this.#introduction]) }];
  }

  #addPhase(section: Section): void {
    const { goal, tasks } = assignProse(section.content);
    const title = this.#titleOf(section);
    const context = { ...this.#context, inherited: inheritedBy(section) };
    this.#phases.set(section, {
      title,
      goal: joinMarkdown([
        ...this.#headingsOf(section, title),
        ...this.#introduction.splice(0),
        ...this.#markdownOf(goal),
      ]),
      steps: tasks.map((task) => toDraftStep(task, context)),
      data: readExportFields(section.data),
    });
  }

  /** A title that another phase has too gets the one around it behind. */
  #titleOf({ heading, parent, data }: Section): string {
    if (!heading) return this.#context.title;
    if (data !== undefined) return heading.plain;
    const own = titleOf(withoutColon(heading.plain));
    const isClear = !this.#repeated.has(heading.plain) || parent === this.#context.titleSection;
    return isClear || !parent?.heading ? own : `${own} (${titleOf(parent.heading.plain)})`;
  }

  /** What headings say that no phase is titled with: those around the section, and its own where it doesn't fit. */
  #headingsOf(section: Section, title: string): readonly string[] {
    if (section.data !== undefined) return [];
    const around = ancestorsOf(section).filter((one) => one !== this.#context.titleSection && !isPhase(one));
    const headings = around.toReversed().flatMap(({ heading }) => heading?.markdown ?? []);
    const { heading } = section;
    const own = withoutColon(heading?.markdown.replace(/^\*\*(.*?)[:：]?\*\*\s*[:：]?$/u, '$1') ?? '');
    return [headings.join(' › '), title.startsWith(own) ? '' : (heading?.markdown ?? '')];
  }

  /** A section without steps can become a step of the phase around it. */
  #offer(section: Section): void {
    const { heading, parent, content } = section;
    const prose = joinMarkdown(this.#markdownOf(content.filter(isProse)));
    const title = section === this.#context.titleSection ? this.#titleLinks(section) : (heading?.markdown ?? '');
    const text = joinMarkdown([title, prose]);
    const line = [heading, ...content].flatMap((block) => block?.line ?? [])[0] ?? 1;
    if (text === '' || !this.#context.findings.offer({ line, text, reason: 'sectionWithoutSteps' })) return;
    const phase = this.#phases.get(parent) ?? { title: this.#titleAround(parent), goal: '', steps: [], data: {} };
    phase.steps.push(toStepOfSection(section, prose, { ...this.#context, line }));
    this.#phases.set(parent, phase);
  }

  #titleAround(parent: Section | undefined): string {
    return parent?.heading ? titleOf(parent.heading.plain) : this.#context.title;
  }

  #markdownOf(blocks: readonly ProseBlock[]): readonly string[] {
    const nodes = blocks.flatMap((block) => block.nodes);
    return [...blocks.map(({ markdown }) => markdown), this.#context.definitions.neededBy(nodes)];
  }
}

function withoutColon(title: string): string {
  return /[:：]$/u.test(title) ? title.slice(0, -1).trimEnd() : title;
}

function isPhase(section: Section): boolean {
  return hasSteps(section) || section.data !== undefined;
}

function isProse(block: Section['content'][number]): block is ProseBlock {
  return block.type === 'prose';
}
