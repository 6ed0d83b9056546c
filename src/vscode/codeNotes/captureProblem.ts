import * as vscode from 'vscode';

import { escapeTitle } from '../../core/notes/captureLine.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { shorten } from '../kit/stepLabels.js';
import type { NoteCapture } from '../capture/captureNote.js';
import { anchorAt } from './codeNotes.js';

/** How many characters of a message become the proposed title. */
const maxTitleLength = 120;

/**
 * Capture Note About This Problem: proposes the message as the title; the note quotes it and refers to its code.
 *
 * @param diagnostic the problem, as passed by a quick fix.
 */
export async function captureProblem(
  current: CurrentFolder,
  capture: NoteCapture,
  uri: unknown,
  diagnostic: unknown,
): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !isDiagnostic(diagnostic)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const { message, range } = diagnostic;
  const [firstLine = ''] = message.trim().split(/\r?\n/);
  const text = `${escapeTitle(shorten(firstLine, maxTitleLength))} `;
  const excerpt = [originOf(diagnostic), message].filter(Boolean).join(': ');
  await capture.run({ text, isPrivate: false }, { kind: 'risk', excerpt, ...anchorAt(current, document, range) });
}

/** The tool and rule that reported it: `eslint(no-unused-vars)`. */
function originOf({ source = '', code }: vscode.Diagnostic): string {
  const name = typeof code === 'object' ? code.value : code;
  return name === undefined ? source : `${source}(${name})`;
}

function isDiagnostic(value: unknown): value is vscode.Diagnostic {
  const isObject = typeof value === 'object' && value !== null;
  return (
    isObject &&
    'message' in value &&
    typeof value.message === 'string' &&
    'range' in value &&
    value.range instanceof vscode.Range
  );
}
