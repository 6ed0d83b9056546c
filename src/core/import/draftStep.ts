import type { PlainMap } from '../text/plainMap.js';
import type { DraftStep } from './draftChecklist.js';
import { dueInHeading, dueInText } from './dueHint.js';
import { readExportFields, showFields } from './exportData.js';
import { linksOf } from './inlineText.js';
import type { TaskWithProse } from './proseOrder.js';
import { ancestorsOf, type Section } from './section.js';
import { type Definitions, guideOf, joinMarkdown } from './stepGuide.js';
import { ownerInHeading, ownerInText } from './stepOwner.js';
import { titleOf } from './stepTitle.js';

/** What a section's title, else those around it, say about its steps. */
export type Inherited = Pick<DraftStep['fields'], 'due' | 'owner'>;

/** Reads whom a section's steps are for, and when they are due. */
export function inheritedBy(section: Section): Inherited {
  const headings = [section, ...ancestorsOf(section)].flatMap(({ heading }) => heading?.plain ?? []);
  return { due: firstOf(headings, dueInHeading), owner: firstOf(headings, ownerInHeading) };
}

/** Where a step stands. */
export interface StepContext {
  readonly inherited: Inherited;
  readonly definitions: Definitions;
  /** The imported file's path in the workspace. */
  readonly path: string | undefined;
}

const optionalMark = /^[\s*_]*\((?:optional|optionnel(?:le)?|opcional|optioneel|facoltativo|任意)\)/iu;

/** Makes a step of a task: its text and what is around it tell title, guide, links, owner and when it is due. */
export function toDraftStep(found: TaskWithProse, context: StepContext): DraftStep {
  const { line, isChecked } = found.task;
  const data = readExportFields(found.task.data);
  const isOwn = found.task.data !== undefined;
  return { line, isChecked, data, fields: isOwn ? readOwnFields(found, data, context) : readFields(found, context) };
}

function readFields(found: TaskWithProse, { inherited, definitions, path }: StepContext): DraftStep['fields'] {
  const { task, introduction, following } = found;
  const title = titleOf(task.plain);
  const prose = [...introduction, ...following].flatMap(({ nodes }) => nodes);
  const texts = [task.plain, ...task.within.toReversed()];
  return {
    title,
    guide: guideOf(found, title, definitions),
    due: firstOf(texts, dueInText) ?? inherited.due,
    owner: firstOf(texts, ownerInText) ?? inherited.owner,
    links: linksOf([...task.nodes, ...prose], { path, targets: definitions.targets }),
    optional: optionalMark.test(task.plain) || undefined,
  };
}

/** Of a step of our own export, the text is the title, and all else is in the comment beside it or below it. */
function readOwnFields(
  { task, following }: TaskWithProse,
  data: PlainMap,
  { definitions }: StepContext,
): DraftStep['fields'] {
  definitions.neededBy(task.nodes);
  const shown = showFields(data);
  const text = joinMarkdown([...task.details, ...following.map(({ markdown }) => markdown)]);
  const guide = text.endsWith(shown) ? text.slice(0, text.length - shown.length).trimEnd() : text;
  return { title: task.plain, guide: guide === '' ? '' : `${guide}\n` };
}

/** Makes a step of a section that was accepted as one. `prose`: its text; `line`: where it begins. */
export function toStepOfSection(
  section: Section,
  prose: string,
  { line, path, definitions }: SectionContext,
): DraftStep {
  const plain = section.heading?.plain ?? prose;
  const title = titleOf(plain);
  const markdown = section.heading?.markdown ?? title;
  const guide = joinMarkdown([markdown === title ? '' : markdown, prose]);
  const nodes = section.content.flatMap((block) => block.nodes);
  const links = linksOf(nodes, { path, targets: definitions.targets });
  const fields = { title, guide: guide === '' ? '' : `${guide}\n`, ...inheritedBy(section), links };
  return { line, isChecked: false, fields, data: {} };
}

interface SectionContext extends Omit<StepContext, 'inherited'> {
  readonly line: number;
}

function firstOf<Value>(texts: readonly string[], read: (text: string) => Value | undefined): Value | undefined {
  for (const text of texts) {
    const value = read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}
