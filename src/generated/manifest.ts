// Written from package.json by `npm run generate`. Change it there.

/** The commands that package.json declares. */
export const commandIds = [
  'sreOnboarding.start',
  'sreOnboarding.captureNote',
  'sreOnboarding.captureCodeNote',
  'sreOnboarding.captureOutputNote',
  'sreOnboarding.captureProblemNote',
  'sreOnboarding.notesInFile',
  'sreOnboarding.goToCode',
  'sreOnboarding.openCodeNote',
  'sreOnboarding.openStep',
  'sreOnboarding.nextStep',
  'sreOnboarding.completeStep',
  'sreOnboarding.reopenStep',
  'sreOnboarding.skipStep',
  'sreOnboarding.blockStep',
  'sreOnboarding.verifyStep',
  'sreOnboarding.recordSession',
  'sreOnboarding.captureAnswers',
  'sreOnboarding.findNote',
  'sreOnboarding.sortNotes',
  'sreOnboarding.findDeferredWork',
  'sreOnboarding.arrangeNotes',
  'sreOnboarding.filterNotes',
  'sreOnboarding.clearNoteFilter',
  'sreOnboarding.renameNote',
  'sreOnboarding.changeNoteKind',
  'sreOnboarding.changeNoteTheme',
  'sreOnboarding.changeNoteSeverity',
  'sreOnboarding.deleteNote',
  'sreOnboarding.shareNote',
  'sreOnboarding.keepNotePrivate',
  'sreOnboarding.ignorePrivate',
  'sreOnboarding.untrackPrivate',
  'sreOnboarding.addRoadmapItem',
  'sreOnboarding.groupNotes',
  'sreOnboarding.showCoverage',
  'sreOnboarding.suggestGroups',
  'sreOnboarding.draftItem',
  'sreOnboarding.acceptSuggestion',
  'sreOnboarding.rejectSuggestion',
  'sreOnboarding.addNotesToItem',
  'sreOnboarding.addEvidence',
  'sreOnboarding.removeEvidence',
  'sreOnboarding.changeItemStatus',
  'sreOnboarding.changeItemHorizon',
  'sreOnboarding.changeItemTheme',
  'sreOnboarding.changeItemImpact',
  'sreOnboarding.changeItemEffort',
  'sreOnboarding.changeItemOwner',
  'sreOnboarding.renameItem',
  'sreOnboarding.deleteItem',
  'sreOnboarding.recordValidation',
  'sreOnboarding.recordBuyIn',
  'sreOnboarding.resolveConflict',
  'sreOnboarding.reviewRoadmap',
  'sreOnboarding.reviewItem',
  'sreOnboarding.groupByTheme',
  'sreOnboarding.groupByHorizon',
  'sreOnboarding.editStep',
  'sreOnboarding.customizeChecklist',
  'sreOnboarding.importChecklist',
  'sreOnboarding.exportChecklist',
  'sreOnboarding.openRoadmapBoard',
  'sreOnboarding.exportRoadmap',
  'sreOnboarding.openItemAsIssue',
  'sreOnboarding.recordDecision',
  'sreOnboarding.showDigest',
  'sreOnboarding.copyDigest',
  'sreOnboarding.selectFolder',
  'sreOnboarding.undo',
  'sreOnboarding.openCapturedNote',
  'sreOnboarding.showMoreNotes',
  'sreOnboarding.openUnreadable',
  'sreOnboarding.beginToggle',
  'sreOnboarding.toggleStep',
] as const;

/** A command of package.json. */
export type CommandId = (typeof commandIds)[number];

/** A view of package.json. */
export type ViewId =
  | 'sreOnboarding.checklist'
  | 'sreOnboarding.notes'
  | 'sreOnboarding.roadmap'
  | 'sreOnboarding.people';

/** The settings of package.json, by their full names, and what they hold where the user wrote them as declared. */
export interface SettingValues {
  /** The folder that holds the checklist, progress and notes, relative to the workspace folder. It must lie inside the workspace folder. */
  readonly 'sreOnboarding.folder': string;
  /** The file that the roadmap is exported to, relative to the workspace folder. A checklist can refer to it as `${roadmapFile}`. */
  readonly 'sreOnboarding.roadmapFile': string;
  /** The team’s documentation folder, relative to the workspace folder. Decision records are written to its `decisions` subfolder. A checklist can refer to it as `${docsDir}`. */
  readonly 'sreOnboarding.docsDir': string;
  /** The command that checks that a development environment works, such as `make test`. A checklist can refer to it as `${devCheckCommand}`. While it is empty, steps that refer to it are verified without it. */
  readonly 'sreOnboarding.devCheckCommand': string;
  /** Patterns that _Find Deferred Work_ searches for, line by line. A pattern is a phrase, matched regardless of case, or a regular expression between slashes, such as `/\bhack\b.*\bprod/i`. Expressions that could take long are skipped: repeated groups, backreferences, more than two of `*` and `+`. */
  readonly 'sreOnboarding.deferredPatterns': ReadonlyArray<string>;
  /** Shows the titles of code notes above their lines, in addition to the gutter icon. */
  readonly 'sreOnboarding.codeLens': boolean;
}
