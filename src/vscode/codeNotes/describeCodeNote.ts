import * as vscode from 'vscode';

import type { CodeNote } from '../../app/notes/noteStore.js';
import type { AnchorPlace } from '../../core/codeNotes/findAnchor.js';
import type { CommandId } from '../../generated/manifest.js';
import { plainMarkdown, strongMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownWithLink, type ShownMarkdown } from '../kit/markdown.js';

/** Units of time with their length in seconds, longest first. */
const units = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** The only command that a link in a hover may run. */
const openCommand: CommandId = 'sreOnboarding.openCodeNote';

/** A note's hover beside the code: all user text as plain text, and a link that opens the note. */
export function codeNoteHover(file: CodeNote, now: Date): ShownMarkdown {
  const link = { label: vscode.l10n.t('Open Note'), command: openCommand, argument: file.path };
  return markdownWithLink([strongMarkdown(file.note.title), plainMarkdown(codeNoteFacts(file, now))], link);
}

export function codeNoteFacts({ note, isPrivate }: CodeNote, now: Date): string {
  const source = note.source && (note.role ? `${note.source} (${note.role})` : note.source);
  return [note.kind, source, ageLabel(note.created, now), isPrivate && vscode.l10n.t('private')]
    .filter(Boolean)
    .join(' · ');
}

/** The state of a note's anchor in a few words. */
export function describePlace(place: AnchorPlace, shown: number): string {
  switch (place.kind) {
    case 'anchored':
      return vscode.l10n.t('line {0}', place.line);
    case 'moved':
      return vscode.l10n.t('line {0}, was {1}', place.line, shown);
    case 'lost':
      return vscode.l10n.t('lost');
  }
}

/** How long ago something was: "3 days ago"; empty if the note doesn't say. */
function ageLabel(created: string, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - new Date(created).getTime()) / 1000);
  if (Number.isNaN(seconds)) return '';
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  const [unit, length] = units.find(([, unitLength]) => seconds >= unitLength) ?? ['minute', 60];
  return format.format(-Math.floor(seconds / length), unit);
}
