import { isMap, type YAMLMap } from 'yaml';

import { parseNote } from '../notes/parseNote.js';
import { splitFrontMatter } from '../text/frontMatter.js';
import { readYamlDocument } from '../text/yamlDocument.js';
import { setPair } from '../text/yamlMapEdit.js';
import { isSameValue, listComments } from '../text/yamlMeaning.js';
import { findPair } from '../text/yamlPair.js';
import { formatScalar } from '../text/yamlScalar.js';

/**
 * Makes a note point to another file, for one that was renamed or moved. Nothing else in its text changes.
 *
 * @param text the note's whole file.
 * @param file the new path inside the workspace folder.
 * @returns the new text; `undefined` where the note has no `code:`, or has it in a form in which nothing can be put safely.
 */
export function setCodeFile(text: string, file: string): string | undefined {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return undefined;
  const yaml = text.slice(parts.yaml.start, parts.yaml.end);
  const code = findCode(yaml);
  const edited = code && setPair({ text: yaml, map: code }, { key: 'file', yaml: formatScalar(file, 'flow') });
  if (edited === undefined || !isSameValue(listComments(yaml), listComments(edited))) return undefined;
  const result = text.slice(0, parts.yaml.start) + edited + text.slice(parts.yaml.end);
  return pointsTo(text, result, file) ? result : undefined;
}

function findCode(yaml: string): YAMLMap | undefined {
  const reading = readYamlDocument(yaml);
  const root = reading.kind === 'document' ? reading.document.contents : undefined;
  const code = isMap(root) ? findPair(root, 'code')?.value : undefined;
  return isMap(code) ? code : undefined;
}

/** Whether a note is as before but for the file it points to. */
function pointsTo(before: string, after: string, file: string): boolean {
  const { note: was } = parseNote(before);
  const { note: is } = parseNote(after);
  if (!was?.code || !is?.code) return false;
  return isSameValue({ ...is }, { ...was, code: { ...was.code, file } });
}
