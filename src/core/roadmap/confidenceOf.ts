import type { BuyIn, RoadmapItem, Validation } from './roadmapItem.js';

/**
 * How sure one can be that an item's problem is real: `untested` when nobody was asked, `contradicted` when as many or more say
 * it isn't as say it is, `confirmed` when some say it is and nobody anything else, else `mixed`.
 */
export type ConfidenceLevel = 'untested' | 'contradicted' | 'mixed' | 'confirmed';

/** What people said of an item and how they stand to it. Each person counts once, by what they said last. */
export interface Confidence {
  readonly level: ConfidenceLevel;
  /** How many said so. */
  readonly confirmed: number;
  readonly contradicted: number;
  readonly mixed: number;
  /** How many stand to it so. */
  readonly supports: number;
  readonly neutral: number;
  /** Whose concerns are still to be met: a later `supports` or `neutral` of the same person closes a concern. */
  readonly openConcerns: readonly BuyIn[];
}

/** Weighs the validation and buy-in of an item. */
export function confidenceOf({ validation, buyIn }: Pick<RoadmapItem, 'validation' | 'buyIn'>): Confidence {
  const said = latestOfEach(validation).map((entry) => entry.said);
  const stances = latestOfEach(buyIn);
  const [confirmed, contradicted, mixed] = [
    count(said, 'confirmed'),
    count(said, 'contradicted'),
    count(said, 'mixed'),
  ];
  const kinds = stances.map(({ stance }) => stance);
  return {
    level: levelOf(confirmed, contradicted, mixed),
    ...{ confirmed, contradicted, mixed },
    supports: count(kinds, 'supports'),
    neutral: count(kinds, 'neutral'),
    openConcerns: stances.filter(({ stance }) => stance === 'concerned'),
  };
}

/** Who said last that it isn't the problem they have. */
export function contradictions({ validation }: Pick<RoadmapItem, 'validation'>): readonly Validation[] {
  return latestOfEach(validation).filter(({ said }) => said === 'contradicted');
}

function levelOf(confirmed: number, contradicted: number, mixed: number): ConfidenceLevel {
  if (confirmed + contradicted + mixed === 0) return 'untested';
  if (contradicted > 0 && contradicted >= confirmed) return 'contradicted';
  return contradicted + mixed === 0 ? 'confirmed' : 'mixed';
}

/** What each person said last: by date, of the same day what comes later in the file. Undated entries come first. */
function latestOfEach<Entry extends { readonly who: string; readonly date?: string }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const byPerson = new Map<string, Entry>();
  for (const entry of entries) {
    const person = entry.who.trim().toLowerCase();
    const known = byPerson.get(person);
    if (!known || (entry.date ?? '') >= (known.date ?? '')) byPerson.set(person, entry);
  }
  return [...byPerson.values()];
}

function count(words: readonly string[], word: string): number {
  return words.filter((one) => one === word).length;
}
