import * as vscode from 'vscode';

import type { LinkTarget } from '../../app/links/links.js';
import type { MentionCounts } from '../../app/links/mentions.js';
import type { NoteFile } from '../../app/notes/noteStore.js';
import type { RoadmapFile } from '../../app/roadmap/roadmapStore.js';
import type { SessionFile } from '../../app/sessions/sessionStore.js';
import type { Session } from '../../core/sessions/session.js';
import { describeSessionKind } from '../sessions/describeSessionKind.js';
import { joinMarkdown, type Markdown, plainMarkdown, strongMarkdown } from '../../core/text/plainMarkdown.js';

/** The title of an id's target, and its most important fields in one line. User text is plain text. */
export function describeTarget(target: LinkTarget): Markdown {
  const { title, facts } = partsOf(target);
  const line = facts.filter((fact) => typeof fact === 'string' && fact !== '').join(' · ');
  return joinMarkdown([strongMarkdown(title), plainMarkdown(line)], '\n\n');
}

interface Parts {
  readonly title: string;
  readonly facts: readonly (string | false | undefined)[];
}

function partsOf(target: LinkTarget): Parts {
  switch (target.kind) {
    case 'step':
      return { title: target.step.title, facts: [vscode.l10n.t('step of the checklist')] };
    case 'note':
      return noteParts(target.file);
    case 'session':
      return sessionParts(target.file);
    case 'roadmapItem':
      return itemParts(target.file);
  }
}

/** An unreadable file is shown by its id. */
function noteParts({ id, isPrivate, note }: NoteFile): Parts {
  if (!note) return { title: id, facts: [] };
  const { title, kind, theme, source, role, created } = note;
  return {
    title,
    facts: [kind, theme, describePerson(source, role), created.slice(0, 10), describePrivate(isPrivate)],
  };
}

function sessionParts({ id, isPrivate, session }: SessionFile): Parts {
  if (!session) return { title: id, facts: [] };
  const facts = Object.values(sessionWords).map((word) => word?.(session));
  return { title: session.title, facts: [...facts, describePrivate(isPrivate)] };
}

/** How to show each field of a session, in this order; `undefined` for fields shown elsewhere or only in the file. */
const sessionWords: Readonly<Record<keyof Session, ((session: Session) => string | undefined) | undefined>> = {
  kind: ({ kind }) => describeSessionKind(kind).label,
  with: (session) => describePerson(session.with, session.role),
  date: ({ date }) => date,
  title: undefined,
  role: undefined,
  step: undefined,
  author: undefined,
  body: undefined,
};

function itemParts({ id, item }: RoadmapFile): Parts {
  if (!item) return { title: id, facts: [] };
  return { title: item.title, facts: [vscode.l10n.t('roadmap'), item.status, item.horizon, item.theme] };
}

function describePerson(name: string | undefined, role: string | undefined): string | undefined {
  return name !== undefined && role !== undefined ? `${name} (${role})` : (name ?? role);
}

function describePrivate(isPrivate: boolean): string | false {
  return isPrivate && vscode.l10n.t('private');
}

/** What mentions something, in one line: "Evidence of 2 roadmap items · mentioned in 1 note"; empty if nothing does. */
export function describeMentions({ evidence, items, notes, sessions }: MentionCounts): string {
  const named = [
    notes > 0 && countOf(notes, vscode.l10n.t('1 note'), (count) => vscode.l10n.t('{0} notes', count)),
    sessions > 0 && countOf(sessions, vscode.l10n.t('1 session'), (count) => vscode.l10n.t('{0} sessions', count)),
    items > 0 && countOf(items, vscode.l10n.t('1 roadmap item'), (count) => vscode.l10n.t('{0} roadmap items', count)),
  ].filter((part) => typeof part === 'string');
  const rests = countOf(evidence, vscode.l10n.t('Evidence of 1 roadmap item'), (count) =>
    vscode.l10n.t('Evidence of {0} roadmap items', count),
  );
  return [evidence > 0 && rests, named.length > 0 && vscode.l10n.t('Mentioned in {0}', named.join(', '))]
    .filter(Boolean)
    .join(' · ');
}

function countOf(count: number, one: string, several: (count: number) => string): string {
  return count === 1 ? one : several(count);
}
