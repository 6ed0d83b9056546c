import type { FileForm } from '../core/assist/fileForm.js';
import type { FileToFix } from '../core/assist/fix.js';
import type { KnownWord, KnownWords } from '../core/assist/words.js';
import { offeredThemes } from '../core/checklist/themes.js';
import { isNoteId } from '../core/notes/noteId.js';
import { formatInstant } from '../core/time/instant.js';
import { readCaptureWords } from './captureWords.js';
import { baseName } from './folderLayout.js';
import type { OnboardingFolder } from './onboardingFolder.js';
import type { FilePath } from './ports.js';

/** Gathers what the folder's files have that another file may name. Private notes and sessions are left out. */
export async function readKnownWords(folder: OnboardingFolder, form: FileForm): Promise<KnownWords> {
  const [{ checklist }, words, people] = await Promise.all([
    folder.checklist.state(),
    readCaptureWords(folder),
    folder.people.all(),
  ]);
  const themes = [...(checklist?.themes ?? []), ...(form === 'checklist' ? offeredThemes : [])];
  const names = [...people.values()].map(({ person }) => person?.name ?? '').filter((name) => name !== '');
  return {
    themes: uniqueWords(themes.map(({ id, title }) => ({ value: id, title }))),
    roles: toWords(words.roles),
    values: toWords(words.values),
    tags: toWords(words.tags),
    steps: (checklist?.phases ?? []).flatMap(({ steps }) => steps.map(({ id, title }) => ({ value: id, title }))),
    people: toWords([...names, ...words.sources]),
    notes: await noteWords(folder),
    sessions: await sessionWords(folder),
  };
}

function toWords(values: readonly string[]): readonly KnownWord[] {
  return uniqueWords(values.map((value) => ({ value })));
}

/** Each value once, as it was first said. */
function uniqueWords(words: readonly KnownWord[]): readonly KnownWord[] {
  return [...new Map(words.toReversed().map((word) => [word.value, word])).values()].toReversed();
}

/** The newest first: their ids begin with the date. */
async function noteWords(folder: OnboardingFolder): Promise<readonly KnownWord[]> {
  const shared = [...(await folder.notes.all()).values()].filter(({ isPrivate }) => !isPrivate);
  return shared.map(({ id, note }) => ({ value: id, ...(note ? { title: note.title } : {}) })).toSorted(newestFirst);
}

async function sessionWords(folder: OnboardingFolder): Promise<readonly KnownWord[]> {
  const names = await folder.ports.files.list(folder.layout.sessions);
  const files = names.filter((name) => name.endsWith('.md'));
  return files.map((name) => ({ value: baseName(name) })).toSorted(newestFirst);
}

function newestFirst(one: KnownWord, other: KnownWord): number {
  return one.value < other.value ? 1 : -1;
}

/** What can be written into a file where a key is missing: the time, the date, what its name says, who is at the keyboard. */
export async function readGivenValues(
  { ports }: OnboardingFolder,
  form: FileForm,
  path: FilePath,
): Promise<FileToFix['given']> {
  const { clock, identity } = ports;
  const today = clock.today();
  if (form === 'person') return { ...(await identity.fromGit()), start: today };
  const title = titleOfName(baseName(path));
  return {
    created: formatInstant(clock.now()),
    date: today,
    ...(title === '' || form === 'checklist' ? {} : { title }),
  };
}

/** What a file's name says of its title: `2026-11-25-slow-deploys-k3f9` → `Slow deploys`. */
function titleOfName(name: string): string {
  const words = (isNoteId(name) ? name.slice('2026-11-25-'.length, -'-k3f9'.length) : name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
