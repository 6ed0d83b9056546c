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

/** What a note is captured for: the question of a step, a place in the code, what a program wrote. */
export interface CaptureAim extends Pick<CaptureContext, 'step' | 'kind' | 'question' | 'excerpt'> {
  /** The place, as soon as all is known of it; the box doesn't wait for that. Never rejects. */
  readonly code?: Promise<CodeAnchor>;
  /** What it is about, as the box names it: `deploy.ts:40`. */
  readonly about?: string;
}

/** What was typed and is no file yet. */
interface UnwrittenNote {
  readonly input: CaptureInput;
  readonly aim: CaptureAim;
}

/** Capture Note: one line, Enter, and it is a file; the editor and the cursor stay where they are. */
export class NoteCapture {
  readonly #current: CurrentFolder;
  readonly #notice: UndoNotice;
  /** What is not written yet: where that fails, the next box opens with it, whatever became of the message that said so. */
  #unwritten: UnwrittenNote | undefined;

  readonly commands = {
    'sreOnboarding.captureNote': () => this.runAgain(),
    'sreOnboarding.captureOutputNote': () => this.#runForOutput(),
  } satisfies Partial<Handlers>;

  constructor(current: CurrentFolder, notice: UndoNotice) {
    this.#current = current;
    this.#notice = notice;
  }

  /** Capture Note: begins with the text that could not be written, if there is one. */
  async runAgain(): Promise<void> {
    const { input, aim } = this.#unwritten ?? {};
    await this.run(input, aim);
  }

  /** Asks for a line and writes it; when it can't be written, says so and offers the text again. */
  async run(draft: CaptureDraft = emptyDraft, aim: CaptureAim = {}): Promise<void> {
    const shown = this.#current.require();
    const { folder } = shown;
    // Files that can't be read are told of elsewhere; they don't keep anybody from writing a note.
    const words = readCaptureWords(folder).catch(() => ({ shared: builtInWords, all: builtInWords }));
    const author = authorOf(folder).catch(() => undefined);
    // While one types: nobody waits for the rules then, and a box that opens doesn't either.
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

  /** Capture Note About This Output: what is selected in the terminal is quoted in the note. */
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
      this.#notice.show({ folder, change, text: vscode.l10n.t('Note captured: {0}', title), subject: title, file });
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      throw new UnwrittenText(error, input.text, () => this.run(input, aim));
    }
  }
}

/** Where the note goes; asks where it would be shared and looks as if it held a secret. */
async function choosePlace(note: Note, { isPrivate }: CaptureInput): Promise<'private' | 'shared' | 'edit'> {
  const secrets = isPrivate ? [] : await findSecretsOfNotes([note]);
  const choice = secrets.length === 0 ? 'write' : await askAboutSecrets(secrets);
  if (choice === 'edit') return 'edit';
  return isPrivate || choice === 'keepPrivate' ? 'private' : 'shared';
}

function askAbout(place: string | undefined): string | undefined {
  return place === undefined ? undefined : vscode.l10n.t('What did you notice about {0}?', place);
}
