import type { StepAssignee } from '../checklist/checklist.js';

const qualifier = String.raw`(?:(?:onboarding|hiring|line|people|engineering|delivery|project|product|team|your|the|their|my|dein|votre|ton|ta|tu|su)\s+)*`;
const buddy =
  'buddy|mentor|mentorin|marraine|parrain|padrino|padrinho|madrinha|pate|patin|バディ|メンター|导师|導師|멘토|бадди|наставник';
const manager =
  'manager|supervisor|team lead|tech lead|lead|boss|managerin|vorgesetzter?|führungskraft|responsable|jefe|jefa|gestor|gestora|gerente|chef|上司|上長|部門長|マネージャー|经理|經理|主管|руководитель|менеджер';
const self =
  'me|you|engineer|developer|new (?:joiner|hire|starter|member|engineer|employee|team member)|newcomer|onboardee|employee|新人|本人';

const people: readonly (readonly [StepAssignee, string])[] = [
  ['buddy', buddy],
  ['manager', manager],
  ['me', self],
];

/** What can follow the person in a heading that says whose tasks come. */
const headingEnd = String.raw`(?:['’]s)?(?:\s*[/&,]\s*[\p{L} ]+?)?(?:\s+(?:tasks?|actions?|checklist|responsibilities|to-?dos?|steps?|items?|section|only|for .*))*\s*[:：]?$`;
const headingStart = String.raw`^[^\p{L}]*(?:(?:tasks?|actions?|checklist|steps?|items?)\s+)?(?:(?:for|pour|für|para|additional)\s+)?${qualifier}`;
const japaneseHeading = String.raw`(?:向け|用|のタスク|のチェックリスト)?`;

const inItem = people.map(([owner, words]) => ({
  owner,
  pattern: new RegExp(String.raw`^[^\p{L}@]*@?${qualifier}(?:${words})(?:['’]s task)?\s*(?:[:：]|\)\s|[–—]|-\s)`, 'iu'),
}));
const mentions = people.map(([owner, words]) => ({
  owner,
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}./])@(?:[\p{L}]+-)?(?:${words})(?![\p{L}\p{N}-])`, 'iu'),
}));
const inHeading = people.map(([owner, words]) => ({
  owner,
  pattern: new RegExp(`${headingStart}(?:${words})${japaneseHeading}${headingEnd}`, 'iu'),
}));

/** Longer headings say more than whose tasks come, and take long to be looked at. */
const maxHeadingLength = 200;

/** How much of a step's text is looked at: its owner stands at the beginning. */
const maxTextLength = 2000;

/** Reads who a step is for from its text: `Manager: …`, `Buddy - …`, `@buddy …`. */
export function ownerInText(plain: string): StepAssignee | undefined {
  const text = plain.slice(0, maxTextLength);
  return [...inItem, ...mentions].find(({ pattern }) => pattern.test(text))?.owner;
}

/** Reads who a section is for from its title: "For your manager", "Buddy tasks". */
export function ownerInHeading(plain: string): StepAssignee | undefined {
  if (plain.length > maxHeadingLength) return undefined;
  return inHeading.find(({ pattern }) => pattern.test(plain))?.owner;
}
