import type { Findings } from './findings.js';
import type { OfferReason } from './importResult.js';
import { findHtmlBoxes } from './htmlBlock.js';
import { findBox, findBoxInRow, type LookAlikeBox } from './lookAlike.js';

/** A look-alike that was accepted. */
export interface AcceptedBox {
  readonly line: number;
  readonly text: string;
  readonly isChecked: boolean;
}

/** A paragraph with the boxes at the start of its lines taken apart. */
export interface SplitParagraph {
  /** What stands before the first box that isn't the paragraph's own. */
  readonly first: string;
  /** The paragraph without its boxes: those that weren't accepted are named among the offers. */
  readonly kept: string;
  readonly accepted: readonly AcceptedBox[];
}

/** Offers what looks like a box to a person and isn't one to the parser. */
export class OfferFinder {
  readonly #findings: Findings;
  /** The text stands in a block of code: whatever is found, that is why it is no step. */
  readonly #isInCode: boolean;

  constructor(findings: Findings, isInCode: boolean) {
    this.#findings = findings;
    this.#isInCode = isInCode;
  }

  /** Says whether a task of the parser's is a step: in code, only when it was accepted. */
  admits(line: number, text: string): boolean {
    return !this.#isInCode || this.#offer(line, text, 'boxInCode');
  }

  /** @returns the text without its box where a list item begins with one; `'refused'` when that wasn't accepted. */
  inItem(content: string, line: number): AcceptedBox | 'refused' | undefined {
    const [first = '', ...others] = content.split('\n');
    const box = findBox(first);
    if (!box) return undefined;
    const text = [box.text, ...others].join('\n').trim();
    if (text === '') {
      this.#findings.leaveOut({ line, text: content, reason: 'emptyBox' });
      return 'refused';
    }
    const isAccepted = this.#offer(line, text, box.isCharacter ? 'boxCharacter' : 'malformedBox');
    return isAccepted ? { line, text, isChecked: box.isChecked } : 'refused';
  }

  /** Offers the boxes at the start of a paragraph's lines. `skip`: how many lines can have none. */
  inParagraph(content: string, line: number, skip: 0 | 1): SplitParagraph {
    const parts = splitAtBoxes(content, skip);
    const accepted = parts.flatMap((part) => (part.box ? this.#offerLine(part, part.box, line) : []));
    const kept = parts.filter(({ box }) => !box).map(({ markdown }) => markdown);
    return { first: kept[0] ?? '', kept: kept.join('\n'), accepted };
  }

  #offerLine({ offset, markdown }: ParagraphPart, box: LookAlikeBox, firstLine: number): readonly AcceptedBox[] {
    const line = firstLine + offset;
    const text = [box.text, ...markdown.split('\n').slice(1)].join('\n').trim();
    if (text === '') this.#findings.leaveOut({ line, text: markdown, reason: 'emptyBox' });
    else if (this.#offer(line, text, box.isCharacter ? 'boxCharacter' : 'boxInText')) {
      return [{ line, text, isChecked: box.isChecked }];
    }
    return [];
  }

  /** @returns the heading without its box, and the box where it was accepted. */
  inHeading(content: string, line: number): { readonly text: string; readonly accepted: readonly AcceptedBox[] } {
    const box = findLineBox(content);
    if (!box || box.text === '') return { text: content, accepted: [] };
    const isAccepted = this.#offer(line, box.text, 'boxInHeading');
    return { text: box.text, accepted: isAccepted ? [{ line, text: box.text, isChecked: box.isChecked }] : [] };
  }

  /** Offers a row of a table. */
  inRow(cells: readonly string[], line: number): readonly AcceptedBox[] {
    const box = findBoxInRow(cells);
    if (!box || box.text === '' || !this.#offer(line, box.text, 'boxInTable')) return [];
    return [{ line, text: box.text, isChecked: box.isChecked }];
  }

  /** Offers the rows and lines of a block of HTML. */
  inHtml(html: string, line: number): readonly AcceptedBox[] {
    return findHtmlBoxes(html).flatMap(({ box, line: offset, isRow }) => {
      if (box.text === '' || !this.#offer(line + offset, box.text, isRow ? 'boxInTable' : 'boxInHtml')) return [];
      return [{ line: line + offset, text: box.text, isChecked: box.isChecked }];
    });
  }

  /** Names the boxes in a comment. */
  inComment(comment: string, line: number): void {
    for (const [offset, text] of comment.split('\n').entries()) {
      const box = findLineBox(text.replace(/^\s*<!--/, ''));
      if (box && !this.#isInCode)
        this.#findings.leaveOut({ line: line + offset, text: box.text, reason: 'boxInComment' });
    }
  }

  #offer(line: number, text: string, reason: OfferReason): boolean {
    return this.#findings.offer({ line, text, reason: this.#isInCode ? 'boxInCode' : reason });
  }
}

interface ParagraphPart {
  readonly offset: number;
  readonly markdown: string;
  readonly box: LookAlikeBox | undefined;
}

function splitAtBoxes(content: string, skip: 0 | 1): readonly ParagraphPart[] {
  const lines = content.split('\n');
  const boxes = lines.map((line, index) => (index < skip ? undefined : findLineBox(line)));
  const starts = lines.flatMap((_, index) => (index === 0 || boxes[index] ? [index] : []));
  return starts.map((start, index) => ({
    offset: start,
    markdown: lines.slice(start, starts[index + 1]).join('\n'),
    box: boxes[start],
  }));
}

/** Outside of lists and tables, ✅ decorates. */
function findLineBox(line: string): LookAlikeBox | undefined {
  const box = findBox(line);
  return box && !(box.isCharacter && /^[\s>#]*✅/u.test(line)) ? box : undefined;
}
