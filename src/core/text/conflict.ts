import type { Span } from './span.js';

/** A place in a text that git could not merge. */
export interface Conflict {
  /** From the opening marker to behind the closing one, line ending included. */
  readonly span: Span;
  /** The opening marker's line, without line ending: where it is shown. */
  readonly marker: Span;
  /** The lines of the branch that was merged into. */
  readonly ours: Span;
  /** What both had before; only where git is set to write it (`diff3`, `zdiff3`). */
  readonly base: Span | undefined;
  /** The lines of the branch that was merged. */
  readonly theirs: Span;
  /** What git calls the two, such as `HEAD`; may be empty. */
  readonly labels: { readonly ours: string; readonly theirs: string };
  /** There is more than one line of `=======` in it, any of which may be the marker: nobody can tell the sides for sure. */
  readonly isAmbiguous: boolean;
}

const signsOfMarkers = ['<', '|', '=', '>'] as const;

type Sign = (typeof signsOfMarkers)[number];

/** At least as many as git writes; the same number in all markers of a conflict. */
const markerPattern = /^(<{7,}|\|{7,}|={7,}|>{7,})(?: (.*))?$/;

/**
 * Finds what git could not merge: in this order and each at the start of a line, `<<<<<<<`, perhaps `|||||||`, then `=======` and
 * `>>>>>>>`, of the same length. A part of that is no conflict, such as the `=======` below a heading; all of it is one in a code
 * block as well, since git writes its markers there too. Text that only shows them must be indented.
 */
export function findConflicts(text: string): readonly Conflict[] {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return [];
  const conflicts: Conflict[] = [];
  let open: OpenConflict | undefined;
  for (const { marker, line } of markersOf(text)) {
    // Longer markers are those of a conflict inside of this one.
    if (open && marker.size > open.size) continue;
    if (marker.sign === '<') open = { ...marker, opening: line, separators: [] };
    const closed = open?.size === marker.size ? takeMarker(open, marker, line) : undefined;
    if (!closed) continue;
    conflicts.push(closed);
    open = undefined;
  }
  return conflicts;
}

/** A text as one side has it: each conflict is replaced by its lines. */
export function sideOf(text: string, conflicts: readonly Conflict[], side: 'ours' | 'theirs'): string {
  return replaceConflicts(text, conflicts, (conflict) => text.slice(conflict[side].start, conflict[side].end));
}

/** Replaces each conflict, markers and all. */
export function replaceConflicts(
  text: string,
  conflicts: readonly Conflict[],
  replacementOf: (conflict: Conflict) => string,
): string {
  let result = '';
  let at = 0;
  for (const conflict of conflicts) {
    result += text.slice(at, conflict.span.start) + replacementOf(conflict);
    at = conflict.span.end;
  }
  return result + text.slice(at);
}

interface Line extends Span {
  /** Where the next line begins. */
  readonly next: number;
}

interface Marker {
  readonly sign: Sign;
  readonly size: number;
  readonly label: string;
}

interface OpenConflict extends Marker {
  readonly opening: Line;
  base?: Line;
  readonly separators: Line[];
}

/** @returns the conflict when this was its last marker. */
function takeMarker(open: OpenConflict, marker: Marker, line: Line): Conflict | undefined {
  const [separator, second] = open.separators;
  if (marker.sign === '|' && !separator) open.base ??= line;
  if (marker.sign === '=' && marker.label === '') open.separators.push(line);
  if (marker.sign !== '>' || !separator) return undefined;
  const { opening, base } = open;
  return {
    span: { start: opening.start, end: line.next },
    marker: { start: opening.start, end: opening.end },
    ours: { start: opening.next, end: (base ?? separator).start },
    base: base && { start: base.next, end: separator.start },
    theirs: { start: separator.next, end: line.start },
    labels: { ours: open.label, theirs: marker.label },
    isAmbiguous: second !== undefined,
  };
}

function* markersOf(text: string): Generator<{ readonly marker: Marker; readonly line: Line }> {
  for (const line of linesOf(text)) {
    const marker = readMarker(text, line);
    if (marker) yield { marker, line };
  }
}

function readMarker(text: string, { start, end }: Line): Marker | undefined {
  const sign = signsOfMarkers.find((candidate) => text.startsWith(candidate.repeat(7), start));
  const [, signs = '', label = ''] = (sign && markerPattern.exec(text.slice(start, end))) ?? [];
  return sign && signs !== '' ? { sign, size: signs.length, label } : undefined;
}

function* linesOf(text: string): Generator<Line> {
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    const lineFeed = text.indexOf('\n', start);
    const next = lineFeed < 0 ? text.length : lineFeed + 1;
    const end = lineFeed < 0 ? next : text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
    yield { start, end: Math.max(start, end), next };
    start = next;
  }
}
