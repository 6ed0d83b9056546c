import type { SharedNote } from '../notes/arrangeNotes.js';
import type { RoadmapItem } from '../roadmap/roadmapItem.js';
import { citationFactsOf, type Refusal } from './citations.js';
import { parseItemAnswer } from './parseAnswer.js';
import { itemPrompt } from './prompts.js';
import { spliceDraft } from './spliceDraft.js';

/** The result of a language model's draft: the item's file with it, and what was rejected. */
export interface ReadDraft {
  /** Unchanged if nothing is usable. */
  readonly after: string;
  readonly refusals: readonly Refusal[];
}

/** A prompt, and how to parse and check its answer. */
export interface ItemRequest {
  readonly prompt: string;
  /** @returns `undefined` if the answer doesn't have the requested form. */
  readonly read: (answer: string) => ReadDraft | undefined;
}

/**
 * Prepares a request for an item's wording.
 *
 * @param file the item's whole file.
 * @param notes the item's evidence that may be sent.
 */
export function itemRequest(
  file: string,
  { item, notes }: { readonly item: RoadmapItem; readonly notes: readonly SharedNote[] },
): ItemRequest {
  return {
    prompt: itemPrompt(item, notes),
    read: (text) => {
      const answer = parseItemAnswer(text, citationFactsOf(notes, [item.title]));
      return answer && { after: spliceDraft(file, answer.parts), refusals: answer.refusals };
    },
  };
}
