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
  /** Its path if it is in the workspace folder, for links in it. */
  readonly path: string | undefined;
  readonly text: string;
}

/**
 * Reads a team's onboarding document: Markdown with task lists, a GitHub issue form, or a CodeTour.
 *
 * @param accept ids of offered texts that should become steps.
 * @returns `'conflicted'` for a file with merge conflicts, `'checklist'` for one in our own format, `undefined` for any other
 *   kind; a checklist without phases if the file has no steps.
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
