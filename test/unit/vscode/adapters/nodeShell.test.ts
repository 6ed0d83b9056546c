import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import * as fc from 'fast-check';

import { createShellProcess } from '../../../../src/vscode/adapters/nodeShell.js';

/** Runs what a line became, without VS Code; gives what is printed below the line itself. */
async function run(line: string, shell = '/bin/sh'): Promise<{ readonly printed: string; readonly shown: string }> {
  const { process } = createShellProcess('linux', { SHELL: shell })({ line, shown: line });
  const [program, ...args] = process;
  const { stdout } = await promisify(execFile)(program, args, { encoding: 'utf8' });
  const end = stdout.indexOf('\n');
  return { shown: stdout.slice(0, end), printed: stdout.slice(end + 1) };
}

describe('a line for the shell', () => {
  it('has no variable in it that VS Code puts in, whatever it is', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      for (const line of ['${config:x}', 'echo $${command:a.b} ${{env:A}', '$${{', '${${x}}', 'a$\n{b}${', '\\${x}']) {
        const surroundings = { SHELL: '/bin/${x}/bash', ZDOTDIR: '${command:x}' };
        const { process, environment } = createShellProcess(platform, surroundings)({ line, shown: line });
        assert.ok([...process, ...Object.values(environment)].every((part) => !part.includes('${')));
      }
    }
  });

  it('reaches the shell as it is', async () => {
    assert.equal(
      (await run(`printf '%s|' "\${HOME:+set}" '\${command:x}' "a  b" "$#"`)).printed,
      'set|${command:x}|a  b|0|',
    );
    assert.equal((await run(`-x 2>&1 || printf '%s' '\\n' >&1`)).printed.split('\n').at(-1), '\\n');
  });

  it('is printed as it is shown', async () => {
    assert.equal((await run('true \\n ${HOME} %s')).shown, '> true \\n ${HOME} %s');
  });

  it('tells the status that it exits with', async () => {
    await assert.rejects(run('exit 7'), { code: 7 });
  });

  it('is run by the person’s shell where it is one of the usual ones', () => {
    const shellOf = (shell: string): string | undefined => {
      const { process } = createShellProcess('linux', { SHELL: shell })({ line: 'x', shown: 'x' });
      return process[3];
    };

    assert.equal(shellOf('/usr/bin/zsh'), '/usr/bin/zsh');
    for (const other of ['/usr/bin/fish', '', 'bash', './bash', '/bin/evil']) assert.equal(shellOf(other), '/bin/sh');
  });

  it('reads no file first that the workspace’s settings for terminals name', () => {
    const { environment } = createShellProcess('linux', { HOME: '/home/sam', ENV: '/etc/env' })({
      line: 'x',
      shown: 'x',
    });

    assert.deepEqual(environment, { BASH_ENV: '', ENV: '/etc/env', ZDOTDIR: '/home/sam' });
  });

  it('is encoded for PowerShell on Windows', () => {
    const { process } = createShellProcess('win32', { SystemRoot: 'C:\\Windows' })({ line: 'exit 3 # "ü"', shown: '' });

    assert.match(process[0], /^C:\\Windows\\System32\\WindowsPowerShell\\v1\.0\\powershell\.exe$/);
    assert.equal(Buffer.from(process.at(-1) ?? '', 'base64').toString('utf16le'), 'exit 3 # "ü"');
  });

  it('is whole when it is put together again', () => {
    const piece = fc.constantFrom('$', '{', '}', '${', 'a', ' ', '\n', '$${');

    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const line = pieces.join('');
        const parts = createShellProcess('linux', {})({ line, shown: '' }).process.slice(5);
        assert.equal(parts.join(''), line);
        assert.ok(parts.every((part) => !part.includes('${')));
      }),
    );
  });
});
