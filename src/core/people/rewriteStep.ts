import { type Document, isMap, Scalar } from 'yaml';

import { lineEndingOf } from '../text/lines.js';
import { readYamlDocument } from '../text/yamlDocument.js';
import type { StepProgress } from './progress.js';
import { stepKeys } from './stepFields.js';

/**
 * Writes a step's progress into a person's file by having the YAML library write the whole file anew: for files in which
 * the lines meant can't be told. Comments and the order of keys stay; indentation and quotes may change.
 *
 * @param progress `undefined` takes the entry out.
 * @returns the new text; `undefined` where the library can't do it.
 */
export function rewriteStep(text: string, stepId: string, progress: StepProgress | undefined): string | undefined {
  const reading = readYamlDocument(text);
  if (reading.kind === 'faulty') return undefined;
  try {
    editDocument(reading.document, stepId, progress);
    const written = reading.document.toString({ lineWidth: 0 }).replaceAll(/(?<!\r)\r*\n/g, lineEndingOf(text));
    return text.startsWith('\ufeff') ? `\ufeff${written}` : written;
  } catch {
    // The library refuses to write, for one, an alias whose anchor the edit took away: there is no such text.
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

/** A text of several lines is quoted: the library writes `a:`, a line's end and more without quotes, and can't read that again. */
function toScalar(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  if (/[\r\n]/.test(text)) scalar.type = 'QUOTE_DOUBLE';
  return scalar;
}
