/** The roadmap board's model and wishes. */

/** A column of the board; empty for unplanned items. */
export type BoardHorizon = 'now' | 'next' | 'later' | '';

export interface BoardChoice {
  readonly id: string;
  readonly title: string;
}

/** A fact on a card. */
export interface BoardFact {
  /** The name of a codicon; empty for none. */
  readonly icon: string;
  /** A word or two. */
  readonly text: string;
  /** The tooltip and screen reader text, which can be understood without the icon. */
  readonly spoken: string;
  readonly tone: 'plain' | 'good' | 'warning';
}

export interface BoardCard {
  readonly id: string;
  /** What VS Code's menu on the card passes to commands: the part of a row of the Roadmap view that they read. */
  readonly row: { readonly type: 'item'; readonly file: { readonly path: string } };
  readonly title: string;
  readonly horizon: BoardHorizon;
  /** The id of a row. */
  readonly theme: string;
  /** The id of a status. */
  readonly status: string;
  /** Done or dropped. */
  readonly isClosed: boolean;
  /** 1 to 5. */
  readonly impact?: number;
  /** The id of an effort. */
  readonly effort?: string;
  /** Empty if nobody owns it. */
  readonly owner: string;
  readonly facts: readonly BoardFact[];
  /** One sentence each. */
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

export interface BoardProgress {
  /** Whose progress can be shown; the id is a file's name, empty for everyone's. */
  readonly people: readonly BoardChoice[];
  /** The id of the one shown. */
  readonly chosen: string;
  readonly weeks: readonly BoardWeek[];
  /** The index of the current week; -1 for none. */
  readonly thisWeek: number;
  /** The number of steps in the plan. */
  readonly planned: number;
  /** The whole chart in a sentence. */
  readonly summary: string;
  /** What the chart omits; may be empty. */
  readonly remark: string;
}

/** How often a voice was heard on a theme. */
export interface BoardCoverageCell {
  readonly count: number;
  readonly isBlindSpot: boolean;
}

export interface BoardCoverage {
  readonly voices: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly BoardCoverageCell[] }[];
  /** The whole table in a sentence. */
  readonly summary: string;
  /** Whether it is time to turn notes into roadmap items; may be empty. */
  readonly hint: string;
}

export interface BoardModel {
  readonly columns: readonly { readonly id: BoardHorizon; readonly title: string }[];
  readonly rows: readonly BoardChoice[];
  /** In display order. */
  readonly cards: readonly BoardCard[];
  /** About the roadmap as a whole; may be empty. */
  readonly remark: string;
  readonly statuses: readonly BoardChoice[];
  /** From least to most. */
  readonly efforts: readonly BoardChoice[];
  /** Labels of 1 to 5. */
  readonly impacts: readonly string[];
  readonly progress: BoardProgress;
  readonly coverage: BoardCoverage;
  readonly words: BoardTexts;
}

/** The board's tabs, each of which can be saved as a picture. */
export type BoardTab = 'board' | 'plot' | 'progress' | 'coverage';

/** The board's fixed texts. The page fills the placeholders (`{0}`). */
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
  /** How to move cards by keyboard. */
  readonly keys: string;
  /** `{0}` is the card's title, `{1}` the column, `{2}` the row. */
  readonly moved: string;
  /** At the board's edge: `{0}` is the card's title. */
  readonly atEdge: string;
  readonly noItems: string;
  readonly noneFound: string;
  readonly effort: string;
  readonly impact: string;
  readonly unrated: string;
  /** The plot in a sentence: it contains `{0}` items. */
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
