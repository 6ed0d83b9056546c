import { addMonths, type LocalDate } from '../time/localDate.js';
import type { RoadmapChanges } from './roadmapChanges.js';
import { isOpenItem, type ReviewDecision, type RoadmapEntry, type RoadmapItem } from './roadmapItem.js';
import { compareTexts } from '../text/compareTexts.js';

/** How many months after an item was added or reviewed it is due again, unless its file has another date. */
export const reviewMonths = 3;

export interface ReviewOutcome {
  readonly decision: ReviewDecision;
  /** In one line; may be empty. */
  readonly why: string;
  readonly today: LocalDate;
}

/** The changes after a review: it is added to `reviews`, the next one is in three months, and a dropped item gets that status. */
export function reviewChanges({ decision, why, today }: ReviewOutcome): RoadmapChanges {
  const review = why.trim() === '' ? { date: today, decision } : { date: today, decision, why: why.trim() };
  const isDropped = decision === 'dropped';
  return {
    ...(isDropped ? { status: 'dropped' } : { reviewBy: addMonths(today, reviewMonths) }),
    addReviews: [review],
  };
}

/** The open items whose review is due, longest overdue first; an item without a review date is never due. */
export function dueItems<Entry extends RoadmapEntry>(entries: readonly Entry[], today: LocalDate): readonly Entry[] {
  return entries
    .filter(({ item }) => isReviewDue(item, today))
    .toSorted((a, b) => compareTexts(a.item.reviewBy ?? '', b.item.reviewBy ?? '') || compareTexts(a.id, b.id));
}

export function isReviewDue(item: RoadmapItem, today: LocalDate): boolean {
  return isOpenItem(item) && item.reviewBy !== undefined && item.reviewBy <= today;
}

/** The day of an item's last review; `undefined` if there was none. */
export function lastReview({ reviews }: Pick<RoadmapItem, 'reviews'>): LocalDate | undefined {
  return reviews
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}
