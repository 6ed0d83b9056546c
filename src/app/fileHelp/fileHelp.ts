import type { FileForm } from '../../core/fileHelp/fileForm.js';
import type { FileToFix } from '../../core/fileHelp/fix.js';
import type { KnownWord, KnownWords } from '../../core/fileHelp/words.js';
import { offeredThemes } from '../../core/checklist/themes.js';
import { isNoteId } from '../../core/notes/noteId.js';
import { formatInstant } from '../../core/time/instant.js';
import { readCaptureWords } from '../notes/captureWords.js';
import { baseName } from '../kit/folderLayout.js';
import type { OnboardingFolder } from '../onboardingFolder.js';
import type { FilePath } from '../ports.js';

/** Collects the ids and names that a file may contain. A shared file gets none that only private files contain. */
export async function readKnownWords(
  folder: OnboardingFolder,
  { form, path }: { readonly form: FileForm; readonly path: FilePath },
): Promise<KnownWords> {
  const isPrivate = folder.layout.isPrivate(path);
  const [{ checklist }, wordSets, people, notes, sessions] = await Promise.all([
    folder.checklist.state(),
    readCaptureWords(folder),
    folder.people.all(),
    isPrivate ? folder.notes.all() : folder.notes.shared(),
    isPrivate ? folder.sessions.all() : folder.sessions.shared(),
  ]);
  const words = isPrivate ? wordSets.all : wordSets.shared;
  const themes = [...(checklist?.themes ?? []), ...(form === 'checklist' ? offeredThemes : [])];
  const names = [...people.values()].map(({ person }) => person?.name ?? '').filter((name) => name !== '');
  return {
    themes: uniqueWords(themes.map(({ id, title }) => ({ value: id, title }))),
    roles: toWords(words.roles),
    values: toWords(words.values),
    tags: toWords(words.tags),
    steps: (checklist?.phases ?? []).flatMap(({ steps }) => steps.map(({ id, title }) => ({ value: id, title }))),
    people: toWords([...names, ...words.sources]),
    notes: idWords([...notes.values()].map(({ id, note }) => ({ id, title: note?.title }))),
    sessions: idWords([...sessions.values()].map(({ id, session }) => ({ id, title: session?.title }))),
  };
}

function toWords(values: readonly string[]): readonly KnownWord[] {
  return uniqueWords(values.map((value) => ({ value })));
}

/** Each value once, in its first spelling. */
function uniqueWords(words: readonly KnownWord[]): readonly KnownWord[] {
  return [...new Map(words.toReversed().map((word) => [word.value, word])).values()].toReversed();
}

interface NamedFile {
  readonly id: string;
  readonly title: string | undefined;
}

/** Ids, newest first, since they start with the date. */
function idWords(files: readonly NamedFile[]): readonly KnownWord[] {
  return files
    .map(({ id, title }) => (title === undefined ? { value: id } : { value: id, title }))
    .toSorted((one, other) => (one.value < other.value ? 1 : -1));
}

/** Values for missing keys: the time, the date, the title from the file name, the current person. */
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

/** The title in a file's name: `2026-11-25-slow-deploys-k3f9` → `Slow deploys`. */
function titleOfName(name: string): string {
  const words = (isNoteId(name) ? name.slice('2026-11-25-'.length, -'-k3f9'.length) : name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
