/** What the step guide shows, and what can be wished for there. */

/** A mark that a person can set on a step. */
export type GuideMark = 'complete' | 'reopen' | 'skip' | 'block';

/** Something that can be opened, with a few words about it. */
export interface GuideEntry {
  readonly title: string;
  /** Smaller, behind the title; may be empty. */
  readonly detail: string;
}

/** A note or session, by the path of its file. */
export interface GuideFile extends GuideEntry {
  readonly path: string;
  /** The name of a codicon. */
  readonly icon: string;
}

/** A question worth asking, and what was answered so far. */
export interface GuideQuestion {
  readonly ask: string;
  /** The kind of note that an answer becomes. */
  readonly kind: string;
  readonly answers: readonly GuideFile[];
}

/** One entry of `verify`. */
export interface GuideCheck {
  readonly title: string;
  readonly state: 'holds' | 'open' | 'unknown';
  /** "2 of 3", "exited 3". */
  readonly stateText: string;
  /** By what it was seen to hold; may be empty. */
  readonly finding: string;
}

/** The step before or behind. */
export interface GuideNeighbour {
  readonly stepId: string;
  readonly title: string;
}

/** All that the guide shows of one step. */
export interface GuideModel {
  readonly stepId: string;
  readonly title: string;
  /** "Find the mission · 2 of 4". */
  readonly place: string;
  /** State, due date, owner, each in a word or two; the first is the state. */
  readonly badges: readonly { readonly text: string; readonly tone: 'plain' | 'good' | 'warning' }[];
  /** Why it was skipped or is blocked, or by what it was seen to be done; may be empty. */
  readonly remark: string;
  /** The guide as HTML that a Markdown engine made of a file's text: it is to be sanitised. */
  readonly guideHtml: string;
  readonly marks: readonly { readonly mark: GuideMark; readonly title: string }[];
  readonly checks: readonly GuideCheck[];
  readonly questions: readonly GuideQuestion[];
  /** Notes for this step that answer none of the questions. */
  readonly otherNotes: readonly GuideFile[];
  readonly sessions: readonly GuideFile[];
  readonly countsSessions: boolean;
  readonly links: readonly GuideEntry[];
  readonly actions: readonly GuideEntry[];
  readonly previous?: GuideNeighbour;
  readonly next?: GuideNeighbour;
  readonly words: GuideTexts;
}

/** The words of the guide itself. */
export interface GuideTexts {
  readonly answer: string;
  readonly verify: string;
  readonly verification: string;
  readonly questions: string;
  readonly otherNotes: string;
  readonly sessions: string;
  readonly recordSession: string;
  readonly links: string;
  readonly actions: string;
  readonly previous: string;
  readonly next: string;
  /** Instead of a guide's text where there is none. */
  readonly noGuide: string;
}

/** What a person wants by a click. Numbers are places in the lists of the page's model. */
export type GuideWish =
  | { readonly type: 'show'; readonly stepId: string }
  | { readonly type: 'mark'; readonly mark: GuideMark }
  | { readonly type: 'answer'; readonly question: number }
  | { readonly type: 'verify' }
  | { readonly type: 'recordSession' }
  | { readonly type: 'link'; readonly link: number }
  | { readonly type: 'action'; readonly action: number }
  /** The file of a note or session that the model names. */
  | { readonly type: 'open'; readonly path: string }
  /** A link in the guide's text. */
  | { readonly type: 'href'; readonly href: string };
