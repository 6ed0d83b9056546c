import * as vscode from 'vscode';

import { captureNote } from '../../app/notes/captureNote.js';
import { authorOf } from '../../app/people/me.js';
import { NoteFinder } from '../../app/finding/noteFinder.js';
import { findSecretsOfNotes } from '../../app/secrets/noteSecrets.js';
import { noteKinds } from '../../core/notes/vocabulary.js';
import { newNote } from '../../core/notes/newNote.js';
import { onOneLine } from '../../core/notes/askedQuestion.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { plainMarkdown, strongMarkdown } from '../../core/text/plainMarkdown.js';
import { markdownOf } from '../kit/markdown.js';

/** How many notes an agent gets if it specifies no limit. */
const defaultLimit = 20;

/** As declared in package.json and checked by VS Code. */
interface FindInput {
  readonly query: string;
  readonly limit?: number;
}

/** As declared in package.json and checked by VS Code. */
interface CaptureInput {
  readonly title: string;
  readonly body?: string;
  readonly kind?: string;
  readonly theme?: string;
}

/** Registers the tools for agents: finding shared notes, and capturing one after VS Code has asked the user. */
export function registerLanguageModelTools(current: CurrentFolder, notice: UndoNotice): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.lm.registerTool<FindInput>('sre_onboarding_find_notes', {
      invoke: async ({ input }) => answer(await findNotes(current, input)),
    }),
    vscode.lm.registerTool<CaptureInput>('sre_onboarding_capture_note', {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t('Capturing a note'),
        confirmationMessages: {
          title: vscode.l10n.t('Capture this note?'),
          message: markdownOf(strongMarkdown(input.title), plainMarkdown(input.body ?? '')),
        },
      }),
      invoke: async ({ input }) => answer(await capture(current, notice, input)),
    }),
  );
}

function answer(text: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

/** One line of JSON for each shared note found. */
async function findNotes(current: CurrentFolder, { query, limit = defaultLimit }: FindInput): Promise<string> {
  const finder = NoteFinder.overShared(current.require().folder);
  await finder.refresh();
  const shared = finder.find(query);
  const lines = shared.slice(0, limit).map(({ file: { id, note } }) => {
    const { title, kind, theme, role, severity, created, body } = note;
    return JSON.stringify({ id, title, kind, theme, role, severity, created, body });
  });
  return lines.length === 0 ? 'No shared note was found.' : lines.join('\n');
}

/** Its messages are for the model, not for people. */
async function capture(current: CurrentFolder, notice: UndoNotice, input: CaptureInput): Promise<string> {
  const { folder } = current.require();
  const title = onOneLine(input.title);
  if (title === '') return 'The note was not written: it has no title.';
  const kind = noteKinds.find((candidate) => candidate === input.kind);
  const { theme, body = '' } = input;
  const said = { title, body, values: [], tags: [], marks: [] };
  const line = { ...said, ...(kind && { kind }), ...(theme !== undefined && { theme }) };
  const created = folder.ports.clock.now();
  const note = newNote(line, { created, author: await authorOf(folder) });
  const secrets = await findSecretsOfNotes([note]);
  if (secrets.length > 0) return 'The note was not written: it looks as if it held a secret. Leave the secret out.';
  const { path, change } = await captureNote(folder, note, 'shared');
  notice.show({ folder, change, text: vscode.l10n.t('Captured: {0}', title), subject: title });
  return `The note was written to ${path}.`;
}
