// Written from package.json by `npm run generate`. Change it there.

/** The commands that package.json declares. */
export const commandIds = [
  'sreOnboarding.start',
  'sreOnboarding.captureNote',
  'sreOnboarding.nextStep',
  'sreOnboarding.completeStep',
  'sreOnboarding.reopenStep',
  'sreOnboarding.skipStep',
  'sreOnboarding.blockStep',
  'sreOnboarding.editStep',
  'sreOnboarding.customizeChecklist',
  'sreOnboarding.importChecklist',
  'sreOnboarding.exportChecklist',
  'sreOnboarding.showDigest',
  'sreOnboarding.copyDigest',
  'sreOnboarding.selectFolder',
  'sreOnboarding.undo',
  'sreOnboarding.openCapturedNote',
  'sreOnboarding.showMoreNotes',
  'sreOnboarding.toggleStep',
] as const;

/** A command of package.json. */
export type CommandId = (typeof commandIds)[number];

/** A view of package.json. */
export type ViewId = 'sreOnboarding.checklist' | 'sreOnboarding.notes' | 'sreOnboarding.people';

/** The settings of package.json, by their full names, and what they hold where the user wrote them as declared. */
export interface SettingValues {
  /** The folder that holds the checklist, progress and notes, relative to the workspace folder. It must lie inside the workspace folder. */
  readonly 'sreOnboarding.folder': string;
}
