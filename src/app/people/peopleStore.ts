import { readPersonFast } from '../../core/people/fastPerson.js';
import { namedEmails } from '../../core/people/namedEmails.js';
import type { Person } from '../../core/people/progress.js';
import { FileStore, type StoreTools } from '../kit/fileStore.js';
import { baseName, type FolderLayout } from '../kit/folderLayout.js';
import type { FileContent, FilePath, PlacedFiles } from '../ports.js';
import { readUnlessRefused } from '../kit/readUnlessRefused.js';

export interface PersonFile {
  readonly path: FilePath;
  /** The file's name without extension. */
  readonly slug: string;
  /** Absent if the file has been unreadable since it was first read. */
  readonly person: Person | undefined;
}

/** Everyone's progress. An unreadable file keeps its last valid state. */
export type PeopleStore = FileStore<Person, PersonFile>;

export function createPeopleStore(tools: StoreTools, layout: FolderLayout): PeopleStore {
  return new FileStore<Person, PersonFile>(tools, {
    folders: [layout.people],
    extension: '.yaml',
    readFast: readPersonFast,
    read: async (text) => {
      const { parsePerson } = await import('../../core/people/parsePerson.js');
      const { person, problems } = parsePerson(text);
      return { value: person, problems };
    },
    entryOf: (path, person) => ({ path, slug: baseName(path), person }),
    keepsLastGood: true,
  });
}

export interface PeopleFiles {
  readonly people: PeopleStore;
  readonly ports: { readonly files: PlacedFiles };
}

/** The person with this e-mail address (ignoring case); else an unreadable file that contains it. */
export async function findByEmail({ people, ports }: PeopleFiles, email: string): Promise<PersonFile | undefined> {
  const wanted = email.toLowerCase();
  const all = [...(await people.all()).values()];
  const known = all.find(({ person }) => person?.email.toLowerCase() === wanted);
  if (known) return known;
  for (const file of all.filter(({ person }) => !person)) {
    const content = await readUnlessRefused(ports.files, file.path);
    if (namedEmails(textOf(content)).includes(wanted)) return file;
  }
  return undefined;
}

/** The readable part of a file, of whatever kind. */
function textOf(content: FileContent): string {
  if ('text' in content) return content.text;
  return content.kind === 'notUtf8' ? content.validPrefix : '';
}
