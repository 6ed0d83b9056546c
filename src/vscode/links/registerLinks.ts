import * as vscode from 'vscode';

import type { Funnel } from '../kit/funnel.js';
import type { CurrentFolder } from '../folder/currentFolder.js';
import { selectFiles } from '../fileHelp/helpedFile.js';
import { BrokenLinkFixes, showBrokenLinks } from './brokenLinks.js';
import { IdCompletion } from './idCompletion.js';
import { IdHover } from './idHover.js';
import { IdLinks } from './idLinks.js';
import { IdReferences } from './idReferences.js';

/** Registers links, hovers, completion, references and broken-link reports for ids in the shown folder's files. */
export function registerLinks(current: CurrentFolder, funnel: Funnel): vscode.Disposable {
  return current.follow((shown) => {
    const files = selectFiles(shown);
    return vscode.Disposable.from(
      vscode.languages.registerDocumentLinkProvider(files, new IdLinks(shown)),
      vscode.languages.registerHoverProvider(files, new IdHover(shown)),
      vscode.languages.registerReferenceProvider(files, new IdReferences(shown)),
      vscode.languages.registerCompletionItemProvider(files, new IdCompletion(shown), '['),
      vscode.languages.registerCodeActionsProvider(files, new BrokenLinkFixes(shown), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
      showBrokenLinks(shown, funnel),
    );
  });
}
