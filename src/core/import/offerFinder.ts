import type { Findings } from './findings.js';
import type { OfferReason } from './importResult.js';
import { findHtmlBoxes } from './htmlBlock.js';
import { findBox, findBoxInRow, findBoxInside, findItemBox, type LookAlikeBox } from './lookAlike.js';

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

  /**
   * @returns the text without its box where a list item begins with one; `'refused'` when that wasn't accepted. Further
   *   boxes at the start of its lines are for {@link inParagraph}.
   */
  inItem(content: string, line: number): AcceptedBox | 'refused' | undefined {
    const [first = '', ...others] = content.split('\n');
    const box = findItemBox(first);
    if (!box) return undefined;
    const next = others.findIndex((text) => findLineBox(text));
    const own = [box.text, ...others.slice(0, next < 0 ? undefined : next)].join('\n').trim();
    if (own === '') {
      this.#findings.leaveOut({ line, text: first, reason: 'emptyBox' });
      return 'refused';
    }
    const isAccepted = this.#offer(line, own, reasonOf(box, 'malformedBox'));
    return isAccepted ? { line, text: [box.text, ...others].join('\n').trim(), isChecked: box.isChecked } : 'refused';
  }

  /**
   * Offers the boxes of a paragraph: those at the start of a line with the text up to the next one, and lines with a box
   * in their midst. `skip`: how many lines can have none.
   */
  inParagraph(content: string, line: number, skip: 0 | 1): SplitParagraph {
    const parts = splitAtBoxes(content, skip);
    const accepted = parts.flatMap((part) => (part.box ? this.#offerPart(part, part.box, line) : []));
    const kept = parts.filter(({ box }) => !box).map(({ markdown }) => markdown);
    const inside = kept.flatMap((markdown) => this.#offerInside(markdown, line, skip));
    return { first: kept[0] ?? '', kept: kept.join('\n'), accepted: [...inside, ...accepted] };
  }

  #offerPart({ offset, markdown }: ParagraphPart, box: LookAlikeBox, firstLine: number): readonly AcceptedBox[] {
    const line = firstLine + offset;
    const text = [box.text, ...markdown.split('\n').slice(1)].join('\n').trim();
    return this.#offerBox({ ...box, text }, line, reasonOf(box, 'boxInText'));
  }

  /** Only a paragraph's first part has no box of its own. */
  #offerInside(markdown: string, firstLine: number, skip: number): readonly AcceptedBox[] {
    if (this.#isInCode) return [];
    const lines = markdown.split('\n');
    return lines.flatMap((text, offset) => {
      const box = offset < skip ? undefined : findBoxInside(text);
      return box ? this.#offerBox(box, firstLine + offset, reasonOf(box, 'boxInText')) : [];
    });
  }

  /** @returns the heading without its box, and the box where it was accepted. */
  inHeading(content: string, line: number): { readonly text: string; readonly accepted: readonly AcceptedBox[] } {
    const box = findLineBox(content);
    const found = box ?? findBoxInside(content);
    const accepted = found ? this.#offerBox(found, line, 'boxInHeading') : [];
    return { text: box && box.text !== '' ? box.text : content, accepted };
  }

  /** Offers a row of a table. */
  inRow(cells: readonly string[], line: number): readonly AcceptedBox[] {
    const box = findBoxInRow(cells);
    return box ? this.#offerBox(box, line, 'boxInTable') : [];
  }

  /** Offers the rows and lines of a block of HTML. */
  inHtml(html: string, line: number): readonly AcceptedBox[] {
    return findHtmlBoxes(html).flatMap(({ box, line: offset, isRow }) =>
      this.#offerBox(box, line + offset, isRow ? 'boxInTable' : 'boxInHtml'),
    );
  }

  #offerBox({ text, isChecked }: LookAlikeBox, line: number, reason: OfferReason): readonly AcceptedBox[] {
    if (text === '') this.#findings.leaveOut({ line, text: '[ ]', reason: 'emptyBox' });
    else if (this.#offer(line, text, reason)) return [{ line, text, isChecked }];
    return [];
  }

  /** Names the boxes in a comment. */
  inComment(comment: string, line: number): void {
    for (const [offset, text] of comment.split('\n').entries()) {
      const box = findLineBox(text.replace(/^\s*<!--/, '').replace(/-->\s*$/, ''));
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

/** Outside of lists and tables, a tick decorates. */
function findLineBox(line: string): LookAlikeBox | undefined {
  return /^[\s>#]*[✅✔✓]/u.test(line) ? undefined : findBox(line);
}

function reasonOf({ form }: LookAlikeBox, ofBrackets: OfferReason): OfferReason {
  switch (form) {
    case 'brackets':
      return ofBrackets;
    case 'character':
      return 'boxCharacter';
    case 'html':
      return 'boxInHtml';
  }
}
