import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the corpus says about one of its files. */
export interface ExpectedFile {
  readonly kind: string;
  /** What GitHub's parser sees; `null` for what isn't Markdown. */
  readonly gfm: { readonly tasks: number; readonly checked: number; readonly lines: readonly number[] } | null;
}

/** Checklists of public repositories, which lie beside the repository where somebody put them there. */
export interface Corpus {
  readonly files: Readonly<Record<string, ExpectedFile>>;
  read(name: string): string;
}

/** Finds the corpus; `undefined` where there is none on this machine. */
export function findCorpus(): Corpus | undefined {
  const shared = [process.env['SRE_SHARED'] ?? '', '../shared'].filter((folder) => folder !== '');
  const folder = shared.map((place) => path.join(place, 'corpus')).find((place) => existsSync(place));
  if (folder === undefined) return undefined;
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return { files: JSON.parse(read('expected.json')) as Corpus['files'], read };
}
