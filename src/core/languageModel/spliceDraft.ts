import { type RoadmapHeading, roadmapHeadings } from '../roadmap/formatRoadmapItem.js';
import type { DraftedSentence } from './parseAnswer.js';

/**
 * Inserts drafted sentences into an item's file, each after the text below its heading and followed by its citations. Nothing
 * else changes; missing headings are appended.
 */
export function spliceDraft(text: string, sentences: readonly DraftedSentence[]): string {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return roadmapHeadings.reduce((drafted, heading) => {
    const paragraph = sentences.filter((sentence) => sentence.heading === heading).map(formatSentence);
    return paragraph.length === 0
      ? drafted
      : withParagraph(drafted, { heading, paragraph: paragraph.join(' '), ending });
  }, text);
}

function formatSentence({ text, notes }: DraftedSentence): string {
  return `${text} ${notes.map((id) => `[[${id}]]`).join(' ')}`;
}

interface Addition {
  readonly heading: RoadmapHeading;
  readonly paragraph: string;
  readonly ending: string;
}

function withParagraph(text: string, { heading, paragraph, ending }: Addition): string {
  const found = new RegExp(String.raw`^##[ \t]+${heading}[ \t]*\r?$`, 'im').exec(text);
  const gap = `${ending}${ending}`;
  if (!found) return `${text.trimEnd()}${gap}## ${heading}${gap}${paragraph}${ending}`;
  const start = found.index + found[0].length;
  const next = /^#{1,2}[ \t]/m.exec(text.slice(start));
  const end = next ? start + next.index : text.length;
  const section = text.slice(0, end).trimEnd();
  return `${section}${gap}${paragraph}${next ? gap : ending}${text.slice(end)}`;
}
