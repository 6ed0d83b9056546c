import { trimBody } from '../text/frontMatter.js';
import { formatQuoted, formatScalar } from '../text/yamlScalar.js';
import { isNoteTime } from './noteTime.js';
import type { CodeAnchor, Note } from './note.js';

/**
 * Writes a new note's file. {@link parseNote} reads it back.
 *
 * Only for notes that have no file yet: an existing file is edited in place, so that comments and unknown keys stay.
 * The body is written without blank lines around it.
 */
export function formatNote(note: Note): string {
  return `---\n${formatFields(note)}---\n${formatBody(note.body)}`;
}

function formatFields(note: Note): string {
  return [
    formatText('title', note.title),
    formatText('kind', note.kind),
    formatText('theme', note.theme),
    formatText('source', note.source),
    formatText('role', note.role),
    note.severity === undefined ? '' : `severity: ${note.severity}\n`,
    formatList('values', note.values),
    formatText('step', note.step),
    formatText('session', note.session),
    formatText('author', note.author),
    formatTime('created', note.created),
    formatList('tags', note.tags),
    note.code === undefined ? '' : formatAnchor(note.code),
  ].join('');
}

function formatText(key: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `${key}: ${formatScalar(text, 'block')}\n`;
}

/** A time is plain, as people write it: readers of YAML 1.2 take it as text, older ones as the time it is. */
function formatTime(key: string, time: string): string {
  return isNoteTime(time) ? `${key}: ${time}\n` : formatText(key, time);
}

function formatList(key: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${key}: [${items.map((item) => formatScalar(item, 'flow')).join(', ')}]\n`;
}

/** Code is always quoted: whether a piece of it would do without is no concern of who reads the file. */
function formatAnchor(code: CodeAnchor): string {
  return [
    'code:\n',
    `  file: ${formatScalar(code.file, 'block')}\n`,
    `  line: ${code.line}\n`,
    `  quote: ${formatQuoted(code.quote)}\n`,
    code.before === undefined || code.before === '' ? '' : `  before: ${formatQuoted(code.before)}\n`,
    code.after === undefined || code.after === '' ? '' : `  after: ${formatQuoted(code.after)}\n`,
    code.commit === undefined || code.commit === '' ? '' : `  commit: ${formatScalar(code.commit, 'block')}\n`,
  ].join('');
}

function formatBody(body: string): string {
  const trimmed = trimBody(body);
  return trimmed === '' ? '' : `${trimmed}\n`;
}
