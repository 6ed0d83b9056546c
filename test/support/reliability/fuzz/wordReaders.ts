import { CodeText, comparableLine, splitLines } from '../../../../src/core/codeNotes/codeText.js';
import { findAnchor, listPlaces, provenLines } from '../../../../src/core/codeNotes/findAnchor.js';
import { makeAnchor } from '../../../../src/core/codeNotes/makeAnchor.js';
import { themeOfId } from '../../../../src/core/checklist/themes.js';
import { parseRemote } from '../../../../src/core/export/issueAddress.js';
import { parseBody } from '../../../../src/core/export/parseBody.js';
import { escapeMarkdown } from '../../../../src/core/text/plainMarkdown.js';
import { shared } from '../../shared.js';
import { hashText } from '../../../../src/core/export/textHash.js';
import { NoteIndex } from '../../../../src/core/finding/noteIndex.js';
import { featuresOf, readNote } from '../../../../src/core/grouping/noteFeatures.js';
import { commonLanguage } from '../../../../src/core/grouping/language.js';
import { detectFormat } from '../../../../src/core/import/detectFormat.js';
import { dueInHeading, dueInText } from '../../../../src/core/import/dueHint.js';
import { readExportFields } from '../../../../src/core/import/exportData.js';
import { ownerInHeading, ownerInText } from '../../../../src/core/import/stepOwner.js';
import { titleOf } from '../../../../src/core/import/stepTitle.js';
import { parseGroupsAnswer, parseItemAnswer } from '../../../../src/core/languageModel/parseAnswer.js';
import { findIdLinks, openIdLinkAt } from '../../../../src/core/links/idLinks.js';
import { nearestId } from '../../../../src/core/links/nearestId.js';
import { answersQuestion, onOneLine, withQuestion } from '../../../../src/core/notes/askedQuestion.js';
import { completionsAt } from '../../../../src/core/notes/captureCompletions.js';
import { escapeTitle, parseCaptureLine } from '../../../../src/core/notes/captureLine.js';
import { formatSourceMark, withoutPunctuation } from '../../../../src/core/notes/captureMark.js';
import { formatExcerpt } from '../../../../src/core/notes/excerpt.js';
import { splitLine } from '../../../../src/core/notes/captureWords.js';
import { matchingLine } from '../../../../src/core/notes/matchingLine.js';
import { formatNoteId, isNoteId } from '../../../../src/core/notes/noteId.js';
import { isNoteTime } from '../../../../src/core/time/noteTime.js';
import { completeSearch } from '../../../../src/core/notes/searchCompletions.js';
import { parseFilter, parseSearchQuery, passesFilters } from '../../../../src/core/notes/searchQuery.js';
import { ThemeSuggester } from '../../../../src/core/sorting/suggestTheme.js';
import { themeWordsOf } from '../../../../src/core/sorting/themeWords.js';
import { quoteNote } from '../../../../src/core/roadmap/newRoadmapItem.js';
import { voiceOf } from '../../../../src/core/roadmap/evidenceStrength.js';
import { headline } from '../../../../src/core/text/headline.js';
import { nearestOption } from '../../../../src/core/schema/nearestOption.js';
import { distinctSecrets } from '../../../../src/core/secrets/foundSecret.js';
import { findSpokenSecrets } from '../../../../src/core/secrets/spokenSecrets.js';
import { notedLine, withoutNoted } from '../../../../src/core/sessions/parseAnswers.js';
import { trimBody } from '../../../../src/core/text/frontMatter.js';
import { blankCodeSpans } from '../../../../src/core/text/codeSpans.js';
import { showHidden } from '../../../../src/core/text/hiddenCharacters.js';
import { findMinimalEdit } from '../../../../src/core/text/minimalEdit.js';
import { foldLetters, slugify } from '../../../../src/core/text/slug.js';
import { accentedWordsOf, withFewMarks, withoutAccents, wordsOf } from '../../../../src/core/text/wordsOf.js';
import { formatQuoted, formatScalar, isPlainScalar } from '../../../../src/core/text/yamlScalar.js';
import { formatYamlFlow, formatYamlMap } from '../../../../src/core/text/yamlText.js';
import { addDays, addMonths, daysBetween, isLocalDate, weekdayOf } from '../../../../src/core/time/localDate.js';
import { listFindings, provesRun } from '../../../../src/core/verification/findings.js';
import type { TextReader } from './fileReaders.js';
import { citationFacts, noteSaying, someIds, someWords } from './samples.js';

/** Every function of core that reads a text that is no whole file: a line, a body, a name, an answer; by its name. */
export const wordReaders: Readonly<Record<string, TextReader>> = {
  trimBody,
  headline,
  showHidden,
  foldLetters,
  slugify: (text) => slugify(text, 48),
  wordsOf,
  accentedWordsOf,
  withoutAccents,
  withFewMarks,
  blankCodeSpans,
  withoutPunctuation,
  splitLine,
  parseFilter,
  isPlainScalar: (text) => isPlainScalar(text, 'flow'),
  findMinimalEdit: (text) => [findMinimalEdit(text, `${text}x`), findMinimalEdit(`x${text}`, text)],
  formatScalar: (text) => [formatScalar(text, 'block'), formatScalar(text, 'flow')],
  formatQuoted,
  formatYamlFlow,
  formatYamlMap: (text) => formatYamlMap({ key: text, list: [text, { key: text }] }, 0, new Set()),
  isLocalDate,
  addDays: (text) => addDays(text, 10_000_000),
  addMonths: (text) => addMonths(text, 100),
  daysBetween: (text) => daysBetween(text, '2026-11-25'),
  weekdayOf,
  isNoteTime,
  isNoteId,
  formatNoteId: (text) => formatNoteId(text, text, () => 0),
  nearestOption: (text) => nearestOption(text, someIds),
  nearestId: (text) => nearestId(text, someIds),
  findIdLinks: (text) => findIdLinks(text, 0),
  openIdLinkAt: (text) => [0, Math.floor(text.length / 2), text.length].map((at) => openIdLinkAt(text, at)),
  parseCaptureLine: (text) => parseCaptureLine(text, someWords),
  completionsAt: (text) =>
    [text.length, Math.floor(text.length / 2), 1].map((at) => completionsAt(text, at, someWords)),
  escapeTitle,
  formatSourceMark,
  formatExcerpt,
  matchingLine: (text) => matchingLine(text, ['deploys'], 80),
  onOneLine,
  withQuestion: (text) => withQuestion(text, text),
  answersQuestion: (text) => answersQuestion(withQuestion('x', text), text),
  parseSearchQuery: (text) =>
    passesFilters({ note: noteSaying(text), isPrivate: false }, parseSearchQuery(text).filters),
  completeSearch: (text) => completeSearch(text, someWords),
  themeWordsOf,
  ThemeSuggester: (text) => suggestTheme(text),
  NoteIndex: (text) => searchIndex(text),
  findSpokenSecrets: (text) => distinctSecrets(findSpokenSecrets(text)),
  notedLine: (text) => notedLine(text, 'x'),
  withoutNoted: (text) => withoutNoted(text, 'x'),
  quoteNote: (text) => quoteNote(shared({ id: 'x', note: noteSaying(text) })),
  voiceOf: (text) => voiceOf(noteSaying(text)),
  themeOfId,
  provesRun: (text) => provesRun(text, text),
  listFindings: (text) => listFindings([text], 'x'),
  escapeMarkdown,
  hashText,
  parseRemote,
  parseBody,
  readExportFields,
  detectFormat: (text) => [detectFormat('x.md', text), detectFormat('x.yml', text), detectFormat(text, '')],
  dueInHeading,
  dueInText,
  ownerInHeading,
  ownerInText,
  titleOf,
  parseGroupsAnswer: (text) =>
    [text, JSON.stringify({ groups: [{ title: text, why: text, notes: someIds }] })].map((answer) =>
      parseGroupsAnswer(answer, citationFacts),
    ),
  parseItemAnswer: (text) =>
    [text, JSON.stringify({ sentences: [{ heading: 'Problem', text, notes: someIds }] })].map((answer) =>
      parseItemAnswer(answer, citationFacts),
    ),
  readNote: (text) => featuresOf(readNote(noteSaying(text)), commonLanguage([])),
  comparableLine,
  splitLines,
  makeAnchor: (text) =>
    makeAnchor(text, { startLine: 1, startCharacter: 0, endLine: 3, endCharacter: 0 }, { file: 'src/a.ts' }),
  findAnchor: (text) => {
    const code = new CodeText(text);
    const anchor = { file: 'src/a.ts', line: 3, quote: text.slice(0, 200), before: text.slice(200, 300) };
    return [findAnchor(code, anchor), provenLines(code, anchor), listPlaces(code, anchor)];
  },
};

function suggestTheme(text: string): unknown {
  const suggester = new ThemeSuggester([
    { id: 'compute', title: 'Compute', words: ['deploys'] },
    { id: 'database', title: 'Database', words: [text] },
  ]);
  suggester.learn({ ...noteSaying(text), theme: 'compute' });
  return suggester.suggest(noteSaying(text));
}

function searchIndex(text: string): unknown {
  const index = new NoteIndex();
  index.put('x', noteSaying(text));
  index.remove('x');
  index.put('y', noteSaying('deploys'));
  return [...index.search(text)];
}
