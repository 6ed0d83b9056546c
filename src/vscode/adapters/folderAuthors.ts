import * as vscode from 'vscode';

import type { FolderAuthors } from '../../core/sessions/suggestPeople.js';
import { localDateOf } from '../../core/time/localDate.js';
import type { ShownFolder } from '../folder/shownFolder.js';
import { type GitCommit, openRepository } from './gitApi.js';

/** Limits on folders, and on the newest commits of each: enough to find people, and fast in a large history. */
const maxFolders = 12;
const maxCommits = 2000;

const codeOwnersFiles = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** The authors of commits in each top-level folder, from the git extension; none if it is not available. */
export async function readFolderAuthors(root: vscode.Uri): Promise<readonly FolderAuthors[]> {
  const repository = await openRepository(root);
  if (!repository) return [];
  const entries = await vscode.workspace.fs.readDirectory(root);
  const folders = entries
    .filter(([name, type]) => type === vscode.FileType.Directory && !name.startsWith('.'))
    .map(([name]) => name)
    .toSorted()
    .slice(0, maxFolders);
  const logs = await Promise.all(
    folders.map(async (folder) => {
      const path = vscode.Uri.joinPath(root, folder).fsPath;
      const commits = await repository.log({ maxEntries: maxCommits, path }).catch((): GitCommit[] => []);
      return { folder, commits: commits.flatMap(authorOf) };
    }),
  );
  return logs.filter(({ commits }) => commits.length > 0);
}

/** The text of CODEOWNERS at the paths that git hosts use; empty if there is none. */
export async function readCodeOwnersFile(shown: ShownFolder): Promise<string> {
  for (const file of codeOwnersFiles) {
    const bytes = await shown.readIfInside(file);
    if (bytes) return new TextDecoder().decode(bytes);
  }
  return '';
}

function authorOf({ authorName, authorEmail = '', authorDate }: GitCommit): FolderAuthors['commits'] {
  return authorName && authorDate ? [{ name: authorName, email: authorEmail, date: localDateOf(authorDate) }] : [];
}
