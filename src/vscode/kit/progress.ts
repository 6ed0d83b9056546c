import * as vscode from 'vscode';

import { inert } from '../../core/text/inertText.js';

/** Reports progress: the percentage to add, and a message. */
export type Report = (increment: number, message: string) => void;

/** Runs long work under a notification with a Cancel button. Its texts are made inert. */
export async function withNotice<Result>(
  title: string,
  work: (token: vscode.CancellationToken, report: Report) => Promise<Result>,
): Promise<Result> {
  const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title: inert(title) };
  return vscode.window.withProgress(options, async (progress, token) =>
    work(token, (increment, message) => progress.report({ increment, message: inert(message) })),
  );
}
