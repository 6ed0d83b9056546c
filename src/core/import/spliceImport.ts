import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';

import type { Checklist, Phase, Step } from '../checklist/checklist.js';
import { toPhaseEntry, toStepEntry } from '../checklist/checklistEntry.js';
import { checklistFlowLists } from '../checklist/formatChecklist.js';
import { parseChecklist } from '../checklist/parseChecklist.js';
import { parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { applyInsertions, type Insertion, YamlAppender } from '../text/yamlAppend.js';
import { readYamlDocument } from '../text/yamlDocument.js';
import { isSameValue, listComments } from '../text/yamlMeaning.js';
import { findPair } from '../text/yamlPair.js';

/**
 * Writes what an import added to a checklist into the checklist's own text: new steps below those of their phase, new phases
 * at the end, and what a step of the same title lacked. All that was there stays as it is, byte by byte.
 *
 * @param text the team's file, from which `existing` was read without any problem.
 * @param merged `existing` with what was imported, as `mergeImport` gives it.
 * @returns `undefined` where the file is written in a way that nothing can be put into: lists on one line, say.
 */
export function spliceImport(text: string, existing: Checklist, merged: Checklist): string | undefined {
  const reading = readYamlDocument(text);
  const root = reading.kind === 'document' ? reading.document.contents : undefined;
  if (!isMap(root)) return undefined;
  const insertions = new Splicer(text).add(root, existing, merged);
  if (!insertions) return undefined;
  const spliced = applyInsertions(text, insertions);
  return holds(text, spliced, { ...merged, title: existing.title }) ? spliced : undefined;
}

/** What cannot be put in is noted, and makes the whole attempt void. */
class Splicer {
  readonly #appender: YamlAppender;
  readonly #insertions: (Insertion | undefined)[] = [];

  constructor(text: string) {
    this.#appender = new YamlAppender(text, checklistFlowLists);
  }

  add(root: YAMLMap, existing: Checklist, merged: Checklist): readonly Insertion[] | undefined {
    const list = blockListIn(root, 'phases');
    existing.phases.forEach((phase, index) => {
      const now = merged.phases[index];
      if (now && now !== phase) this.#growPhase(list?.items[index], phase, now);
    });
    const added = merged.phases.slice(existing.phases.length).map(toWholePhaseEntry);
    if (added.length > 0) this.#insert(list && this.#appender.appendItems('phases', list, added));
    const possible = this.#insertions.filter((insertion) => insertion !== undefined);
    return possible.length === this.#insertions.length ? possible : undefined;
  }

  #growPhase(node: unknown, before: Phase, now: Phase): void {
    const list = blockListIn(node, 'steps');
    before.steps.forEach((step, index) => {
      const grown = now.steps[index];
      if (grown) this.#growStep(list?.items[index], step, grown);
    });
    const added = now.steps.slice(before.steps.length).map(toStepEntry);
    if (added.length > 0) this.#insert(isMap(node) ? this.#addSteps(node, list, added) : undefined);
  }

  #addSteps(phase: YAMLMap, list: YAMLSeq | undefined, steps: readonly PlainMap[]): Insertion | undefined {
    if (list) return this.#appender.appendItems('steps', list, steps);
    const pair = findPair(phase, 'steps');
    if (pair) return this.#appender.openList('steps', pair, steps);
    return this.#appender.appendEntries(phase, { steps });
  }

  /** Gives a step the guide and the links that it lacks. */
  #growStep(node: unknown, before: Step, now: Step): void {
    const links = now.links.slice(before.links.length).map(({ title, file, url }) => ({ title, file, url }));
    const list = listIn(node, 'links');
    if (list && links.length > 0) this.#insert(this.#appender.appendItems('links', list, links));
    const entries = {
      ...(now.guide !== before.guide && { guide: now.guide }),
      ...(!list && links.length > 0 && { links }),
    };
    if (Object.keys(entries).length === 0) return;
    this.#insert(isMap(node) ? this.#appender.appendEntries(node, entries) : undefined);
  }

  #insert(insertion: Insertion | undefined): void {
    this.#insertions.push(insertion);
  }
}

function toWholePhaseEntry(phase: Phase): PlainMap {
  return { ...toPhaseEntry(phase), steps: phase.steps.map(toStepEntry) };
}

function listIn(node: unknown, key: string): YAMLSeq | undefined {
  const list = isMap(node) ? findPair(node, key)?.value : undefined;
  return isSeq(list) ? list : undefined;
}

/** A list of an entry a line or more. */
function blockListIn(node: unknown, key: string): YAMLSeq | undefined {
  const list = listIn(node, key);
  return list?.flow ? undefined : list;
}

/** Whether the text says what was meant, with no word lost or added of what it said besides. */
function holds(before: string, after: string, expected: Checklist): boolean {
  const { checklist, problems } = parseChecklist(after);
  return (
    problems.length === 0 &&
    isSameValue(checklist, expected) &&
    isSameValue(listComments(after), listComments(before)) &&
    isGrown(parseLocatedYaml(after).value, parseLocatedYaml(before).value)
  );
}

const growingLists: ReadonlySet<string> = new Set(['phases', 'steps', 'links']);
const addedKeys: ReadonlySet<string> = new Set(['steps', 'guide', 'links']);

/** Whether a plain value is another one of which nothing but our own lists and keys has grown. */
function isGrown(whole: unknown, part: unknown, mayGrow = false): boolean {
  if (Array.isArray(part)) {
    const isLongEnough = Array.isArray(whole) && (mayGrow || whole.length === part.length);
    return isLongEnough && part.every((item, index) => isGrown(whole[index], item));
  }
  if (!isPlainMap(part)) return isSameValue(whole, part);
  if (!isPlainMap(whole)) return false;
  return (
    Object.keys(whole).every((key) => Object.hasOwn(part, key) || addedKeys.has(key)) &&
    Object.entries(part).every(([key, value]) => isGrown(whole[key], value, growingLists.has(key)))
  );
}
