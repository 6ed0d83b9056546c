import * as vscode from 'vscode';

import type { CurrentFolder } from '../folder/currentFolder.js';
import { ConfidenceHover } from './confidenceHover.js';
import { FileCompletion } from './fileCompletion.js';
import { FileFixes } from './fileFixes.js';
import { FileHover } from './fileHover.js';
import { selectFiles } from './helpedFile.js';

/** What begins a key, a value or an item: typing it asks for completions. */
const triggers = [' ', ':', '-', '[', '{', ','];

/** Helps to write the files of the folder shown: completions, hovers and quick fixes. What they need is loaded on first use. */
export function registerFileHelp(current: CurrentFolder): vscode.Disposable {
  return current.follow((folder, root) => {
    const helped = { folder, root };
    const files = selectFiles(helped);
    return vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(files, new FileCompletion(helped), ...triggers),
      vscode.languages.registerHoverProvider(files, new FileHover(helped)),
      vscode.languages.registerHoverProvider(files, new ConfidenceHover(helped)),
      vscode.languages.registerCodeActionsProvider(files, new FileFixes(helped), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
  });
}
