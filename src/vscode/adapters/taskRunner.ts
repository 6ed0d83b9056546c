import * as vscode from 'vscode';

import type { RunOutcome } from '../../core/verification/facts.js';
import { UserFacingError } from '../kit/userFacingError.js';

/** How long the exit status of an ended task may take to arrive; without one, the task was stopped. */
const stoppedMs = 500;

/** A program and its arguments; no shell interprets them. */
export type Process = readonly [program: string, ...args: readonly string[]];

export interface ShellRun {
  readonly process: Process;
  /** Keeps the shell from reading start-up files that the workspace's terminal settings name. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The process that runs a line exactly as given. `shown` is the line with hidden characters made visible, for the terminal. */
export type ShellProcess = (line: { readonly line: string; readonly shown: string }) => ShellRun;

export interface TaskManner {
  /** The terminal's name. VS Code also shows it in messages, so it contains no text from the workspace. */
  readonly title: string;
  /** Added to the terminal's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether the program prints in the terminal what it runs; otherwise VS Code does. */
  readonly isQuiet?: boolean;
}

/**
 * Runs a program as a task in the workspace folder, in a visible terminal, and waits until it ends.
 *
 * @returns how it ended; rejects where tasks can't be run (the browser). Throws a user-facing error for `${`, which VS Code would
 *   substitute.
 */
export async function runAsTask(
  folder: vscode.WorkspaceFolder,
  [program, ...args]: Process,
  { title, environment, isQuiet }: TaskManner,
): Promise<RunOutcome> {
  requirePlain([program, ...args, folder.uri.fsPath]);
  const running = new vscode.ProcessExecution(program, args, {
    cwd: folder.uri.fsPath,
    // Nobody could answer if git asked for a password.
    env: { GIT_TERMINAL_PROMPT: '0', ...environment },
  });
  const task = new vscode.Task({ type: 'process', command: title }, folder, title, 'SRE Onboarding', running);
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    clear: true,
    echo: !isQuiet,
  };
  return new Promise<RunOutcome>((resolve, reject) => {
    const listening: vscode.Disposable[] = [];
    const end = (outcome: RunOutcome): void => {
      vscode.Disposable.from(...listening).dispose();
      resolve(outcome);
    };
    const isOurs = (execution: vscode.TaskExecution): boolean => isSameTask(execution.task, task);
    listening.push(
      vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (isOurs(execution)) end(exitCode === undefined ? { kind: 'stopped' } : { kind: 'exited', code: exitCode });
      }),
      vscode.tasks.onDidEndTask(({ execution }) => {
        if (isOurs(execution)) setTimeout(() => end({ kind: 'stopped' }), stoppedMs);
      }),
    );
    vscode.tasks.executeTask(task).then(undefined, (error: unknown) => {
      vscode.Disposable.from(...listening).dispose();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

function requirePlain(texts: readonly string[]): void {
  if (!texts.some((text) => text.includes('${'))) return;
  throw new UserFacingError(vscode.l10n.t('VS Code would substitute a variable for “$\\{”, so this is not run.'));
}

/** The same command may be running for another folder of the workspace. */
function isSameTask({ name, source, scope }: vscode.Task, other: vscode.Task): boolean {
  return name === other.name && source === other.source && placeOf(scope) === placeOf(other.scope);
}

function placeOf(scope: vscode.Task['scope']): string {
  return typeof scope === 'object' ? scope.uri.toString() : '';
}
