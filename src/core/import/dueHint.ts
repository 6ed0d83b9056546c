/** Days after the first day at the end of one unit: the first day itself is day 0, a week is over after seven days. */
const unitDays = { day: 1, week: 7, month: 30 } as const;

type Unit = keyof typeof unitDays;

const unitWords: readonly (readonly [Unit, string])[] = [
  ['day', 'days?|d[ií]as?|jours?|tage?s?|giorn[oi]|dag|день|дней|дня|dzień'],
  ['week', 'weeks?|semanas?|semaines?|wochen?|settiman[ae]|weken|недел[яиь]|tydzień'],
  ['month', 'months?|mes(?:es)?|m[êe]s|mois|monate?|mes[ei]|maand|месяц|месяца'],
];

const cjkUnits: Readonly<Record<string, Unit>> = {
  日: 'day',
  天: 'day',
  週: 'week',
  周: 'week',
  月: 'month',
  일: 'day',
  주: 'week',
  월: 'month',
};

/** Ordinals and cardinals that stand before or behind a unit. */
const numberWords: readonly string[] = [
  'first|one|primer[ao]?|primeir[ao]|premi[eè]re?|erste[rsn]?|ein(?:e[rs]?)?|prim[ao]|eerste|перв(?:ый|ая)',
  'second|two|segund[ao]|deuxi[eè]me|zweite[rsn]?|zwei|second[ao]|tweede|втор(?:ой|ая)',
  'third|three|tercer[ao]?|terceir[ao]|troisi[eè]me|dritte[rsn]?|drei|terz[ao]|derde|трет(?:ий|ья)',
  'fourth|four|cuart[ao]|quart[ao]|quatri[eè]me|vierte[rsn]?|vier|vierde',
  'fifth|five|quint[ao]|cinqui[eè]me|fünfte[rsn]?|fünf',
  'sixth|six|sext[ao]|sixi[eè]me|sechste[rsn]?|sechs',
];

const word = numberWords.join('|');
const range = String.raw`(?:(?:\d{1,3}|${word})\s*(?:-|–|—|to|bis|à|a|until|&|and|\/)\s*(?:\p{L}+\s+)?)?`;
const units = unitWords.map(([, words]) => words).join('|');
const numbered = String.raw`(?<![\p{L}\p{N}])(?<unit>${units})\s*#?\s*${range}(?<number>\d{1,3}|${word})(?![\p{L}\p{N}%])`;
const counted = String.raw`(?<![\p{L}\p{N}.,$€£#])(?:(?<first>first|primer[oa]s|premiers|ersten)\s+)?${range}(?<count>\d{1,3}|${word})(?<suffix>st|nd|rd|th|e|er|[ªº.])?[\s-]+(?<unit>${units})(?![\p{L}\p{N}])`;
const cjk = String.raw`第?(?<cjkCount>\d{1,3}|[一二三四五六])(?:\s*[-~〜～]\s*(?<cjkEnd>\d{1,3}))?\s*(?:个|個|ヶ|か)?(?<cjkUnit>[日天週周月일주월])(?<ordinal>目)?`;
const before = String.raw`(?<before>(?:on or )?before\s+(?:your\s+|their\s+)?(?:first\s+day|day\s+(?:1|one)|start|arrival|joining)|pre-?boarding|avant d['’]arriver|vor dem ersten tag|antes d[eo]l? primer d[ií]a|入社前)`;

const bound = String.raw`(?:within|by|before|until|in)\s+(?:the\s+)?(?:end\s+of\s+)?(?:your\s+|the\s+|their\s+)?`;

const headingHints = [before, numbered, counted, cjk].map((pattern) => new RegExp(pattern, 'iu'));
const textHints = [
  String.raw`(?:^[^\p{L}]*|\(\s*|(?<!\p{L})${bound})${numbered}(?=\s*(?:[:：)–—-]|$|[.,;]))`,
  String.raw`(?<!\p{L})${bound}${counted}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** How much of a text is looked at: dates stand at its beginning. */
const maxTextLength = 1000;

/** A quick look: most texts have nothing to do with time. */
const anyUnit = new RegExp(units, 'iu');

/** Reads when a section is due from its title: "Week 1", "Day 4–5", "First month". In days after the first day. */
export function dueInHeading(plain: string): number | undefined {
  return firstHint(plain.slice(0, maxTextLength), headingHints);
}

/** Reads when a step is due from its text; only what is said as a date: "Day 2: …", "within 60 days", "(Week 1)". */
export function dueInText(plain: string): number | undefined {
  const text = plain.slice(0, maxTextLength);
  return anyUnit.test(text) ? firstHint(text, textHints) : undefined;
}

function firstHint(plain: string, patterns: readonly RegExp[]): number | undefined {
  const matches = patterns.map((pattern) => pattern.exec(plain)).filter((match) => match !== null);
  const [first] = matches.toSorted((one, other) => one.index - other.index);
  return first?.groups && daysOf(first.groups);
}

type Groups = Readonly<Record<string, string | undefined>>;

function daysOf(groups: Groups): number {
  if (groups['before']) return 0;
  if (groups['cjkUnit']) return daysOfCjk(groups);
  const unit = unitWords.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(groups['unit'] ?? ''))?.[0];
  const text = groups['number'] ?? groups['count'] ?? '';
  const isOrdinal = [groups['number'], groups['first'], groups['suffix']].some(Boolean) || /\D/.test(text);
  return toDays(numberOf(text), unit ?? 'day', isOrdinal);
}

function daysOfCjk(groups: Groups): number {
  const unit = cjkUnits[groups['cjkUnit'] ?? ''] ?? 'day';
  const text = groups['cjkEnd'] ?? groups['cjkCount'] ?? '';
  const count = /^\d/.test(text) ? Number(text) : '一二三四五六'.indexOf(text) + 1;
  return toDays(count, unit, groups['cjkUnit'] === '天' || groups['ordinal'] !== undefined);
}

function toDays(count: number, unit: Unit, isOrdinal: boolean): number {
  const isDayNumber = unit === 'day' && isOrdinal;
  return Math.max(0, isDayNumber ? count - 1 : count * unitDays[unit]);
}

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  return numberWords.findIndex((words) => new RegExp(`^(?:${words})$`, 'iu').test(text)) + 1;
}
