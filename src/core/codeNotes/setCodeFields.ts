import type { CodeAnchor } from '../notes/note.js';
import { codeFields } from '../notes/noteFields.js';
import { parseNote } from '../notes/parseNote.js';
import { keysOf } from '../text/fieldTable.js';
import { formatAs } from '../text/formatFields.js';
import { splitFrontMatter } from '../text/frontMatter.js';
import { mapAt, removePair, setPair } from '../text/yamlMapEdit.js';
import { isSameValue, listComments } from '../text/yamlMeaning.js';

/** New values of a note's anchor. Absent fields stay unchanged; `undefined` removes a field. */
export type CodeChanges = { readonly [Key in keyof CodeAnchor]?: CodeAnchor[Key] | undefined };

/**
 * Changes a note's anchor to a moved file, or to a place chosen by a person. Nothing else in its text changes.
 *
 * @param text the note's whole file.
 * @returns the new text; `undefined` if the note has no `code:`, or has it in a form that can't be edited safely.
 */
export function setCodeFields(text: string, changes: CodeChanges): string | undefined {
  const parts = splitFrontMatter(text);
  if (parts.kind !== 'found') return undefined;
  const yaml = text.slice(parts.yaml.start, parts.yaml.end);
  const wanted = keysOf(codeFields).filter((key) => Object.hasOwn(changes, key));
  const edited = wanted.reduce<string | undefined>(
    (current, key) => (current === undefined ? undefined : setField(current, key, changes[key])),
    yaml,
  );
  if (edited === undefined || !isSameValue(listComments(yaml), listComments(edited))) return undefined;
  const result = text.slice(0, parts.yaml.start) + edited + text.slice(parts.yaml.end);
  return pointsTo(text, result, changes) ? result : undefined;
}

function setField(yaml: string, key: keyof CodeAnchor, value: string | number | undefined): string | undefined {
  const code = mapAt(yaml, ['code']);
  if (!code || value === undefined) return code && removePair(code, key);
  return setPair(code, { key, yaml: formatAs(codeFields[key].form, value, 'flow') });
}

/** Whether only the anchor differs. */
function pointsTo(before: string, after: string, changes: CodeChanges): boolean {
  const { note: was } = parseNote(before);
  const { note: is } = parseNote(after);
  if (!was?.code || !is?.code) return false;
  const wanted = Object.entries({ ...was.code, ...changes }).filter(([, value]) => value !== undefined);
  return isSameValue({ ...is }, { ...was, code: Object.fromEntries(wanted) });
}
