import type { SharedNote } from '../notes/arrangeNotes.js';
import { citationFactsOf, type Refusal } from './citations.js';
import { parseGroupsAnswer, type SuggestedGroup } from './parseAnswer.js';
import { groupsPrompt } from './prompts.js';
import { type OutlinedItem, roadmapOutline } from './roadmapOutline.js';

/** The result of a language model's groups: the roadmap with and without them, and what was rejected. */
export interface ReadGroups {
  readonly before: string;
  readonly after: string;
  readonly groups: readonly SuggestedGroup[];
  readonly refusals: readonly Refusal[];
}

/** A prompt, and how to parse and check its answer. */
export interface GroupsRequest {
  readonly prompt: string;
  /** @returns `undefined` if the answer doesn't have the requested form. */
  readonly read: (answer: string) => ReadGroups | undefined;
}

/**
 * Prepares a request for groups of notes.
 *
 * @param notes the notes to send.
 * @param roadmap its present items, and the notes whose titles are shown below them.
 */
export function groupsRequest(
  notes: readonly SharedNote[],
  roadmap: { readonly items: readonly Omit<OutlinedItem, 'why'>[]; readonly entries: readonly SharedNote[] },
): GroupsRequest {
  const items = roadmap.items.map(({ title, evidence }) => ({ title, evidence, why: '' }));
  return {
    prompt: groupsPrompt(notes),
    read: (text) => {
      const answer = parseGroupsAnswer(text, citationFactsOf(notes, []));
      if (!answer) return undefined;
      const added = answer.parts.map(({ title, why, notes: evidence }) => ({ title, why, evidence }));
      return {
        before: roadmapOutline(items, roadmap.entries),
        after: roadmapOutline([...items, ...added], roadmap.entries),
        groups: answer.parts,
        refusals: answer.refusals,
      };
    },
  };
}
