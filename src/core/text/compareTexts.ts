/** Orders texts by their UTF-16 code units, as `toSorted` does. Ids, dates and times come in their order by it. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
