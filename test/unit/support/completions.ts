import { completeAt, type Completions } from '../../../src/core/fileHelp/completeAt.js';
import type { FileForm } from '../../../src/core/fileHelp/fileForm.js';
import { marked } from './marked.js';
import { teamWords } from './teamWords.js';

/** What is offered where «» is. */
export function completions(form: FileForm, textWithMark: string, known = teamWords): Completions {
  const { text, spans } = marked(textWithMark);
  return completeAt({ text, form, offset: spans[0]?.end ?? -1 }, known);
}

/** The labels of what is offered where «» is. */
export function labels(form: FileForm, textWithMark: string): readonly string[] {
  return completions(form, textWithMark).items.map(({ label }) => label);
}

/** The text after a completion was taken. */
export function taken(form: FileForm, textWithMark: string, label: string): string {
  const { text } = marked(textWithMark);
  const { items } = completions(form, textWithMark);
  const item = items.find((one) => one.label === label);
  if (!item) throw new Error(`Not offered: ${label}; there are ${items.map((one) => one.label).join(', ')}`);
  return text.slice(0, item.replace.start) + item.insert + text.slice(item.replace.end);
}
