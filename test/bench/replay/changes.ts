import type { Git } from './git.js';

/** Lines of a file that became other lines; from 1, a count of 0 for none. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** What a commit did to a file; `from` is absent for a new one, `to` for one that was deleted. */
export interface FileChange {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly hunks: readonly Hunk[];
}

/**
 * What each commit changed, by its hash. Blanks within lines make no difference; renamed files are told as such.
 *
 * @param tip the last commit; all before it are told of as well.
 */
export async function readChanges(git: Git, tip: string): Promise<ReadonlyMap<string, readonly FileChange[]>> {
  const options = ['-p', '-U0', '-w', '-M', '--no-ext-diff', '--no-color', '--format=commit %H'];
  const changes = new Map<string, readonly FileChange[]>();
  for (const part of (await git.text(['log', ...options, tip])).split(/^commit (?=[0-9a-f]{40}$)/m).slice(1)) {
    changes.set(
      part.slice(0, 40),
      part
        .split(/^diff --git /m)
        .slice(1)
        .map(readFileChange),
    );
  }
  return changes;
}

function readFileChange(text: string): FileChange {
  const end = text.search(/^@@ /m);
  const header = end < 0 ? text : text.slice(0, end);
  const same = /^a\/(.+) b\/\1$/m.exec(header)?.[1];
  const from = /^rename from (.+)$/m.exec(header)?.[1] ?? same;
  const to = /^rename to (.+)$/m.exec(header)?.[1] ?? same;
  const hunks = [...text.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)].map(
    ([, oldStart, oldCount = '1', newStart, newCount = '1']): Hunk => ({
      ...{ oldStart: Number(oldStart), oldCount: Number(oldCount) },
      ...{ newStart: Number(newStart), newCount: Number(newCount) },
    }),
  );
  return {
    from: /^new file mode/m.test(header) ? undefined : from,
    to: /^deleted file mode/m.test(header) ? undefined : to,
    hunks,
  };
}
