import type { Span } from '../../../src/core/text/span.js';

/** A text, and the places that were marked in it. */
export interface Marked {
  readonly text: string;
  /** In the order in which they begin. */
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text such as `id: «clone»`, and says where they were. Marks may be empty, not nested. */
export function marked(textWithMarks: string): Marked {
  const [first = '', ...parts] = textWithMarks.split('«');
  const spans: Span[] = [];
  let text = first;
  for (const part of parts) {
    const [inside, behind, ...more] = part.split('»');
    if (inside === undefined || behind === undefined || more.length > 0)
      throw new Error(`unpaired mark: ${textWithMarks}`);
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside + behind;
  }
  return { text, spans };
}
