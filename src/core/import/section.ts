import { type Block, type DraftTask, groupDepth, type HeadingBlock, type ProseBlock } from './block.js';

/** A heading with what stands below it, up to the next heading. */
export interface Section {
  /** Absent for what stands before the first heading. */
  readonly heading: HeadingBlock | undefined;
  readonly parent: Section | undefined;
  readonly content: (DraftTask | ProseBlock)[];
  /** What our own export wrote about it, as YAML; set while the text is read. */
  data: string | undefined;
}

/** A text's sections in its order, and what our own export wrote about the whole. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly data: string | undefined;
}

/** Puts blocks below their headings. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const builder = new OutlineBuilder();
  for (const block of demoteLoneGroups(blocks)) builder.add(block);
  return { sections: builder.sections, data: builder.data };
}

/** Says whether there is a step in a section itself. */
export function hasSteps({ content }: Section): boolean {
  return content.some(({ type }) => type === 'task');
}

/** The sections around a section, the innermost first. */
export function ancestorsOf({ parent }: Section): readonly Section[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

class OutlineBuilder {
  readonly sections: Section[] = [{ heading: undefined, parent: undefined, content: [], data: undefined }];
  data: string | undefined;

  add(block: Block): void {
    const current = this.sections.at(-1);
    switch (block.type) {
      case 'heading':
        return this.#open(block);
      case 'task':
      case 'prose':
        current?.content.push(block);
        return undefined;
      case 'data':
        if (block.about === 'checklist') this.data = block.yaml;
        else if (current) current.data = block.yaml;
        return undefined;
    }
  }

  #open(heading: HeadingBlock): void {
    const last = this.sections.at(-1);
    const parent = last && [last, ...ancestorsOf(last)].find((section) => depthOf(section) < heading.depth);
    this.sections.push({ heading, parent: parent?.heading && parent, content: [], data: undefined });
  }
}

function depthOf({ heading }: Section): number {
  return heading?.depth ?? 0;
}

/** A single bold line or `<summary>` below a heading introduces its list; two or more divide it. */
function demoteLoneGroups(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let section: Block[] = [];
  for (const block of [...blocks, undefined]) {
    const isBoundary = !block || (block.type === 'heading' && block.depth < groupDepth);
    if (isBoundary) {
      result.push(...demoteLone(section));
      section = [];
    }
    if (block) section.push(block);
  }
  return result;
}

function demoteLone(section: readonly Block[]): readonly Block[] {
  const withSteps = groupsWithSteps(section);
  const titles = withSteps.size > 1 ? withSteps : new Set<Block>();
  return section.map((block) => (isGroup(block) && !titles.has(block) ? toProse(block) : block));
}

function groupsWithSteps(section: readonly Block[]): ReadonlySet<Block> {
  const groups = new Set<Block>();
  let last: Block | undefined;
  for (const block of section) {
    if (block.type === 'heading') last = block;
    else if (block.type === 'task' && last && isGroup(last)) groups.add(last);
  }
  return groups;
}

function isGroup(block: Block): boolean {
  return block.type === 'heading' && block.depth === groupDepth;
}

function toProse(block: Block): Block {
  if (block.type !== 'heading') return block;
  return { type: 'prose', line: block.line, markdown: block.markdown, nodes: [], goesOn: false };
}
