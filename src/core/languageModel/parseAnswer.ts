import * as v from 'valibot';

import { type RoadmapHeading, roadmapHeadings } from '../roadmap/formatRoadmapItem.js';
import { type CitationFacts, type Refusal, refusalOf, withInlineCitations } from './citations.js';

const groupsSchema = v.object({
  groups: v.array(v.object({ title: v.string(), why: v.optional(v.string(), ''), notes: v.array(v.string()) })),
});

const itemSchema = v.object({
  sentences: v.array(v.object({ heading: v.picklist(roadmapHeadings), text: v.string(), notes: v.array(v.string()) })),
});

/** A group proposed by a language model, already checked. */
export interface SuggestedGroup {
  readonly title: string;
  /** Empty if there is none, or it was rejected. */
  readonly why: string;
  /** At least two, each in one group only. */
  readonly notes: readonly string[];
}

export interface CheckedAnswer<Part> {
  readonly parts: readonly Part[];
  readonly refusals: readonly Refusal[];
}

/** A checked sentence for a heading. */
export interface DraftedSentence {
  readonly heading: RoadmapHeading;
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * Parses the answer to `groupsPrompt`. Groups that cite notes that weren't sent, or whose title has unknown names, are rejected;
 * for a bad reason, only the reason is.
 *
 * @returns `undefined` if the answer doesn't have the requested form.
 */
export function parseGroupsAnswer(answer: string, facts: CitationFacts): CheckedAnswer<SuggestedGroup> | undefined {
  const read = readJson(answer, groupsSchema);
  if (!read) return undefined;
  const taken = new Set<string>();
  const refusals: Refusal[] = [];
  const parts = read.groups.flatMap((group): SuggestedGroup[] => {
    const title = withInlineCitations({ text: group.title, notes: group.notes });
    const notes = title.notes.filter((id) => !taken.has(id));
    const refusal = refusalOf(title, facts);
    if (refusal) refusals.push(refusal);
    if (refusal || notes.length < 2 || title.text === '') return [];
    for (const id of notes) taken.add(id);
    const why = withInlineCitations({ text: group.why, notes });
    const whyRefusal = why.text === '' ? undefined : refusalOf(why, facts);
    if (whyRefusal) refusals.push(whyRefusal);
    return [{ title: title.text, why: whyRefusal ? '' : why.text, notes }];
  });
  return { parts, refusals };
}

/**
 * Parses the answer to `itemPrompt`, sentence by sentence.
 *
 * @returns `undefined` if the answer doesn't have the requested form.
 */
export function parseItemAnswer(answer: string, facts: CitationFacts): CheckedAnswer<DraftedSentence> | undefined {
  const read = readJson(answer, itemSchema);
  if (!read) return undefined;
  const checked = read.sentences.map(({ heading, ...said }) => {
    const sentence = withInlineCitations(said);
    return { heading, ...sentence, refusal: refusalOf(sentence, facts) };
  });
  return {
    parts: checked.flatMap(({ refusal, ...part }) => (refusal || part.text === '' ? [] : part)),
    refusals: checked.flatMap(({ refusal }) => refusal ?? []),
  };
}

/** Models put fences or a sentence around JSON, whatever the prompt says. */
function readJson<Schema extends v.GenericSchema>(answer: string, schema: Schema): v.InferOutput<Schema> | undefined {
  const text = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
