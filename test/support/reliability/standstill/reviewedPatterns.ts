const short = (count: number): string => `It is given ${count} characters at most.`;

const deterministic =
  'What can follow each repetition begins with another character, so there is nothing to go back to.';

const oneRun = 'It begins only where a run does, and a run is tried once.';

const oneStart = 'It can begin only where a word does, and what it repeats stands in no other word.';

/** Regular expressions that the analyser can't prove linear, each with the reason why it is. */
export const reviewedPatterns: ReadonlyMap<string, string> = new Map([
  [String.raw`/(?:[\s,]|(?<=\s)#[^\n]*)*/y`, deterministic],
  [String.raw`/^(?:\/\/+!?|\/\*+|\*+(?!\/)|#+!?|--+|<!--+|;+|%+|"""|'''|\(\*|\{-|REM\b|@REM\b)\s*/`, deterministic],
  [String.raw`/^(?:[^@/\s]+@)?([\w.-]+\.[\w-]+|localhost):(?!\/\/)\/?(.+)$/`, short(2000)],
  [String.raw`/[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/y`, deterministic],
  [String.raw`/^[\s>]*([*_])\1*\s*$/`, deterministic],
  [String.raw`/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'-]*(?:[ \u00A0]\p{Lu}[\p{L}\p{N}’'-]*)*/gu`, oneStart],
  [String.raw`/@(?:[\w.-]+\.)?noreply\.|^noreply@/i`, 'What it repeats holds no @, with which it begins.'],
  [
    String.raw`/<!--[\s\S]*?(?:-->|$)|<(script|style|template|iframe|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)|<[!?/a-z][^>]*(?:>|$)/gi`,
    'Each part ends at the end of the text at the latest, so that none is tried in vain.',
  ],
  [String.raw`/(?<![\p{L}\p{N}._%+-])(?!git@)[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu`, oneStart],
  [
    String.raw`/(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?/gu`,
    'What it repeats holds no @, with which it begins.',
  ],
  [
    String.raw`/(?:^|[^\p{L}])(?:in|(?<!(?:ed|en|id|nt|ld)\s)by|until|till|since|during|early|mid|late|next|last|this|every|(?:beginning|start|middle|end) of|\d{1,2}(?:st|nd|rd|th)?(?: of)?)[\s-]+$/iu`,
    short(40),
  ],
  [String.raw`/(?:^|[.!?…:;–—\n]|(?:^|\s)[-•]\s)[\s"'“”‘’«»()[\]*_#>~|]*$/u`, short(40)],
  [String.raw`/(?:^|[.!?…]\s|\n)[\s"'“‘«([*_#>]*$/u`, short(12)],
  [String.raw`/[a-z]+:[^\s"]*$|"[^"]*$/i`, short(200)],
  [String.raw`/(?<!\S)@"[^"]*$/`, oneStart],
  [
    String.raw`/^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N}_./+#&-]*$/u`,
    'It looks at the text twice, each time from its start.',
  ],
  [String.raw`/(?<=[\p{Script=Latin}\p{Nd}])\p{M}+/gu`, 'It can begin only behind a letter, and repeats none.'],
  [
    String.raw`/^(?:[$%.~/]|\w+\$|[a-z_]\w*(?:[.:][a-z_]\w*)+$|https?:|x{4,}|\*{3,}|example|placeholder|redacted|your)/iu`,
    short(200),
  ],
  [String.raw`/-+$/`, 'It is given a slug of a file name.'],
  [
    String.raw`/[^]{1,1000}[\u1160-\u11ff]{0,8}[\p{M}\p{Cf}]*/gu`,
    'It matches wherever it is tried, without going back.',
  ],
  [String.raw`/(?<!\r)\r*\n/g`, oneRun],
  [String.raw`/^[ \t]+|(?<![ \t])[ \t]+$|^=/g`, oneRun],
]);

/** Files that make regular expressions while they run, and of what. */
export const reviewedSources: ReadonlyMap<string, string> = new Map([
  [
    'core/deferred/deferredPatterns.ts',
    'Phrases, escaped; what the setting has as expressions is compiled here only to be refused.',
  ],
  ['core/import/dueHint.ts', 'Words of ours; texts are cut before.'],
  ['core/import/lookAlike.ts', 'Forms of boxes; tested with hostile lines.'],
  ['core/import/stepOwner.ts', 'Words of ours; texts are cut before.'],
  ['core/languageModel/spliceDraft.ts', 'Headings of ours.'],
  [
    'core/people/stepPlace.ts',
    'The id of a step in a comment of ours: blanks on both sides, and no letter of an id is one.',
  ],
  ['core/text/hiddenCharacters.ts', 'Classes of characters, and runs of blanks or ends of lines, each taken whole.'],
  ['core/text/inertText.ts', 'Classes of characters.'],
  ['core/text/wholeText.ts', 'Pieces of a fixed length.'],
  ['core/people/fastPerson.ts', 'A line of a form of ours.'],
  ['core/text/wordsOf.ts', 'One character, or a run of them.'],
]);
