import * as vscode from 'vscode';

import { inert } from '../../core/text/inertText.js';

/** Says how far the work is: a share of a hundred that is added, and in words. */
export type Report = (increment: number, message: string) => void;

/** Does work that takes a while under a notification with a Cancel button. Its texts are made inert. */
export async function withNotice<Result>(
  title: string,
  work: (token: vscode.CancellationToken, report: Report) => Promise<Result>,
): Promise<Result> {
  const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title: inert(title) };
  return vscode.window.withProgress(options, async (progress, token) =>
    work(token, (increment, message) => progress.report({ increment, message: inert(message) })),
  );
}
