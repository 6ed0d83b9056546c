/** The step guide's model and wishes. */

export type GuideMark = 'complete' | 'reopen' | 'skip' | 'block';

/** Something that can be opened, with a short description. */
export interface GuideEntry {
  readonly title: string;
  /** Smaller, after the title; may be empty. */
  readonly detail: string;
}

/** A note or session, by the path of its file. */
export interface GuideFile extends GuideEntry {
  readonly path: string;
  /** The name of a codicon. */
  readonly icon: string;
}

/** A question worth asking, and its answers so far. */
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
  /** "2 of 3", "exit status 3". */
  readonly stateText: string;
  /** What the check found; may be empty. */
  readonly finding: string;
}

/** The previous or next step. */
export interface GuideNeighbour {
  readonly stepId: string;
  readonly title: string;
}

export interface GuideModel {
  readonly stepId: string;
  readonly title: string;
  /** "Find the mission · 2 of 4". */
  readonly place: string;
  /** State, due date, assignee, each in a word or two; the state first. */
  readonly badges: readonly { readonly text: string; readonly tone: 'plain' | 'good' | 'warning' }[];
  /** Why it is skipped or blocked, or what its verification found; may be empty. */
  readonly remark: string;
  /** The guide as unsanitized HTML from a Markdown engine. */
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

/** The guide's fixed texts. */
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
  /** Shown if a step has no guide. */
  readonly noGuide: string;
}

/** What a person requests with a click. Numbers are indices into the lists of the page's model. */
export type GuideWish =
  | { readonly type: 'show'; readonly stepId: string }
  | { readonly type: 'mark'; readonly mark: GuideMark }
  | { readonly type: 'answer'; readonly question: number }
  | { readonly type: 'verify' }
  | { readonly type: 'recordSession' }
  | { readonly type: 'link'; readonly link: number }
  | { readonly type: 'action'; readonly action: number }
  /** The file of a note or session in the model. */
  | { readonly type: 'open'; readonly path: string }
  /** A link in the guide's text. */
  | { readonly type: 'href'; readonly href: string };
