/** Each of the functions, with the reason. */
function because(reason: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reason]));
}

/** Functions of core that read or write a text and are not in the table by themselves, and why. */
export const notFuzzed: Readonly<Record<string, string>> = {
  ...because(
    'writes a whole new file: held by the round trips',
    'formatNote formatPerson formatSession formatRoadmapItem formatChecklist formatYamlItems formatStepEntry formatStepFields formatRoadmapBody formatFields formatBody formatAs',
  ),
  ...because(
    'a part of the loose reader of YAML, which completeAt, hoverAt and takenIds go through',
    'parseLoosely findPlace scalarText lineEndAt nextLineStart skipBlanks skipProperties isLineEnd findPlain findFlowPlain findQuoted findKey addMissing formatKey formatItem',
  ),
  ...because(
    'needs what readYamlDocument gave for the same text: the editors go through it',
    'setPair openBlock lineBehind columnOf findPair locatePair removeItem appendToList readYamlValue',
  ),
  ...because(
    'takes places in a text that its callers found: the editors and readers go through it',
    'lineStartAt nextLineAt lineEndingOf insertLines removeLines maskSecret',
  ),
  ...because(
    'a part of the importers, which importMarkdown, importIssueForm and importCodeTour go through',
    'readBlocks guardDepth formatExportData readComment readExportData readDisclosure groupHeading isBareTag findHtmlBoxes importBlocks mayHoldBox findBox findItemBox findBoxInside findBoxInRow readMarkdownFile findAll takeQuickActions spliceImport',
  ),
  ...because(
    'a part of exports, whose own tests give it nasty texts',
    'stampText keyOf formatCsv formatDecisionRecord formatIssue formatRoadmap formatIssueAddress isWebAddress formatTree strong inlineCode linkTo toPhrasing isUnspaced handleKey nameTokens nameKey isUsedAsName roleLabel formatReportHtml formatReportMarkdown',
  ),
  ...because(
    'takes values, not texts: the readers of files go through it',
    'readFrontMatterFile readChecklistValue findIdentified findRepeated fieldOf readMarks detectLanguage formatInstant formatProgressBar formatProgressPage applyEdits',
  ),
  ...because('takes patterns of the settings: held by tests of its own', 'readDeferredPatterns findDeferred'),
  ...because('joins or compares texts and reads none', 'itemRequest runFinding compareTexts'),
};
