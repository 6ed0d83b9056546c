import { parseLocatedYaml } from '../text/locatedYaml.js';
import { isPlainMap } from '../text/plainMap.js';

/** What a checklist can be imported from. */
export type ImportFormat = 'markdown' | 'issueForm' | 'codeTour' | 'checklist';

/**
 * Says what a file is, by its name and where that isn't enough by its text.
 *
 * @returns `undefined` for YAML and JSON of another kind. Any other text is read as Markdown.
 */
export function detectFormat(fileName: string, text: string): ImportFormat | undefined {
  const extension = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1];
  switch (extension) {
    case 'tour':
      return 'codeTour';
    case 'json':
    case 'jsonc':
      return /"steps"\s*:/.test(text) ? 'codeTour' : undefined;
    case 'yml':
    case 'yaml':
      return formatOfYaml(text);
    case undefined:
    default:
      return 'markdown';
  }
}

function formatOfYaml(text: string): ImportFormat | undefined {
  const { value } = parseLocatedYaml(text);
  if (!isPlainMap(value)) return undefined;
  if (Array.isArray(value['phases'])) return 'checklist';
  return Array.isArray(value['body']) ? 'issueForm' : undefined;
}
