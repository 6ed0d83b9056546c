import type { BuyIn, RoadmapItem, Validation } from './roadmapItem.js';

/**
 * The confidence that an item's problem is real: `untested` if nobody was asked, `contradicted` if at least as many people
 * contradict as confirm it, `confirmed` if all answers confirm it, else `mixed`.
 */
export type ConfidenceLevel = 'untested' | 'contradicted' | 'mixed' | 'confirmed';

/** People's answers and positions. Each person counts once, by their last statement. */
export interface Confidence {
  readonly level: ConfidenceLevel;
  readonly confirmed: number;
  readonly contradicted: number;
  readonly mixed: number;
  readonly supports: number;
  readonly neutral: number;
  /** Open concerns: a later `supports` or `neutral` of the same person closes one. */
  readonly openConcerns: readonly BuyIn[];
}

/** Evaluates the validation and buy-in of an item. */
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

/** The people whose last answer contradicts the problem. */
export function contradictions({ validation }: Pick<RoadmapItem, 'validation'>): readonly Validation[] {
  return latestOfEach(validation).filter(({ said }) => said === 'contradicted');
}

function levelOf(confirmed: number, contradicted: number, mixed: number): ConfidenceLevel {
  if (confirmed + contradicted + mixed === 0) return 'untested';
  if (contradicted > 0 && contradicted >= confirmed) return 'contradicted';
  return contradicted + mixed === 0 ? 'confirmed' : 'mixed';
}

/** Each person's last statement: by date, on the same day by order in the file. Undated ones come first. */
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
