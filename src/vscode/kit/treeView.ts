import * as vscode from 'vscode';

import type { InertText } from '../../core/text/inertText.js';
import type { ViewId } from '../../generated/manifest.js';

/** A tree view whose message is inert by type. */
export type InertTree<Row> = Omit<vscode.TreeView<Row>, 'message'> & { message: InertText | undefined };

/** Creates the tree of a view; the caller disposes it. */
export function createTree<Row>(id: ViewId, options: vscode.TreeViewOptions<Row>): InertTree<Row> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- narrower only in what may be assigned
  return vscode.window.createTreeView(id, options) as InertTree<Row>;
}
