/** What the roadmap board shows, and what can be wished for there. */

/** A column of the board; empty for what isn't planned yet. */
export type BoardHorizon = 'now' | 'next' | 'later' | '';

/** Something with a name, by its id. */
export interface BoardChoice {
  readonly id: string;
  readonly title: string;
}

/** One thing that a card says. */
export interface BoardFact {
  /** The name of a codicon; empty for none. */
  readonly icon: string;
  /** In a word or two. */
  readonly text: string;
  /** As a tooltip says it, and a screen reader: understood without the icon. */
  readonly spoken: string;
  readonly tone: 'plain' | 'good' | 'warning';
}

/** A roadmap item. */
export interface BoardCard {
  readonly id: string;
  /** What VS Code's menu on the card hands to commands: as much of a row of the Roadmap view as they read. */
  readonly row: { readonly type: 'item'; readonly file: { readonly path: string } };
  readonly title: string;
  readonly horizon: BoardHorizon;
  /** The id of a row. */
  readonly theme: string;
  /** The id of a status. */
  readonly status: string;
  /** Nobody works on it any more: done or dropped. */
  readonly isClosed: boolean;
  /** 1 to 5. */
  readonly impact?: number;
  /** The id of an effort. */
  readonly effort?: string;
  /** Empty where nobody owns it. */
  readonly owner: string;
  readonly facts: readonly BoardFact[];
  /** What should be looked at, each in a sentence. */
  readonly warnings: readonly string[];
}

/** One week of the progress against the plan. */
export interface BoardWeek {
  /** Short: "Nov 2". */
  readonly label: string;
  readonly due: number;
  /** Absent for weeks to come. */
  readonly done?: number;
  readonly doneInWeek: number;
  readonly notesInWeek: number;
}

/** Progress against the plan over time. */
export interface BoardProgress {
  /** Whose progress can be shown; the id is a file's name, empty for everyone's. */
  readonly people: readonly BoardChoice[];
  /** The id of the one shown. */
  readonly chosen: string;
  readonly weeks: readonly BoardWeek[];
  /** The place of today's week; -1 for none. */
  readonly thisWeek: number;
  /** How many steps the plan has. */
  readonly planned: number;
  /** The whole picture in a sentence. */
  readonly summary: string;
  /** What is not in it; may be empty. */
  readonly remark: string;
}

/** How often a theme was spoken of by a voice. */
export interface BoardCoverageCell {
  readonly count: number;
  readonly isBlindSpot: boolean;
}

/** Themes by voices. */
export interface BoardCoverage {
  readonly voices: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly BoardCoverageCell[] }[];
  /** The whole picture in a sentence. */
  readonly summary: string;
  /** Whether it is time to distil; may be empty. */
  readonly hint: string;
}

/** All that the board shows. */
export interface BoardModel {
  readonly columns: readonly { readonly id: BoardHorizon; readonly title: string }[];
  readonly rows: readonly BoardChoice[];
  /** In the order in which they stand in a cell. */
  readonly cards: readonly BoardCard[];
  /** About the roadmap as a whole; may be empty. */
  readonly remark: string;
  readonly statuses: readonly BoardChoice[];
  /** From the least to the most. */
  readonly efforts: readonly BoardChoice[];
  /** What 1 to 5 are called. */
  readonly impacts: readonly string[];
  readonly progress: BoardProgress;
  readonly coverage: BoardCoverage;
  readonly words: BoardTexts;
}

/** The pictures there are; also the tabs. */
export type BoardTab = 'board' | 'plot' | 'progress' | 'coverage';

/** The words of the board itself. `{0}` and the like are places for what the page puts in. */
export interface BoardTexts {
  readonly tabs: Readonly<Record<BoardTab, string>>;
  readonly add: string;
  readonly savePicture: string;
  readonly filter: string;
  readonly filterText: string;
  readonly theme: string;
  readonly status: string;
  readonly owner: string;
  readonly anyTheme: string;
  readonly anyStatus: string;
  readonly notDropped: string;
  readonly anyOwner: string;
  readonly noOwner: string;
  /** `{0}` of `{1}` items. */
  readonly shown: string;
  readonly clearFilter: string;
  /** How cards are moved by the keyboard. */
  readonly keys: string;
  /** `{0}` is the card's title, `{1}` the column, `{2}` the row. */
  readonly moved: string;
  /** Where there is nothing in that direction: `{0}` is the card's title. */
  readonly atEdge: string;
  readonly noItems: string;
  readonly noneFound: string;
  readonly effort: string;
  readonly impact: string;
  readonly unrated: string;
  /** The plot in a sentence: `{0}` items are in it. */
  readonly plotSummary: string;
  readonly person: string;
  readonly week: string;
  readonly due: string;
  readonly done: string;
  readonly stepsInWeek: string;
  readonly notesInWeek: string;
  readonly today: string;
  readonly noProgress: string;
  readonly noCoverage: string;
  readonly blindSpot: string;
  readonly perWeek: string;
}

/** What a person wants on the board. Ids are those of its model. */
export type BoardWish =
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'move'; readonly id: string; readonly horizon: BoardHorizon; readonly theme: string }
  | { readonly type: 'add' }
  | { readonly type: 'progressOf'; readonly person: string }
  /** A picture as it is on screen, to be saved where the person chooses. */
  | { readonly type: 'savePicture'; readonly tab: BoardTab; readonly svg: string };
