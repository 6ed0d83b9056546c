import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eventually } from './eventually.mjs';

const folderName = '.sre-onboarding';

/** The path of the person that the example repository's git configuration names. */
export const samPath = 'people/sam-rivera.yaml';

/** The onboarding's files in a workspace folder, seen and changed from outside of VS Code. */
export class OnboardingFiles {
  readonly #folder: () => string;

  /** @param workspaceFolder asked at each use, since every test has a folder of its own. */
  constructor(workspaceFolder: () => string) {
    this.#folder = () => path.join(workspaceFolder(), folderName);
  }

  /** The text of a file. */
  read(file: string): Promise<string> {
    return readFile(path.join(this.#folder(), file), 'utf8');
  }

  /** Writes a file as another program would. */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    const target = path.join(this.#folder(), file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }

  /** Deletes a file. */
  async remove(file: string): Promise<void> {
    await rm(path.join(this.#folder(), file));
  }

  /** The paths of all files, sorted. */
  async list(): Promise<string[]> {
    const entries = await readdir(this.#folder(), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.#folder(), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .toSorted();
  }

  /** Waits until a file's text is as wanted. VS Code empties a file that is open before it writes it: that moment doesn't count. */
  readWhen(file: string, isWanted: (text: string) => boolean): Promise<string> {
    const read = (): Promise<string> => this.read(file).catch(() => '');
    return eventually(`${file} as wanted`, read, (text) => text !== '' && isWanted(text));
  }

  /** Waits for a number of notes, and gives their paths. */
  notes(count: number, folder = 'notes'): Promise<string[]> {
    const look = async () =>
      (await this.list()).filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md'));
    return eventually(`${count} files in ${folder}`, look, (found) => found.length === count);
  }
}

/** The local date some days from today, `YYYY-MM-DD`. */
export function dateFromToday(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** The file of Sam Rivera, who began so many days ago. */
export function samsFile(daysAgo: number, steps = ''): string {
  return `name: Sam Rivera\nemail: sam@example.com\nstart: ${dateFromToday(-daysAgo)}\nsteps:\n${steps}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
