import type { Checklist } from '../checklist/checklist.js';

/** Why something that a person sees as a step isn't one to the parser that decides what GitHub shows as a task. */
export type OfferReason =
  /** `- [ ]text`, `- []`, or a blank in the box that isn't a plain space. */
  | 'malformedBox'
  /** A box at the start of a line that belongs to a paragraph, not to a list: `-[ ] text`, `[ ] text`. */
  | 'boxInText'
  | 'boxInHeading'
  /** In a fence or an indented block of code. */
  | 'boxInCode'
  /** One row of a table, in Markdown or HTML. */
  | 'boxInTable'
  | 'boxInHtml'
  /** A character such as ☐ stands for the box. */
  | 'boxCharacter'
  /** A whole section without any step; accepted, it becomes one step. */
  | 'sectionWithoutSteps';

/** Something that becomes a step only when the user accepts it. */
export interface OfferedStep {
  /** The same for the same text: hand it back in `accept`. */
  readonly id: string;
  /** 1-based, in the imported text. */
  readonly line: number;
  /** The Markdown that would become the step. */
  readonly text: string;
  readonly reason: OfferReason;
  /** It was accepted and is among the steps. */
  readonly isAccepted: boolean;
}

/** Why a text has no place in the checklist. */
export type LeftOutReason =
  /** A line such as `/confidential`, which is a command for the git host. */
  | 'quickAction'
  /** A box in an HTML comment: nobody sees it on the git host. */
  | 'boxInComment'
  /** The target of a link that no step uses. */
  | 'unusedDefinition'
  /** A box with nothing behind it. */
  | 'emptyBox'
  /** A field of an issue form that isn't a box. */
  | 'formField'
  /** The whole text isn't what its format asks for, or a part of it stands in more lists and quotes than can be read. */
  | 'unreadable';

/** A text that is not in the checklist and can't be. */
export interface LeftOut {
  /** 1-based, in the imported text. */
  readonly line: number;
  readonly text: string;
  readonly reason: LeftOutReason;
}

/** How many steps came in, were found in the checklist they were merged into, and stayed outside. */
export interface ImportCounts {
  readonly imported: number;
  readonly merged: number;
  /** What is offered but not accepted, and what is left out. */
  readonly leftOut: number;
}

/** What an import found. Every word of the source is in the checklist, in `offered` or in `leftOut`. */
export interface ImportResult {
  /** Without phases where the text has no step. */
  readonly checklist: Checklist;
  /** Steps whose box was checked: offered as progress. */
  readonly checkedStepIds: readonly string[];
  /** Where each step's box is: its 1-based line in the source, by the step's id. */
  readonly stepLines: ReadonlyMap<string, number>;
  readonly counts: ImportCounts;
  readonly offered: readonly OfferedStep[];
  readonly leftOut: readonly LeftOut[];
}

/** How to import. */
export interface ImportOptions {
  /** Names the checklist where the text doesn't, and a phase where there is no heading: the file's name, say. */
  readonly fallbackTitle: string;
  /** The imported file's path in the workspace, `/` between folders: what relative links are relative to. */
  readonly path?: string;
  /** Ids of {@link OfferedStep}s to make steps of. */
  readonly accept?: ReadonlySet<string>;
}
