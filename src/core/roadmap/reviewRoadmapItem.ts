import { addMonths, type LocalDate } from '../time/localDate.js';
import type { RoadmapChanges } from './roadmapChanges.js';
import { isOpenItem, type ReviewDecision, type RoadmapEntry, type RoadmapItem } from './roadmapItem.js';
import { compareTexts } from '../text/compareTexts.js';

/** How many months after an item was added or reviewed it is looked at again, unless its file says otherwise. */
export const reviewMonths = 3;

/** What came of looking at an item again. */
export interface ReviewOutcome {
  readonly decision: ReviewDecision;
  /** In one line; may be empty. */
  readonly why: string;
  readonly today: LocalDate;
}

/** What a review changes of an item: it is kept in `reviews`, the next one is in three months, and what is dropped is dropped. */
export function reviewChanges({ decision, why, today }: ReviewOutcome): RoadmapChanges {
  const review = why.trim() === '' ? { date: today, decision } : { date: today, decision, why: why.trim() };
  const isDropped = decision === 'dropped';
  return {
    ...(isDropped ? { status: 'dropped' } : { reviewBy: addMonths(today, reviewMonths) }),
    addReviews: [review],
  };
}

/** The open items that are to be looked at again, those that wait longest first; one without a review date isn't due. */
export function dueItems<Entry extends RoadmapEntry>(entries: readonly Entry[], today: LocalDate): readonly Entry[] {
  return entries
    .filter(({ item }) => isReviewDue(item, today))
    .toSorted((a, b) => compareTexts(a.item.reviewBy ?? '', b.item.reviewBy ?? '') || compareTexts(a.id, b.id));
}

/** Whether an item is to be looked at again, on this day or since earlier. */
export function isReviewDue(item: RoadmapItem, today: LocalDate): boolean {
  return isOpenItem(item) && item.reviewBy !== undefined && item.reviewBy <= today;
}

/** The day on which an item was last reviewed; `undefined` when it never was. */
export function lastReview({ reviews }: Pick<RoadmapItem, 'reviews'>): LocalDate | undefined {
  return reviews
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}
