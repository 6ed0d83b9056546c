import type { ImportResult } from '../../../src/core/import/importResult.js';

/** An import as people would look at it: phases, and below them steps with all that was recognised. */
export function outline({ checklist }: ImportResult): readonly string[] {
  return checklist.phases.flatMap(({ title, goal, steps }) => [
    `# ${title}${goal === '' ? '' : ` (${goal})`}`,
    ...steps.map(({ title: step, owner, dueDays }) => {
      const marks = [owner === 'me' ? '' : ` @${owner}`, dueDays === undefined ? '' : ` +${dueDays}`];
      return `- ${step}${marks.join('')}`;
    }),
  ]);
}

/** The words of a source that an import has nowhere. */
export function missingWords(source: string, result: ImportResult): readonly string[] {
  const { checklist, offered, leftOut } = result;
  const steps = checklist.phases.flatMap((phase) => phase.steps);
  const texts = [
    checklist.title,
    ...checklist.phases.flatMap(({ title, goal }) => [title, goal]),
    ...steps.flatMap(({ title, guide }) => [title, guide]),
    ...steps.flatMap(({ links }) => links.flatMap(({ title, file = '', url = '' }) => [title, file, url])),
    ...[...offered, ...leftOut].map(({ text }) => text),
  ];
  const kept = new Set(wordsOf(texts.join('\n')));
  return [...new Set(wordsOf(visibleText(source)))].filter((word) => !kept.has(word));
}

function visibleText(source: string): string {
  return source
    .replace(/^\ufeff?---\r?\n[\s\S]*?\n---\r?\n/, '')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^[\s>]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\](?=\s)/gm, ' ')
    .replace(/<\/?(?:details|summary)\b[^>]*>/g, ' ');
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
