import type { Nodes } from 'mdast';

import type { LinkDefinition } from './block.js';
import { referencesOf } from './inlineText.js';
import type { TaskWithProse } from './proseOrder.js';

/** The targets of reference links, and which of them were needed. */
export class Definitions {
  /** Where each of them leads. */
  readonly targets: ReadonlyMap<string, string>;
  readonly #definitions: ReadonlyMap<string, LinkDefinition>;
  readonly #used = new Set<string>();

  constructor(definitions: ReadonlyMap<string, LinkDefinition>) {
    this.#definitions = definitions;
    this.targets = new Map([...definitions].map(([identifier, { url }]) => [identifier, url]));
  }

  /** The definitions that nodes refer to, as Markdown. */
  neededBy(nodes: readonly Nodes[]): string {
    const needed = [...new Set(referencesOf(nodes))].filter((identifier) => this.#definitions.has(identifier));
    for (const identifier of needed) this.#used.add(identifier);
    return needed.map((identifier) => this.#definitions.get(identifier)?.markdown ?? '').join('\n');
  }

  /** Those that nothing imported refers to. */
  unused(): readonly LinkDefinition[] {
    return [...this.#definitions].filter(([identifier]) => !this.#used.has(identifier)).map(([, found]) => found);
  }
}

/** Puts pieces of Markdown below one another, with blank lines between. */
export function joinMarkdown(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece.trim() !== '').join('\n\n');
}

/**
 * The guide of a step: what it is part of, what introduces it, its whole text where the title isn't all of it, and all that
 * stands below it. Ends with a line feed, as a block in YAML does.
 */
export function guideOf(
  { task, introduction, following }: TaskWithProse,
  title: string,
  definitions: Definitions,
): string {
  const nodes = [introduction, following].flatMap((blocks) => blocks.flatMap((block) => block.nodes));
  const guide = joinMarkdown([
    task.within.length === 0 ? '' : `> ${task.within.join(' › ')}`,
    ...introduction.map(({ markdown }) => markdown),
    task.lead === title ? '' : task.lead,
    ...task.details,
    ...following.map(({ markdown }) => markdown),
    definitions.neededBy([...task.nodes, ...nodes]),
  ]);
  return guide === '' ? '' : `${guide}\n`;
}
