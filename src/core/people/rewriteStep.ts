import { type Document, isMap, Scalar } from 'yaml';

import { lineEndingOf } from '../text/lines.js';
import { readYamlDocument } from '../text/yamlDocument.js';
import type { StepProgress } from './progress.js';
import { stepKeys } from './stepFields.js';

/**
 * Writes a step's progress by letting the YAML library rewrite the whole file, for files in which the affected lines can't be
 * determined. Comments and the order of keys stay; indentation and quotes may change.
 *
 * @param progress `undefined` removes the entry.
 * @returns the new text; `undefined` if the library can't write it.
 */
export function rewriteStep(text: string, stepId: string, progress: StepProgress | undefined): string | undefined {
  const reading = readYamlDocument(text);
  if (reading.kind === 'faulty') return undefined;
  try {
    editDocument(reading.document, stepId, progress);
    const written = reading.document.toString({ lineWidth: 0 }).replaceAll(/(?<!\r)\r*\n/g, lineEndingOf(text));
    return text.startsWith('\ufeff') ? `\ufeff${written}` : written;
  } catch {
    // For example, the library refuses to write an alias whose anchor the edit removed.
    return undefined;
  }
}

function editDocument(document: Document, stepId: string, progress: StepProgress | undefined): void {
  const path = ['steps', stepId];
  if (!progress) {
    document.deleteIn(path);
    return;
  }
  if (!isMap(document.getIn(['steps']))) document.setIn(['steps'], document.createNode({}));
  if (!isMap(document.getIn(path))) document.setIn(path, document.createNode({}, { flow: true }));
  for (const key of stepKeys) {
    const value = progress[key];
    if (value) document.setIn([...path, key], toScalar(value));
    else document.deleteIn([...path, key]);
  }
}

/** A multi-line text is quoted: the library writes `a:`, a line break and more without quotes, and can't read that back. */
function toScalar(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (/[\r\n]/.test(text)) scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}
