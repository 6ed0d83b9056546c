import type * as vscode from 'vscode';

import type { Reference } from '../../core/links/references.js';
import { baseName } from '../../app/kit/folderLayout.js';
import { helpedFile } from '../fileHelp/helpedFile.js';
import type { ShownFolder } from '../folder/shownFolder.js';

/** All ids mentioned in a document of the onboarding; none for any other document. */
export async function referencesIn(shown: ShownFolder, document: vscode.TextDocument): Promise<readonly Reference[]> {
  const file = helpedFile(shown, document);
  if (!file) return [];
  const { findReferences, isLinkingForm } = await import('../../core/links/references.js');
  return isLinkingForm(file.form) ? findReferences(document.getText(), file.form) : [];
}

export async function referenceAt(
  shown: ShownFolder,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Reference | undefined> {
  const offset = document.offsetAt(position);
  const references = await referencesIn(shown, document);
  return references.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The document's own id, if it is a note, session or roadmap item and the position is on the line of its title. */
export function ownIdAt(
  shown: ShownFolder,
  document: vscode.TextDocument,
  { line }: vscode.Position,
): string | undefined {
  const file = helpedFile(shown, document);
  const hasId = file?.form === 'note' || file?.form === 'session' || file?.form === 'roadmapItem';
  return hasId && /^title\s*:/.test(document.lineAt(line).text) ? baseName(file.path) : undefined;
}
