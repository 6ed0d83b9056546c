import { CodeText } from '../../../../src/core/codeNotes/codeText.js';
import { findAnchor } from '../../../../src/core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../../../src/core/codeNotes/makeAnchor.js';
import { completeAt } from '../../../../src/core/fileHelp/completeAt.js';
import { hoverAt } from '../../../../src/core/fileHelp/hoverAt.js';
import type { Checklist } from '../../../../src/core/checklist/checklist.js';
import { exportChecklist } from '../../../../src/core/import/exportMarkdown.js';
import { parseChecklist } from '../../../../src/core/checklist/parseChecklist.js';
import { substituteVariables } from '../../../../src/core/checklist/substituteVariables.js';
import { readDeferredPatterns } from '../../../../src/core/deferred/deferredPatterns.js';
import { addDismissal, parseDismissals } from '../../../../src/core/deferred/dismissals.js';
import { findDeferred } from '../../../../src/core/deferred/findDeferred.js';
import { readStamp } from '../../../../src/core/export/exportStamp.js';
import type { ExportFacts } from '../../../../src/core/export/exportFacts.js';
import { formatCsv } from '../../../../src/core/export/formatCsv.js';
import { formatDecisionRecord } from '../../../../src/core/export/formatDecisionRecord.js';
import { formatIssue } from '../../../../src/core/export/formatIssue.js';
import { formatRoadmap } from '../../../../src/core/export/formatRoadmap.js';
import { formatIssueAddress, parseRemote } from '../../../../src/core/export/issueAddress.js';
import { knownPeople } from '../../../../src/core/export/redaction/knownPeople.js';
import { NameFinder } from '../../../../src/core/export/redaction/nameFinder.js';
import { redactAs } from '../../../../src/core/export/redaction/redactAs.js';
import { redactText } from '../../../../src/core/export/redaction/redactor.js';
import { NoteIndex } from '../../../../src/core/finding/noteIndex.js';
import { proposeGroups } from '../../../../src/core/grouping/proposeGroups.js';
import { detectFormat } from '../../../../src/core/import/detectFormat.js';
import { importCodeTour } from '../../../../src/core/import/importCodeTour.js';
import { importIssueForm } from '../../../../src/core/import/importIssueForm.js';
import { importMarkdown } from '../../../../src/core/import/importMarkdown.js';
import { mergeImport } from '../../../../src/core/import/mergeImport.js';
import { citationFactsOf } from '../../../../src/core/languageModel/citations.js';
import { parseGroupsAnswer, parseItemAnswer } from '../../../../src/core/languageModel/parseAnswer.js';
import { spliceDraft } from '../../../../src/core/languageModel/spliceDraft.js';
import type { Note } from '../../../../src/core/notes/note.js';
import type { RoadmapEntry, RoadmapItem } from '../../../../src/core/roadmap/roadmapItem.js';
import { readRecommendations } from '../../../../src/core/verification/recommendations.js';
import { planAddedToFile } from '../../../../src/app/import/planImport.js';

const options = { fallbackTitle: 'Checklist' };

function noteOf(changes: Partial<Note>): Note {
  return { title: 'Slow', kind: 'risk', values: [], tags: [], created: '2026-11-25T09:00:00Z', body: '', ...changes };
}

function entryOf(changes: Partial<RoadmapItem>): RoadmapEntry {
  const lists = { evidence: [], validation: [], buyIn: [], reviews: [] };
  return { id: 'item', item: { title: 'Deploys', status: 'proposed', horizon: 'now', body: '', ...lists, ...changes } };
}

const people = knownPeople([
  { name: 'Priya Rao', email: 'priya@example.com', role: 'engineer' },
  { name: 'Mark' },
  { name: '部署' },
  { name: 'Will Young', role: 'customer' },
]);

function factsOf(entries: readonly RoadmapEntry[], names = new NameFinder(people)): ExportFacts {
  return { today: '2026-11-26', themes: [], entries, notes: new Map(), names };
}

function checklistOf(guide: string): Checklist {
  const lists = { prompts: [], links: [], checks: [{ type: 'file' as const, glob: guide }] };
  const actions = [{ title: 'Run', run: guide }];
  const step = { id: 'step', title: 'Step', guide, owner: 'me' as const, ...lists, actions, optional: false };
  return { title: 'List', themes: [], roles: [], phases: [{ id: 'one', title: 'One', goal: guide, steps: [step] }] };
}

function json(text: string): string {
  return JSON.stringify(text);
}

function redact(text: string): unknown {
  return redactAs('roles', new NameFinder(people), (redactor) => redactText(redactor, text));
}

const words = { stepIds: [], themeIds: [] } as unknown as Parameters<typeof hoverAt>[1];
const teamFile = 'title: T\nphases:\n  - id: one\n    title: One\n    steps:\n      - { id: a, title: A }\n';

/** Everything that reads or writes a text that somebody else has written, by a name for people. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'import Markdown': (text) => importMarkdown(text, options),
  'import an issue form': (text) => importIssueForm(text, options),
  'import an issue form of one field': (text) =>
    importIssueForm(`body:\n  - type: markdown\n    attributes: { value: ${json(text)} }\n`, options),
  'import an issue form of one box': (text) =>
    importIssueForm(`body:\n  - type: checkboxes\n    attributes: { options: [{ label: ${json(text)} }] }\n`, options),
  'import a tour': (text) => importCodeTour(text, options),
  'import a tour of one stop': (text) =>
    importCodeTour(`{"steps":[{"title":${json(text)},"description":${json(text)},"file":${json(text)}}]}`, options),
  'import a tour of one description': (text) => importCodeTour(`{"steps":[{"description":${json(text)}}]}`, options),
  'detect the format of JSON': (text) => detectFormat('a.json', text),
  'detect the format of YAML': (text) => detectFormat('a.yaml', text),
  'add an import to a file': (text) => planAddedToFile(teamFile, importMarkdown(text, options)),
  'merge an import into itself': (text) => {
    const imported = importMarkdown(text, options);
    return mergeImport(imported.checklist, imported);
  },
  'read a checklist': parseChecklist,
  'read a checklist of one guide': (text) => parseChecklist(teamFile.replace('title: A', `guide: ${json(text)}`)),
  'export a checklist': (text) => exportChecklist(checklistOf(text), new Set()),
  'put settings into a checklist': (text) => substituteVariables(checklistOf(text), { docsDir: 'docs' }),
  'read a pattern': (text) => readDeferredPatterns([text, `/${text}/`]),
  'find deferred work': (text) => findDeferred(text, readDeferredPatterns(['TODO(sre)', '/a+b?!/']).expressions),
  'read dismissals': parseDismissals,
  'add a dismissal': (text) => addDismissal('dismissed: []\n', { file: text, quote: text }),
  'read an export': readStamp,
  'read a remote': parseRemote,
  'address an issue': (text) => formatIssueAddress('https://example.com/a/b', 'github', { title: text, body: text }),
  'write an issue': (text) => formatIssue(entryOf({ body: text }), factsOf([]), 'roles'),
  'write an issue by its title': (text) => formatIssue(entryOf({ title: text }), factsOf([]), 'roles'),
  'write a roadmap': (text) =>
    formatRoadmap(factsOf([entryOf({ body: text })]), { audience: 'engineers', names: 'roles' }, undefined),
  'write a roadmap for leadership': (text) =>
    formatRoadmap(
      factsOf([entryOf({ body: `## What users gain\n\n${text}` })]),
      { audience: 'leadership', names: 'roles' },
      undefined,
    ),
  'write a roadmap of one title': (text) =>
    formatRoadmap(
      factsOf([entryOf({ title: text, owner: text, tracker: text })]),
      { audience: 'engineers', names: 'names' },
      undefined,
    ),
  'write a table': (text) => formatCsv(factsOf([entryOf({ title: text, body: text })]), 'roles'),
  'write a decision record': (text) => formatDecisionRecord(entryOf({ title: text, body: text }), factsOf([]), 'roles'),
  'know people': (text) =>
    new NameFinder(knownPeople([{ name: text }, { name: `${text}x`, role: 'customer' }, { email: text }])),
  'know many people': (text) => {
    const lines = text.match(/[^]{1,20}/g) ?? [];
    return new NameFinder(knownPeople(lines.map((line, index) => ({ name: `${line} ${index.toString(36)}x` }))));
  },
  'find people': redact,
  'find people in code': (text) => redact(`\`${text}\``),
  'find a note': (text) => {
    const index = new NoteIndex();
    index.put('a', noteOf({ title: text, body: text }));
    return index.search(text.slice(0, 1000));
  },
  'group notes': (text) => {
    const entries = [1, 2, 3].map((number) => ({ id: `n${number}`, note: noteOf({ title: text, body: text }) }));
    return [...proposeGroups(entries)];
  },
  "read a model's groups": (text) => parseGroupsAnswer(text, citationFactsOf([], [text])),
  "read a model's group": (text) =>
    parseGroupsAnswer(
      json('').length > 0 ? `{"groups":[{"title":${json(text)},"why":${json(text)},"notes":["a"]}]}` : '',
      citationFactsOf([{ id: 'a', note: noteOf({}) }], []),
    ),
  "read a model's draft": (text) =>
    parseItemAnswer(
      `{"sentences":[{"heading":"Problem","text":${json(text)},"notes":["a"]}]}`,
      citationFactsOf([{ id: 'a', note: noteOf({}) }], []),
    ),
  'put a draft into a file': (text) => spliceDraft(text, [{ heading: 'Problem', text: 'Slow.', notes: ['a'] }]),
  'read recommendations': readRecommendations,
  'find an anchor': (text) =>
    findAnchor(new CodeText(text), { file: 'a', line: 1, quote: text.slice(0, 5000), before: text, after: text }),
  'make an anchor': (text) =>
    makeAnchor(text, { startLine: 1, startCharacter: 0, endLine: 1, endCharacter: 1 }, { file: 'a' }),
  'make an anchor of a selection': (text) =>
    makeAnchor(text, { startLine: 1, startCharacter: 3, endLine: 1, endCharacter: text.length - 1 }, { file: 'a' }),
  'hover in a checklist': (text) => hoverAt({ text, form: 'checklist', offset: text.length >> 1 }, words),
  'hover in a note': (text) => hoverAt({ text: `---\n${text}\n---\n`, form: 'note', offset: 5 }, words),
  'complete in a checklist': (text) => completeAt({ text, form: 'checklist', offset: text.length }, words),
};
