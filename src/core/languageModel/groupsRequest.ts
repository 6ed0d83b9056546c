import type { SharedNote } from '../notes/arrangeNotes.js';
import { citationFactsOf, type Refusal } from './citations.js';
import { parseGroupsAnswer, type SuggestedGroup } from './parseAnswer.js';
import { groupsPrompt } from './prompts.js';
import { type OutlinedItem, roadmapOutline } from './roadmapOutline.js';

/** What a language model's groups come to: the roadmap with them and without, and what of them was refused. */
export interface ReadGroups {
  readonly before: string;
  readonly after: string;
  readonly groups: readonly SuggestedGroup[];
  readonly refusals: readonly Refusal[];
}

/** A question to a language model, and how its answer is read and checked. */
export interface GroupsRequest {
  readonly prompt: string;
  /** @returns `undefined` where the answer doesn't have the form that was asked for. */
  readonly read: (answer: string) => ReadGroups | undefined;
}

/**
 * Prepares to ask for groups of notes.
 *
 * @param notes those that are sent.
 * @param roadmap its items now, and the notes whose titles are shown below them.
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
