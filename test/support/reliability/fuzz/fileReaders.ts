import { completeAt } from '../../../../src/core/fileHelp/completeAt.js';
import { type FileForm, yamlSpan } from '../../../../src/core/fileHelp/fileForm.js';
import { fixProblem } from '../../../../src/core/fileHelp/fixProblem.js';
import { hoverAt } from '../../../../src/core/fileHelp/hoverAt.js';
import { takenIds } from '../../../../src/core/fileHelp/takenIds.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { parseDismissals } from '../../../../src/core/deferred/dismissals.js';
import { readStamp } from '../../../../src/core/export/exportStamp.js';
import { importCodeTour } from '../../../../src/core/import/importCodeTour.js';
import { importIssueForm } from '../../../../src/core/import/importIssueForm.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { findReferences } from '../../../../src/core/links/references.js';
import { readNoteFast } from '../../../../src/core/notes/fastNote.js';
import { parseNote } from '../../../../src/core/notes/parseNote.js';
import { withPrivateIgnored } from '../../../../src/core/privacy/ignoreRule.js';
import { readPersonFast } from '../../../../src/core/people/fastPerson.js';
import { namedEmails } from '../../../../src/core/people/namedEmails.js';
import { parsePerson } from '../../../../src/core/people/parsePerson.js';
import { findStepEntry } from '../../../../src/core/people/stepEntry.js';
import { locateWarnings } from '../../../../src/core/roadmap/locateWarnings.js';
import { parseRoadmapItem } from '../../../../src/core/roadmap/parseRoadmapItem.js';
import { parseAnswers } from '../../../../src/core/sessions/parseAnswers.js';
import { parseSession } from '../../../../src/core/sessions/parseSession.js';
import { suggestPeople } from '../../../../src/core/sessions/suggestPeople.js';
import { splitFrontMatter } from '../../../../src/core/text/frontMatter.js';
import { LineIndex } from '../../../../src/core/text/lineIndex.js';
import { parseLocatedYaml } from '../../../../src/core/text/locatedYaml.js';
import type { Problem } from '../../../../src/core/text/problem.js';
import { readYamlDocument } from '../../../../src/core/text/yamlDocument.js';
import { mapAt } from '../../../../src/core/text/yamlMapEdit.js';
import { listComments, readPlainMap } from '../../../../src/core/text/yamlMeaning.js';
import { readRecommendations } from '../../../../src/core/verification/recommendations.js';
import { knownWords } from './samples.js';

/** Takes any text and throws never. What it gives is looked at for problems whose places are outside of the text. */
export type TextReader = (text: string) => unknown;

/** Every function of core that reads a whole file, by its name. */
export const fileReaders: Readonly<Record<string, TextReader>> = {
  parseLocatedYaml: (text) => parseLocatedYaml(text),
  readYamlDocument: (text) => readYamlDocument(text).kind,
  listComments: (text) => listComments(text),
  splitFrontMatter: (text) => splitFrontMatter(text),
  LineIndex: (text) => readPositions(text),
  parseNote: (text) => withFixes('note', text, parseNote(text)),
  readNoteFast: (text) => readNoteFast(text),
  parseSession: (text) => withFixes('session', text, parseSession(text)),
  parseAnswers: (text) => parseAnswers(text),
  parseRoadmapItem: (text) => withFixes('roadmapItem', text, parseRoadmapItem(text)),
  locateWarnings: (text) =>
    locateWarnings(text, [
      { itemId: 'x', code: 'roadmap.evidenceGone', data: { id: 'a' } },
      { itemId: 'x', code: 'roadmap.contradicted', data: { who: 'a' } },
    ]),
  parsePerson: (text) => withFixes('person', text, parsePerson(text)),
  namedEmails: (text) => namedEmails(text),
  readPersonFast: (text) => readPersonFast(text),
  findStepEntry: (text) => findStepEntry(text, 'coffee-chats') !== undefined,
  parseChecklist: (text) => withFixes('checklist', text, parseChecklist(text)),
  parseDismissals: (text) => parseDismissals(text),
  findReferences: (text) => linkingForms.map((form) => findReferences(text, form)),
  completeAt: (text) => cursors(text).map((cursor) => completeAt(cursor, knownWords)),
  hoverAt: (text) => cursors(text).map((cursor) => hoverAt(cursor, knownWords)),
  yamlSpan: (text) => forms.map((form) => yamlSpan(text, form)),
  mapAt: (text) => [[], ['steps'], ['steps', 'coffee-chats']].map((path) => mapAt(text, path) !== undefined),
  readPlainMap: (text) => readPlainMap(text),
  takenIds: (text) => forms.map((form) => takenIds(text, form)),
  importMarkdown: (text) => importMarkdown(text, { fallbackTitle: 'Imported' }),
  importIssueForm: (text) => importIssueForm(text, { fallbackTitle: 'Imported' }),
  importCodeTour: (text) => importCodeTour(text, { fallbackTitle: 'Imported' }),
  readStamp: (text) => readStamp(text),
  readRecommendations: (text) => readRecommendations(text),
  withPrivateIgnored: (text) => withPrivateIgnored(text),
  suggestPeople: (text) =>
    suggestPeople({ authors: [], codeOwners: text, today: '2026-11-25', email: 'sam@example.com' }),
};

const forms: readonly FileForm[] = ['checklist', 'person', 'note', 'session', 'roadmapItem'];

const linkingForms = ['note', 'session', 'roadmapItem'] as const;

/** The places of a text that most readers have trouble with: its ends, its middle and behind its front matter. */
function cursors(text: string): readonly { text: string; form: FileForm; offset: number }[] {
  const offsets = [0, Math.floor(text.length / 2), text.length];
  return (['checklist', 'note', 'person'] as const).flatMap((form) =>
    offsets.map((offset) => ({ text, form, offset })),
  );
}

function readPositions(text: string): readonly number[] {
  const lines = new LineIndex(text);
  return [-1, 0, 1, text.length / 2, text.length, text.length + 1].map((at) => lines.offsetAt(lines.positionAt(at)));
}

/** Offers of help for the first problems are made while a person looks at them: they read the file again. */
function withFixes<Read extends { readonly problems: readonly Problem[] }>(
  form: FileForm,
  text: string,
  read: Read,
): Read {
  const [first, last] = [read.problems[0], read.problems.at(-1)];
  for (const problem of [first, last]) if (problem) fixProblem(problem, { text, form, given: { title: 'x' } });
  return read;
}
