// @ts-check
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { importSource } from '../../building/importSource.mjs';
import { readNotebook, readProgress } from './notebook.mjs';

/** @typedef {import('./notebook.mjs').JottedNote} JottedNote */
/** @typedef {import('./notebook.mjs').JottedSession} JottedSession */
/** @typedef {import('../../../src/core/notes/note.js').Note} Note */

const core =
  /**
   * @type {typeof import('../../../src/core/codeNotes/makeAnchor.js')
   *   & typeof import('../../../src/core/notes/formatNote.js')
   *   & typeof import('../../../src/core/notes/noteId.js')
   *   & typeof import('../../../src/core/people/editPerson.js')
   *   & typeof import('../../../src/core/people/formatPerson.js')
   *   & typeof import('../../../src/core/sessions/formatSession.js')
   *   & typeof import('../../../src/core/sessions/parseAnswers.js')
   *   & typeof import('../../../src/core/sessions/questions.js')
   *   & typeof import('../../../src/core/checklist/parseChecklist.js')
   *   & typeof import('../../../src/core/time/localDate.js')}
   */ (
    await importSource(
      'src/core/codeNotes/makeAnchor.ts',
      'src/core/checklist/parseChecklist.ts',
      'src/core/notes/formatNote.ts',
      'src/core/notes/noteId.ts',
      'src/core/people/editPerson.ts',
      'src/core/people/formatPerson.ts',
      'src/core/sessions/formatSession.ts',
      'src/core/sessions/parseAnswers.ts',
      'src/core/sessions/questions.ts',
      'src/core/time/localDate.ts',
    )
  );

const author = 'sam@example.com';

/**
 * Writes the onboarding's files as they are after Sam Rivera's first weeks at Parcels: sessions, notes and progress, by the
 * formats of the extension itself. Times are relative to today; the same day gives the same files.
 *
 * @param {string} folder the example repository, whose code some notes point at
 * @param {number} weeks which week of Sam's it is, 1 to 8: what was written down up to yesterday is there
 */
export async function writeWeeks(folder, weeks) {
  const writer = new WeeksWriter(folder, weeks);
  const { sessions, alone } = await readNotebook();
  const prompts = await readPrompts();
  await writer.write('.gitignore', 'private/\n');
  await writer.writeProgress(await readProgress());
  for (const session of sessions) await writer.writeSession(session, prompts.get(session.step ?? '') ?? []);
  for (const note of alone) await writer.writeNote(note);
}

/** The questions of the built-in checklist's steps. */
async function readPrompts() {
  const text = await readFile(new URL('../../../media/checklist.yaml', import.meta.url), 'utf8');
  const steps = core.parseChecklist(text).checklist?.phases.flatMap((phase) => phase.steps) ?? [];
  return new Map(steps.map(({ id, prompts }) => [id, prompts]));
}

class WeeksWriter {
  #folder;
  #lastDay;
  #start;
  /** How many notes a day has so far: each is taken some minutes after the one before. */
  #countOfDay = /** @type {Map<number, number>} */ (new Map());

  /**
   * @param {string} folder
   * @param {number} weeks
   */
  constructor(folder, weeks) {
    const today = core.localDateOf(new Date());
    const monday = core.addDays(today, -((core.weekdayOf(today) + 6) % 7));
    this.#folder = folder;
    this.#start = core.addDays(monday, -(weeks - 1) * 7);
    this.#lastDay = core.daysBetween(this.#start, today) - 1;
  }

  /** @param {Awaited<ReturnType<typeof readProgress>>} answers */
  async writeProgress(answers) {
    const person = { name: 'Sam Rivera', email: author, start: this.#start };
    const inTime = Object.entries(answers).filter(([, { day }]) => day <= this.#lastDay);
    const text = inTime.reduce((before, [id, { day, ...progress }]) => {
      const edit = core.setStep(before, id, { ...progress, at: this.#timeOf(day) });
      if (edit === undefined) throw new Error(`The step ${id} can't be written.`);
      return edit;
    }, core.formatPerson(person));
    await this.write('people/sam-rivera.yaml', text);
  }

  /**
   * @param {JottedSession} jotted
   * @param {readonly import('../../../src/core/checklist/checklist.js').Prompt[]} prompts
   */
  async writeSession({ notes, day, ...session }, prompts) {
    if (day > this.#lastDay) return;
    const { with: source, role, step, kind } = session;
    const date = core.addDays(this.#start, day);
    const id = core.formatNoteId(source, date, dice(session.title));
    const questions = core.questionsFor({ kind, role, prompts });
    let sheet = core.formatSession({ ...session, date, author }, questions);
    for (const note of notes) {
      const inherited = { source, role, day, session: id, ...(step === undefined ? {} : { step }) };
      const noteId = await this.writeNote({ ...inherited, ...note });
      sheet = withAnswer(sheet, note, noteId);
    }
    await this.write(`sessions/${id}.md`, sheet.replaceAll(/(\(\[noted\].*\n)- \n/g, '$1'));
  }

  /**
   * @param {JottedNote & { day: number, session?: string }} jotted
   * @returns {Promise<string>} the note's id
   */
  async writeNote({ day, private: isPrivate = false, code, ...jotted }) {
    const created = this.#timeOf(day);
    const id = core.formatNoteId(jotted.title, created, dice(jotted.title));
    if (day > this.#lastDay) return id;
    const anchor = code && { code: await this.#anchorOf(code) };
    const note = { values: [], tags: [], body: '', ...jotted, author, created, ...anchor };
    await this.write(`${isPrivate ? 'private/' : ''}notes/${id}.md`, core.formatNote(note));
    return id;
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  async write(name, text) {
    const file = path.join(this.#folder, '.sre-onboarding', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** @param {{ file: string, quote: string }} code */
  async #anchorOf({ file, quote }) {
    const text = await readFile(path.join(this.#folder, file), 'utf8');
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`${file} doesn't hold ${quote}`);
    const line = text.slice(0, start).split('\n').length;
    const character = start - (text.lastIndexOf('\n', start - 1) + 1);
    const selected = { startLine: line, startCharacter: character, endLine: line };
    const anchor = core.makeAnchor(text, { ...selected, endCharacter: character + quote.length }, { file });
    if (!anchor) throw new Error(`${quote} can't be quoted`);
    return anchor;
  }

  /** @param {number} day */
  #timeOf(day) {
    const count = this.#countOfDay.get(day) ?? 0;
    this.#countOfDay.set(day, count + 1);
    const minutes = 9 * 60 + 12 + count * 7;
    const clock = [Math.floor(minutes / 60), minutes % 60, (count * 23) % 60].map((part) =>
      String(part).padStart(2, '0'),
    );
    return `${core.addDays(this.#start, day)}T${clock.join(':')}Z`;
  }
}

/**
 * Puts an answer that has become a note below the first question of its kind, else at the end.
 *
 * @param {string} sheet
 * @param {JottedNote} note
 * @param {string} noteId
 */
function withAnswer(sheet, { title, kind }, noteId) {
  const question = sheet.indexOf(`<!-- ${kind} -->`);
  const place = sheet.indexOf('- \n', question < 0 ? sheet.indexOf('## Anything else') : question);
  return `${sheet.slice(0, place)}${core.notedLine(`- ${title}`, noteId)}\n${sheet.slice(place)}`;
}

/**
 * Numbers for the end of an id, the same for the same text.
 *
 * @param {string} text
 * @returns {(limit: number) => number}
 */
function dice(text) {
  const bytes = createHash('sha256').update(text).digest().values();
  return (limit) => (bytes.next().value ?? 0) % limit;
}
