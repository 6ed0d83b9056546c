import type { Person } from '../core/progress/progress.js';
import type { FileProblems } from './fileProblems.js';
import { baseName, isDirectlyIn } from './folderLayout.js';
import type { FileContent, FilePath, Files } from './ports.js';
import { readUnlessRefused } from './readUnlessRefused.js';
import { SeenContents } from './seenContents.js';
import { Signal } from './signal.js';

/** A person with the file that says so. */
export interface PersonFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly slug: string;
  /** Absent when the file has been unreadable since it was first read. */
  readonly person: Person | undefined;
}

/** Everyone's progress, as the files in `people/` say it. A file that can't be read keeps its last good state. */
export class PeopleStore {
  readonly #files: Files;
  readonly #folder: FilePath;
  readonly #problems: FileProblems;
  readonly #contents = new SeenContents();
  readonly #changed = new Signal();
  #people: Promise<ReadonlyMap<FilePath, PersonFile>> | undefined;

  /** Fires after a re-read that found something new. */
  readonly onDidChange = this.#changed.on;

  constructor(files: Files, folder: FilePath, problems: FileProblems) {
    this.#files = files;
    this.#folder = folder;
    this.#problems = problems;
  }

  /** Everyone, by path; read on first use. */
  all(): Promise<ReadonlyMap<FilePath, PersonFile>> {
    this.#people ??= this.#readAll();
    return this.#people;
  }

  /** The person with this e-mail address (letter case does not count). */
  async withEmail(email: string): Promise<PersonFile | undefined> {
    const wanted = email.toLowerCase();
    return [...(await this.all()).values()].find(({ person }) => person?.email.toLowerCase() === wanted);
  }

  /** Reads those of the changed files that are a person's; tells of it only when one has another text than before. */
  async refresh(changed: ReadonlySet<FilePath>): Promise<void> {
    const mine = [...changed].filter((path) => isDirectlyIn(path, this.#folder, '.yaml'));
    if (mine.length === 0 || this.#people === undefined) return;
    const before = this.#people;
    this.#people = before.then((people) => this.#readSome(people, mine));
    if ((await this.#people) !== (await before)) this.#changed.fire();
  }

  async #readAll(): Promise<ReadonlyMap<FilePath, PersonFile>> {
    const people = new Map<FilePath, PersonFile>();
    for await (const slice of this.#files.readFolder(this.#folder, '.yaml')) {
      for (const { path, content } of slice) await this.#take(people, path, content);
    }
    return people;
  }

  /** @returns the same map when nothing has changed. */
  async #readSome(
    before: ReadonlyMap<FilePath, PersonFile>,
    paths: readonly FilePath[],
  ): Promise<ReadonlyMap<FilePath, PersonFile>> {
    const people = new Map(before);
    const changes = [];
    for (const path of paths) changes.push(await this.#take(people, path, await readUnlessRefused(this.#files, path)));
    return changes.includes(true) ? people : before;
  }

  /** @returns whether the file has another content than when it was last read. */
  async #take(people: Map<FilePath, PersonFile>, path: FilePath, content: FileContent): Promise<boolean> {
    if (!this.#contents.isNew(path, content)) return false;
    if (content.kind === 'missing') people.delete(path);
    else if (!people.has(path)) people.set(path, { path, slug: baseName(path), person: undefined });
    const text = this.#problems.textOf(path, content);
    if (text === undefined) return true;
    const { parsePerson } = await import('../core/progress/parsePerson.js');
    const { person, problems } = parsePerson(text);
    this.#problems.report(path, text, problems);
    if (person) people.set(path, { path, slug: baseName(path), person });
    return true;
  }
}
