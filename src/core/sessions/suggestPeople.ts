import { daysBetween, type LocalDate } from '../time/localDate.js';
import { compareTexts } from '../text/compareTexts.js';

export interface FolderAuthors {
  /** Directly in the workspace folder. */
  readonly folder: string;
  readonly commits: readonly AuthoredCommit[];
}

export interface AuthoredCommit {
  readonly name: string;
  readonly email: string;
  readonly date: LocalDate;
}

export interface PersonSuggestion {
  readonly name: string;
  readonly reasons: readonly SuggestionReason[];
}

export type SuggestionReason =
  /** The longest-standing author of those still active in a folder, and since when. */
  | { readonly kind: 'longestServing'; readonly folder: string; readonly since: LocalDate }
  /** The newest author of a folder, and since when. */
  | { readonly kind: 'newest'; readonly folder: string; readonly since: LocalDate }
  /** Named in CODEOWNERS for a path. */
  | { readonly kind: 'owner'; readonly path: string };

export interface SuggestionFacts {
  readonly authors: readonly FolderAuthors[];
  /** The text of CODEOWNERS; empty if there is none. */
  readonly codeOwners: string;
  readonly today: LocalDate;
  /** The current person, who is never suggested. */
  readonly email: string;
}

/** Somebody without commits for this long has probably left, or works elsewhere. */
const maxIdleDays = 365;

/** How many reasons one person gets: a code owner may own thousands of paths. */
const maxReasons = 20;

/** A new author's first commit is no older than this. */
const maxNewcomerDays = 365;

/**
 * Suggests people to talk to: for each top-level folder the longest-standing active author and the newest one, then the code
 * owners. People with most reasons come first.
 */
export function suggestPeople({ authors, codeOwners, today, email }: SuggestionFacts): readonly PersonSuggestion[] {
  const reasons = new Map<string, SuggestionReason[]>();
  const suggest = (name: string, reason: SuggestionReason): void => {
    const known = reasons.get(name);
    if (known) known.push(reason);
    else reasons.set(name, [reason]);
  };
  for (const { folder, commits } of authors) {
    const active = careersOf(commits)
      .filter(({ last }) => daysBetween(last, today) <= maxIdleDays)
      .filter(({ name, emails }) => !isBot(name) && !emails.has(email.toLowerCase()));
    const longest = active[0];
    const newest = active.findLast(({ first }) => daysBetween(first, today) <= maxNewcomerDays);
    if (longest) suggest(longest.name, { kind: 'longestServing', folder, since: longest.first });
    if (newest && newest !== longest) suggest(newest.name, { kind: 'newest', folder, since: newest.first });
  }
  for (const { owner, path } of readCodeOwners(codeOwners)) {
    if (owner.toLowerCase() !== email.toLowerCase()) suggest(owner, { kind: 'owner', path });
  }
  return Array.from(reasons, ([name, all]) => ({ name, reasons: all }))
    .toSorted((one, other) => other.reasons.length - one.reasons.length)
    .map(({ name, reasons: all }) => ({ name, reasons: all.slice(0, maxReasons) }));
}

interface Career {
  readonly name: string;
  /** All addresses of their commits, in lower case. */
  readonly emails: Set<string>;
  readonly first: LocalDate;
  readonly last: LocalDate;
}

/** One entry per person, earliest first. */
function careersOf(commits: readonly AuthoredCommit[]): readonly Career[] {
  const careers = new Map<string, Career>();
  for (const { name, email, date } of commits) {
    const { emails, first, last } = careers.get(name) ?? { emails: new Set<string>(), first: date, last: date };
    careers.set(name, {
      name,
      emails: emails.add(email.toLowerCase()),
      first: date < first ? date : first,
      last: date > last ? date : last,
    });
  }
  return [...careers.values()].toSorted((one, other) => compareTexts(one.first, other.first));
}

function isBot(name: string): boolean {
  return /\[bot\]$|^(?:dependabot|renovate|github-actions)\b/i.test(name);
}

/** @see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
function readCodeOwners(text: string): readonly { readonly owner: string; readonly path: string }[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const comment = line.search(/(?<!\S)#/);
    const [path = '', ...owners] = (comment < 0 ? line : line.slice(0, comment)).trim().split(/\s+/);
    const isSection = path.startsWith('[') || path.startsWith('^[');
    return isSection ? [] : owners.filter((owner) => owner.includes('@')).map((owner) => ({ owner, path }));
  });
}
