import { writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';

import { eventually } from './eventually.mjs';

const manifest = {
  ...{ name: 'hand', publisher: 'tests', version: '0.0.1', engines: { vscode: '^1.100.0' } },
  ...{ main: './extension.js', activationEvents: ['onStartupFinished'] },
};

/** Runs, in the extension host of its window, the commands that a test asks for. */
function program(port: number): string {
  return `const vscode = require('vscode');
const { connect } = require('node:net');
const { createInterface } = require('node:readline');

exports.activate = async () => {
  await vscode.extensions.getExtension('sre-onboarding.sre-onboarding').activate();
  const socket = connect(${port}, '127.0.0.1');
  const say = (what) => socket.write(JSON.stringify(what) + '\\n');
  say({ pid: process.pid });
  createInterface({ input: socket }).on('line', async (line) => {
    const { id, command, args } = JSON.parse(line);
    try {
      await vscode.commands.executeCommand(command, ...args);
      say({ id });
    } catch (error) {
      say({ id, problem: String(error) });
    }
  });
};
`;
}

/** What an extension host says: first which process it is, then which command has ended, and how. */
type Said = { readonly pid: number } | { readonly id: number; readonly problem?: string };

/**
 * Lets a test run commands in the real extension hosts of windows, without a palette. Windows are opened with {@link extensionPath}
 * as an extension under development, beside the packaged one that is tested.
 */
export class ExtensionHosts {
  readonly extensionPath: string;
  readonly #server: Server;
  readonly #arrived: ExtensionHost[] = [];

  /** @param folder an empty one, for the extension that runs the commands. */
  constructor(folder: string) {
    this.extensionPath = folder;
    this.#server = createServer((socket) => this.#meet(socket));
  }

  /** Writes the extension, and waits for what it says. */
  async start(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    await writeFile(path.join(this.extensionPath, 'package.json'), JSON.stringify(manifest));
    await writeFile(path.join(this.extensionPath, 'extension.js'), program(address.port));
  }

  /** The host of the window that was opened last: once, and as soon as our extension is active in it. */
  async next(): Promise<ExtensionHost> {
    const host = await eventually('an extension host', () => this.#arrived.shift() ?? null, Boolean, 60_000);
    if (!host) throw new Error('There is no extension host.');
    return host;
  }

  /** Forgets the hosts that nobody asked for yet: their window is gone. */
  forget(): void {
    this.#arrived.length = 0;
  }

  stop(): void {
    this.#server.close();
  }

  #meet(socket: Socket): void {
    const lines = createInterface({ input: socket });
    // A process that is killed resets its connection.
    lines.on('error', () => socket.destroy());
    lines.once('line', (line) => {
      const said: Said = JSON.parse(line);
      if ('pid' in said) this.#arrived.push(new ExtensionHost(said.pid, socket, lines));
    });
  }
}

/** The extension host of one window: a process that ends with it, or is killed. */
export class ExtensionHost {
  readonly pid: number;
  readonly #socket: Socket;
  readonly #running = new Map<number, (problem: string | undefined) => void>();
  #lastId = 0;

  constructor(pid: number, socket: Socket, lines: Interface) {
    this.pid = pid;
    this.#socket = socket;
    lines.on('line', (line) => this.#hear(JSON.parse(line)));
    socket.on('close', () => {
      for (const end of this.#running.values()) end('the extension host is gone');
    });
  }

  /** Runs a command. Rejects where it failed, or the host ended before it said how the command did. */
  run(command: string, ...args: readonly unknown[]): Promise<void> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#running.set(id, (problem) => {
        this.#running.delete(id);
        if (problem === undefined) resolve();
        else reject(new Error(`${command}: ${problem}`));
      });
      this.#socket.write(`${JSON.stringify({ id, command, args })}\n`);
    });
  }

  /** Ends the process at once, as a crash does; resolves when it is gone. */
  async kill(): Promise<void> {
    process.kill(this.pid, 'SIGKILL');
    await eventually('the end of the extension host', () => this.#socket.closed, Boolean);
  }

  #hear(said: Said): void {
    if ('id' in said) this.#running.get(said.id)?.(said.problem);
  }
}
