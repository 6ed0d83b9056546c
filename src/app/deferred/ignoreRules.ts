import ignore, { type Ignore } from 'ignore';

import { isQuickGlob } from '../../core/text/globCost.js';
import { parentOf } from '../kit/filePath.js';
import type { FilePath } from '../ports.js';

/** The rules in the `.gitignore` files of the workspace folder. */
export class IgnoreRules {
  /** The number of rules that could take minutes. They are skipped, so files that only they ignore are searched. */
  readonly slowRuleCount: number;
  readonly #rules: readonly { readonly folder: string; readonly matcher: Ignore }[];

  /** @param texts of the `.gitignore` files, by path. */
  constructor(texts: ReadonlyMap<FilePath, string>) {
    const files = [...texts].map(([path, text]) => ({ folder: parentOf(path), rules: rulesOf(text) }));
    this.slowRuleCount = files.flatMap(({ rules }) => rules).filter((rule) => !isQuickGlob(rule)).length;
    this.#rules = files
      .map(({ folder, rules }) => ({ folder, matcher: ignore().add(rules.filter(isQuickGlob)) }))
      .toSorted((one, other) => one.folder.length - other.folder.length);
  }

  /** Whether git ignores a file. The innermost folder with a matching rule decides. */
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

/** The lines that are rules: neither empty nor comments. */
function rulesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
