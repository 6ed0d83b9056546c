import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';

import type { Checklist, Phase, Step } from '../checklist/checklist.js';
import { toPhaseEntry, toStepEntry } from '../checklist/checklistEntry.js';
import { checklistFlowLists } from '../checklist/formatChecklist.js';
import { parseChecklist } from '../checklist/parseChecklist.js';
import { parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap, type PlainMap } from '../text/plainMap.js';
import { appendToList, isEmptyNode } from '../text/yamlListEdit.js';
import { type Addition, appendToMap, mapAt, openBlock } from '../text/yamlMapEdit.js';
import { isSameValue, listComments } from '../text/yamlMeaning.js';
import { findPair, locatePair } from '../text/yamlPair.js';
import { formatYamlFlow, formatYamlItems, formatYamlMap } from '../text/yamlText.js';

/**
 * Writes what an import added to a checklist into the checklist's own text: new steps below those of their phase, new phases
 * at the end, and what a step of the same title lacked. All that was there stays as it is, byte by byte.
 *
 * @param text the team's file, from which `existing` was read without any problem.
 * @param merged `existing` with what was imported, as `mergeImport` gives it.
 * @returns `undefined` where the file is written in a way that nothing can be put into: lists on one line, say.
 */
export function spliceImport(text: string, existing: Checklist, merged: Checklist): string | undefined {
  const root = mapAt(text)?.map;
  const spliced = root && new Splicer(text).add(root, existing, merged);
  return spliced !== undefined && holds(text, spliced, { ...merged, title: existing.title }) ? spliced : undefined;
}

/** Edits a text from its end to its start, so that the places of what comes before stay true. */
class Splicer {
  /** `undefined` once something can't be put in, which makes the whole attempt void. */
  #text: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  add(root: YAMLMap, existing: Checklist, merged: Checklist): string | undefined {
    const list = blockListIn(root, 'phases');
    this.#addItems('phases', list, merged.phases.slice(existing.phases.length).map(toWholePhaseEntry));
    for (const [index, phase] of [...existing.phases.entries()].toReversed()) {
      const now = merged.phases[index];
      if (now && now !== phase) this.#growPhase(list?.items[index], phase, now);
    }
    return this.#text;
  }

  #growPhase(node: unknown, before: Phase, now: Phase): void {
    const list = blockListIn(node, 'steps');
    const added = now.steps.slice(before.steps.length).map(toStepEntry);
    if (list) this.#addItems('steps', list, added);
    else if (added.length > 0) this.#edit((text) => openSteps(text, node, added));
    for (const [index, step] of [...before.steps.entries()].toReversed()) {
      const grown = now.steps[index];
      if (grown) this.#growStep(list?.items[index], step, grown);
    }
  }

  /** Gives a step the guide and the links that it lacks. */
  #growStep(node: unknown, before: Step, now: Step): void {
    const links = now.links.slice(before.links.length).map(({ title, file, url }) => ({ title, file, url }));
    const list = listIn(node, 'links');
    const entries = {
      ...(now.guide !== before.guide && { guide: now.guide }),
      ...(!list && links.length > 0 && { links }),
    };
    if (Object.keys(entries).length > 0) this.#edit((text) => appendEntries(text, node, entries));
    if (list) this.#addItems('links', list, links);
  }

  #addItems(key: string, list: YAMLSeq | undefined, items: readonly PlainMap[]): void {
    if (items.length > 0) this.#edit((text) => list && appendToList(text, list, itemsOf(key, items)));
  }

  #edit(edit: (text: string) => string | undefined): void {
    this.#text = this.#text === undefined ? undefined : edit(this.#text);
  }
}

/** Gives a phase its first steps. */
function openSteps(text: string, phase: unknown, steps: readonly PlainMap[]): string | undefined {
  const pair = isMap(phase) ? findPair(phase, 'steps') : undefined;
  if (!pair) return appendEntries(text, phase, { steps });
  const isUnwritten = isEmptyNode(pair.value) && !locatePair(text, pair)?.value;
  return isUnwritten ? openBlock(text, pair, itemsOf('steps', steps)) : undefined;
}

/** @returns `undefined` for an entry that begins with an explicit key, `? id`, as well: nobody writes the others like that. */
function appendEntries(text: string, node: unknown, entries: PlainMap): string | undefined {
  const [first] = isMap(node) ? node.items : [];
  if (!isMap(node) || !first || !locatePair(text, first)) return undefined;
  return appendToMap(
    { text, map: node },
    {
      flow: formatYamlFlow(entries).slice(2, -2),
      lines: (indent) => formatYamlMap(entries, indent, checklistFlowLists).slice(0, -1),
    },
  );
}

function itemsOf(key: string, items: readonly PlainMap[]): Addition {
  return {
    flow: items.map((item) => formatYamlFlow(item)).join(', '),
    lines: (indent) => formatYamlItems(items, indent, { flowLists: checklistFlowLists, key }),
  };
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
