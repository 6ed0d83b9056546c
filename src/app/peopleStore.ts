import { readPersonFast } from '../core/progress/fastPerson.js';
import type { Person } from '../core/progress/progress.js';
import { FileStore, type StoreTools } from './fileStore.js';
import { baseName, type FolderLayout } from './folderLayout.js';
import type { FilePath } from './ports.js';

/** A person with the file that says so. */
export interface PersonFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly slug: string;
  /** Absent when the file has been unreadable since it was first read. */
  readonly person: Person | undefined;
}

/** Everyone's progress. A file that can't be read keeps its last good state. */
export type PeopleStore = FileStore<Person, PersonFile>;

/** Makes the store of the folder's people. */
export function createPeopleStore(tools: StoreTools, layout: FolderLayout): PeopleStore {
  return new FileStore<Person, PersonFile>(tools, {
    folders: [layout.people],
    extension: '.yaml',
    readFast: readPersonFast,
    read: async (text) => {
      const { parsePerson } = await import('../core/progress/parsePerson.js');
      const { person, problems } = parsePerson(text);
      return { value: person, problems };
    },
    entryOf: (path, person) => ({ path, slug: baseName(path), person }),
    keepsLastGood: true,
  });
}

/** The person with this e-mail address (letter case does not count). */
export async function findByEmail(people: PeopleStore, email: string): Promise<PersonFile | undefined> {
  const wanted = email.toLowerCase();
  return [...(await people.all()).values()].find(({ person }) => person?.email.toLowerCase() === wanted);
}
