import * as vscode from 'vscode';

import type { CurrentFolder } from '../folder/currentFolder.js';
import { ConfidenceHover } from './confidenceHover.js';
import { FileCompletion } from './fileCompletion.js';
import { FileFixes } from './fileFixes.js';
import { FileHover } from './fileHover.js';
import { selectFiles } from './helpedFile.js';

/** Characters that start a key, a value or a list item and trigger completion. */
const triggers = [' ', ':', '-', '[', '{', ','];

/** Registers completions, hovers and quick fixes for the files of the shown folder. Their code is loaded on first use. */
export function registerFileHelp(current: CurrentFolder): vscode.Disposable {
  return current.follow((shown) => {
    const files = selectFiles(shown);
    return vscode.Disposable.from(
      vscode.languages.registerCompletionItemProvider(files, new FileCompletion(shown), ...triggers),
      vscode.languages.registerHoverProvider(files, new FileHover(shown)),
      vscode.languages.registerHoverProvider(files, new ConfidenceHover(shown)),
      vscode.languages.registerCodeActionsProvider(files, new FileFixes(shown), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
  });
}
