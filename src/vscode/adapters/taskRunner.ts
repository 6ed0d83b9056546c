import * as vscode from 'vscode';

import type { RunOutcome } from '../../core/verification/facts.js';

/** How long the status of an ended task may take to come; without one it was stopped. */
const stoppedMs = 500;

/**
 * Runs a command as a task in the workspace folder, in a terminal that the user sees, and waits for its end.
 *
 * @param command a line for the shell, as a checklist has it; or a program with its arguments, which no shell reads.
 * @returns how it ended; rejects where tasks can't be run (the browser).
 */
export async function runAsTask(
  folder: vscode.WorkspaceFolder,
  title: string,
  command: string | readonly [program: string, ...args: readonly string[]],
): Promise<RunOutcome> {
  const running = executionOf(command, {
    cwd: folder.uri.fsPath,
    // Nobody is there to answer when git asks for a password.
    env: { GIT_TERMINAL_PROMPT: '0' },
  });
  const type = typeof command === 'string' ? 'shell' : 'process';
  const task = new vscode.Task({ type, command: String(command) }, folder, title, 'SRE Onboarding', running);
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    clear: true,
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

function executionOf(
  command: Parameters<typeof runAsTask>[2],
  options: vscode.ShellExecutionOptions & vscode.ProcessExecutionOptions,
): vscode.ShellExecution | vscode.ProcessExecution {
  if (typeof command === 'string') return new vscode.ShellExecution(command, options);
  const [program, ...args] = command;
  return new vscode.ProcessExecution(program, args, options);
}

/** The same command may be running for another folder of the workspace. */
function isSameTask({ name, source, scope }: vscode.Task, other: vscode.Task): boolean {
  return name === other.name && source === other.source && placeOf(scope) === placeOf(other.scope);
}

function placeOf(scope: vscode.Task['scope']): string {
  return typeof scope === 'object' ? scope.uri.toString() : '';
}
