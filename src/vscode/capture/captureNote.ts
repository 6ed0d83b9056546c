import * as vscode from 'vscode';

import { captureNote } from '../../app/notes/captureNote.js';
import { builtInWords, readCaptureWords } from '../../app/notes/captureWords.js';
import { authorOf } from '../../app/people/me.js';
import { findSecretsOfNotes, prepareSecretSearch } from '../../app/secrets/noteSecrets.js';
import { FileFailure } from '../../app/ports.js';
import type { CodeAnchor, Note } from '../../core/notes/note.js';
import { type CaptureContext, newNote } from '../../core/notes/newNote.js';
import { askAboutSecrets } from '../secrets/askAboutSecrets.js';
import { readOutput } from './readOutput.js';
import { CaptureBox, type CaptureDraft, type CaptureInput } from './captureBox.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { securePrivate } from '../privacy/securePrivate.js';
import type { UndoNotice } from '../changes/undoNotice.js';
import { UnwrittenText } from '../kit/unwrittenText.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import type { Handlers } from '../kit/funnel.js';

const emptyDraft: CaptureDraft = { text: '', isPrivate: false };

/** What a note is captured for: a step's question, a place in the code, or a program's output. */
export interface CaptureAim extends Pick<CaptureContext, 'step' | 'kind' | 'question' | 'excerpt'> {
  /** The anchor, which may arrive after the box opens. Never rejects. */
  readonly code?: Promise<CodeAnchor>;
  /** What the note is about, as shown in the box: `deploy.ts:40`. */
  readonly about?: string;
}

interface UnwrittenNote {
  readonly input: CaptureInput;
  readonly aim: CaptureAim;
}

/** Capture Note: one line and Enter create a file; editor and cursor stay where they are. */
export class NoteCapture {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;
  /** Text that could not be written. The next box opens with it, even if the message about it was closed. */
  #unwritten: UnwrittenNote | undefined;

  readonly commands = {
    'sreOnboarding.captureNote': () => this.runAgain(),
    'sreOnboarding.captureOutputNote': () => this.#runForOutput(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** Capture Note: starts with the text that could not be written, if any. */
  async runAgain(): Promise<void> {
    const { input, aim } = this.#unwritten ?? {};
    await this.run(input, aim);
  }

  /** Asks for a line and writes it. If writing fails, reports that and offers the text again. */
  async run(draft: CaptureDraft = emptyDraft, aim: CaptureAim = {}): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    // Unreadable files are reported elsewhere. They must not prevent capturing.
    const words = readCaptureWords(folder).catch(() => ({ shared: builtInWords, all: builtInWords }));
    const author = authorOf(folder).catch(() => undefined);
    // Loads the rules while the person types, so that neither opening nor accepting the box waits for them.
    void words.then(prepareSecretSearch);
    const input = await new CaptureBox(draft, { ...aim, question: aim.question ?? askAbout(aim.about) }).ask(words);
    if (input) this.#unwritten = { input, aim };
    else if (draft === this.#unwritten?.input) this.#unwritten = undefined;
    if (!input) return;
    const known = { created: folder.ports.clock.now(), author: await author, code: await aim.code };
    const note = newNote(input.line, { ...aim, ...known });
    const place = await choosePlace(note, input);
    if (place === 'edit') return this.run(input, aim);
    this.#unwritten = { input: { ...input, isPrivate: place === 'private' }, aim };
    await this.#write(shown, note, this.#unwritten);
  }

  /** Capture Note About This Output: the note quotes the terminal's selection. */
  async #runForOutput(): Promise<void> {
    await this.run(undefined, { excerpt: await readOutput(), about: vscode.l10n.t('this output') });
  }

  async #write(shown: ShownFolder, note: Note, unwritten: UnwrittenNote): Promise<void> {
    const { folder } = shown;
    const { input, aim } = unwritten;
    try {
      const to = input.isPrivate ? await securePrivate(folder) : 'shared';
      if (to === undefined) return await this.run(input, aim);
      const { path, title, change } = await captureNote(folder, note, to);
      this.#unwritten = undefined;
      const file = shown.uriOf(path);
      this.#notice.show({ folder, change, text: vscode.l10n.t('Captured: {0}', title), subject: title, file });
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      throw new UnwrittenText(error, input.text, () => this.run(input, aim));
    }
  }
}

/** Chooses where the note goes. Asks if it would be shared and appears to contain a secret. */
async function choosePlace(note: Note, { isPrivate }: CaptureInput): Promise<'private' | 'shared' | 'edit'> {
  const secrets = isPrivate ? [] : await findSecretsOfNotes([note]);
  const choice = secrets.length === 0 ? 'write' : await askAboutSecrets(secrets);
  if (choice === 'edit') return 'edit';
  return isPrivate || choice === 'keepPrivate' ? 'private' : 'shared';
}

function askAbout(place: string | undefined): string | undefined {
  return place === undefined ? undefined : vscode.l10n.t('What did you notice about {0}?', place);
}
