import { basename, isAbsolute } from 'node:path';

import type { Process, ShellProcess } from './taskRunner.js';

/** Shells that take `-c` and a line as POSIX says. */
const posixShells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh']);

/** Prints its first argument, and runs the others, put together, by the shell that it is named after. */
const posixScript = `printf '%b\\n' "$1"; shift; IFS=; exec "$0" -c -- "$*"`;

/**
 * Which process runs a line, in Node hosts: the person's own shell, on Windows PowerShell, whatever the workspace's settings call a
 * shell. VS Code puts values in wherever it finds `${…}` in a program's arguments, and carries commands out for `${command:…}`: so
 * no argument has a `${`. Between its two characters the line is cut, and the shell puts it together; PowerShell has it encoded.
 *
 * @param environment of this process, which the workspace has no say in.
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

/** The variables that name files which shells read first, as they are without the workspace's settings. */
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
