import { detectFormat } from '../../core/import/detectFormat.js';
import { importCodeTour } from '../../core/import/importCodeTour.js';
import { importIssueForm } from '../../core/import/importIssueForm.js';
import { importMarkdown } from '../../core/import/importMarkdown.js';
import { findConflicts } from '../../core/text/conflict.js';
import type { ImportOptions, ImportResult } from '../../core/import/importResult.js';

/** A file to import from. */
export interface ImportSource {
  /** The file's name with its extension. */
  readonly name: string;
  /** Its path where it is in the workspace folder, for links in it. */
  readonly path: string | undefined;
  readonly text: string;
}

/**
 * Reads a file that teams keep their onboarding in: Markdown with task lists, a GitHub issue form, a CodeTour.
 *
 * @param accept ids of what was offered and is to be a step.
 * @returns `'conflicted'` for a file that git could not merge, `'checklist'` for one in the form of our own, `undefined` for one of
 *   another kind; a checklist without phases where the file has no steps.
 */
export function readImport(
  source: ImportSource,
  accept: ReadonlySet<string>,
): ImportResult | 'conflicted' | 'checklist' | undefined {
  if (findConflicts(source.text).length > 0) return 'conflicted';
  const fallbackTitle = source.name.replace(/\.[^.]*$/, '');
  const options: ImportOptions = { fallbackTitle, accept, ...(source.path !== undefined && { path: source.path }) };
  switch (detectFormat(source.name, source.text)) {
    case 'markdown':
      return importMarkdown(source.text, options);
    case 'issueForm':
      return importIssueForm(source.text, options);
    case 'codeTour':
      return importCodeTour(source.text, options);
    case 'checklist':
      return 'checklist';
    case undefined:
      return undefined;
  }
}
