import { basename, isAbsolute } from 'node:path';

import type { Process, ShellProcess } from './taskRunner.js';

/** Shells that accept `-c` and a line, as in POSIX. */
const posixShells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh']);

/** Prints its first argument, then concatenates the others and runs them in the shell named by `$0`. */
const posixScript = `printf '%b\\n' "$1"; shift; IFS=; exec "$0" -c -- "$*"`;

/**
 * Chooses the process that runs a line in Node hosts: the person's own shell, or PowerShell on Windows, regardless of the
 * workspace's settings. VS Code substitutes `${…}` in a program's arguments and runs commands for `${command:…}`, so no argument
 * may contain `${`: the line is split between the two characters and rejoined by the shell. PowerShell gets it encoded.
 *
 * @param environment of this process, which the workspace can't influence.
 */
export function createShellProcess(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): ShellProcess {
  if (platform === 'win32') {
    const root = environment['SystemRoot'] ?? 'C:\\Windows';
    const program = `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
    return ({ line }) => ({
      process: [program, '-NoLogo', '-EncodedCommand', encodeForPowerShell(line)],
      environment: {},
    });
  }
  const shell = posixShell(environment['SHELL'] ?? '');
  const startFiles = startFilesOf(environment);
  return ({ line, shown }) => {
    const process: Process = ['/bin/sh', '-c', posixScript, shell, escapeForPrintf(`> ${shown}`), ...cut(line)];
    return { process, environment: startFiles };
  };
}

/** The variables that name a shell's start-up files, as they are without the workspace's settings. */
function startFilesOf({
  BASH_ENV = '',
  ENV = '',
  HOME = '',
  ZDOTDIR = HOME,
}: NodeJS.ProcessEnv): Record<string, string> {
  const names = Object.entries({ BASH_ENV, ENV, ZDOTDIR });
  return Object.fromEntries(names.map(([name, value]) => [name, value.includes('${') ? '' : value]));
}

function posixShell(path: string): string {
  return isAbsolute(path) && posixShells.has(basename(path)) && !path.includes('${') ? path : '/bin/sh';
}

function encodeForPowerShell(line: string): string {
  return Buffer.from(line, 'utf16le').toString('base64');
}

function cut(line: string): readonly string[] {
  return line.split(/(?<=\$)(?=\{)/);
}

function escapeForPrintf(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('${', '$\\0173');
}
