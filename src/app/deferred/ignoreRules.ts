import ignore, { type Ignore } from 'ignore';

import { parentOf } from '../filePath.js';
import type { FilePath } from '../ports.js';

/** What git is told to ignore, by the `.gitignore` files of the workspace folder. */
export class IgnoreRules {
  readonly #rules: readonly { readonly folder: string; readonly matcher: Ignore }[];

  /** @param texts of the `.gitignore` files, by path. */
  constructor(texts: ReadonlyMap<FilePath, string>) {
    this.#rules = [...texts]
      .map(([path, text]) => ({ folder: parentOf(path), matcher: ignore().add(text) }))
      .toSorted((one, other) => one.folder.length - other.folder.length);
  }

  /** Whether git ignores a file: the rules of the innermost folder that say anything of it count. */
  ignores(path: FilePath): boolean {
    let isIgnored = false;
    for (const { folder, matcher } of this.#rules) {
      if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
      const inside = folder === '' ? path : path.slice(folder.length + 1);
      const { ignored, unignored } = matcher.test(inside);
      if (ignored) isIgnored = true;
      else if (unignored) isIgnored = false;
    }
    return isIgnored;
  }
}
