import * as vscode from 'vscode';

import { authorOf } from '../../app/people/me.js';
import { recordSession } from '../../app/sessions/recordSession.js';
import { knownPeople, noNames, proposeSession, stepsForSession } from '../../app/sessions/sessionProposal.js';
import { questionsFor } from '../../core/sessions/questions.js';
import type { Session } from '../../core/sessions/session.js';
import { type PersonSuggestion, suggestPeople } from '../../core/sessions/suggestPeople.js';
import { presentFields } from '../../core/text/presentFields.js';
import { readCodeOwnersFile, readFolderAuthors } from '../adapters/folderAuthors.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { placeFor } from '../privacy/securePrivate.js';
import { offerValidation } from '../roadmap/offerValidation.js';
import { askKind, askRole, askStep } from './askSession.js';
import { PersonBox } from './personBox.js';
import { sessionTitle } from './describeSessionKind.js';
import { isStepRow } from '../checklist/pickStep.js';
import { writeTyped } from '../kit/unwrittenText.js';
import type { Handlers } from '../kit/funnel.js';

type SessionFacts = Pick<Session, 'kind' | 'with' | 'role'>;

/** Record Session: asks four short questions and opens a question sheet beside the code. */
export class SessionRecorder {
  readonly #current: CurrentFolder;

  readonly commands = {
    'sreOnboarding.recordSession': (row) => this.run(row),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder) {
    this.#current = current;
  }

  /** @param row the step that the session is for, as passed by a menu or the guide. */
  async run(row: unknown): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    const title = vscode.l10n.t('Record Session');
    const given = isStepRow(row) ? row.step : undefined;
    const author = await authorOf(folder);
    const kind = await askKind(title, (await proposeSession(folder, given)).kind);
    // Unreadable files are reported elsewhere. They must not prevent recording a session.
    const known = knownPeople(folder).catch(() => noNames);
    const answer = await new PersonBox(title).ask(known, suggestionsFor(shown, author ?? ''));
    if (!answer) throw new vscode.CancellationError();
    const to = await placeFor(folder, answer.isPrivate);
    const role = await askRole(
      title,
      await proposeSession(folder, given, { who: answer.name, isPrivate: answer.isPrivate }),
    );
    const held = { kind, with: answer.name || undefined, role };
    const step = given ?? (await askStep(title, await stepsForSession(folder, presentFields<SessionFacts>(held))));
    const session = presentFields<Omit<Session, 'body'>>({
      ...{ title: sessionTitle(kind, answer.name), ...held, author },
      ...{ step: step?.step.id, date: folder.ports.clock.today() },
    });
    const questions = questionsFor({ kind, role, prompts: step?.step.prompts ?? [] });
    const record = async (): Promise<void> => {
      const { path } = await recordSession(folder, { session, questions, to });
      await openSheet(shown.uriOf(path));
    };
    await writeTyped(answer.name, () => this.#current.rowPause.during(record));
    // The roadmap is shared.
    if (to === 'shared') await offerValidation(folder, session);
  }
}

/** Opens the sheet with the cursor at the first answer. */
async function openSheet(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const line = document.getText().split('\n').indexOf('- ');
  const position = new vscode.Position(Math.max(line, 0), 2);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position), preview: false });
}

/** People suggested by git's history; none if git is not available. The result stays on this machine. */
async function suggestionsFor(shown: ShownFolder, email: string): Promise<readonly PersonSuggestion[]> {
  try {
    const [authors, codeOwners] = await Promise.all([readFolderAuthors(shown.root), readCodeOwnersFile(shown)]);
    return suggestPeople({ authors, codeOwners, today: shown.folder.ports.clock.today(), email });
  } catch {
    return [];
  }
}
