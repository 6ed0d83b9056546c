import type { SharedNote } from '../notes/arrangeNotes.js';
import type { RoadmapItem } from '../roadmap/roadmapItem.js';
import { citationFactsOf, type Refusal } from './citations.js';
import { parseItemAnswer } from './parseAnswer.js';
import { itemPrompt } from './prompts.js';
import { spliceDraft } from './spliceDraft.js';

/** What a language model's draft comes to: the item's file with it, and what of it was refused. */
export interface ReadDraft {
  /** As the file was where nothing could be taken over. */
  readonly after: string;
  readonly refusals: readonly Refusal[];
}

/** A question to a language model, and how its answer is read and checked. */
export interface ItemRequest {
  readonly prompt: string;
  /** @returns `undefined` where the answer doesn't have the form that was asked for. */
  readonly read: (answer: string) => ReadDraft | undefined;
}

/**
 * Prepares to ask for the wording of an item.
 *
 * @param file the item's whole file.
 * @param item what it says.
 * @param notes those that the item rests on and that may be sent.
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
