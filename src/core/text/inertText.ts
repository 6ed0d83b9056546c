import { showUnseen } from './hiddenCharacters.js';

declare const inertMark: unique symbol;

/** A text in which VS Code finds neither a link nor an icon but ours, and which shows every character that it contains. */
export type InertText = string & { readonly [inertMark]: true };

/** What parts the two characters by which VS Code knows a link, a picture or an icon. It takes no room, and `showUnseen` leaves it alone. */
const gap = '\u200b';

/** `](` makes a link, `![` a picture in the hovers of quick picks, `$(` an icon. */
const marks = /\](?=\()|!(?=\[)|\$(?=\()/g;

/**
 * Makes a text inert, whoever wrote it: VS Code parses what notifications, quick input, status bar and code lenses say for
 * `[text](command:…)` and `$(icon)`. A text without any of that stays as it is; doing it twice changes nothing more.
 */
export function inert(text: string): InertText {
  return markInert(showUnseen(text).replaceAll(marks, `$&${gap}`));
}

/** Icons of ours before a text that is made inert, and behind it. */
export function withIcon(icon: string, text: string, last?: string): InertText {
  return markInert(`$(${icon}) ${inert(text)}${last === undefined ? '' : ` $(${last})`}`);
}

function markInert(text: string): InertText {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that gives out the type
  return text as InertText;
}
